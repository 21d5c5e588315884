import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beginSample, choose, handIn, makeSet, paste, turnTo } from './reader'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation { id: string; nodes: { target: unknown; failureSummary?: string }[] }

/** What axe finds, in the light and in the dark. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
      return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
    })
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme} ${id} ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`)))
  }
  return found
}

/** Controls smaller than 44 pixels, links in running text and native boxes inside a larger label apart. */
const small = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')]
  .filter((element) => element.checkVisibility() && !element.closest('.article, p.lead, .skip') && !element.matches('.skip, [type=hidden], label input'))
  .map((element) => ({ words: `${element.tagName} ${element.textContent.slice(0, 30)}`, height: element.getBoundingClientRect().height }))
  .filter(({ height }) => height < 43.5))

/** No page scrolls sideways, down to 320 pixels: which is 1280 at 400 per cent. */
async function sideways(page: Page): Promise<number[]> {
  const before = page.viewportSize()
  const widths: number[] = []
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) widths.push(width)
  }
  if (before) await page.setViewportSize(before)
  return widths
}

async function sound(page: Page): Promise<void> {
  expect(await faults(page)).toEqual([])
  expect(await small(page)).toEqual([])
  expect(await sideways(page)).toEqual([])
}

test('front page, and the front page with a refusal', async ({ page }) => {
  await page.goto('/')
  await sound(page)
  await paste(page, 'Share')
  await expect(page.locator('#make .notice')).toBeVisible()
  await sound(page)
})

test('article and set', async ({ page }) => {
  await makeSet(page)
  await expect(page).toHaveTitle(/^Questions: /)
  await sound(page)
  await page.getByRole('link', { name: 'The article and its facts' }).click()
  await page.waitForURL('**/articles/*')
  for (const group of ['People', 'Parties', 'Dates', 'Events']) await page.locator('#facts summary', { hasText: group }).click()
  await sound(page)
})

test('quiz: before, in a question, before handing in; result, set with answers, record', async ({ page }) => {
  await beginSample(page)
  await sound(page)
  await choose(page, 1)
  await sound(page)
  await turnTo(page, 'check')
  await sound(page)
  await handIn(page)
  await sound(page)
  await page.goto('/history')
  await sound(page)
})

test('nothing found, and an empty record', async ({ page }) => {
  await page.goto('/nowhere')
  await sound(page)
  await page.goto('/history')
  await expect(page.getByText('You have not taken a quiz yet.')).toBeVisible()
  await sound(page)
})

test('focus can be seen, and nothing refuses the policy', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') refused.push(message.text()) })
  page.on('pageerror', (error) => refused.push(error.message))
  await beginSample(page)
  await choose(page, 1)
  await handIn(page)
  await page.goto('/history')
  expect(refused).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe('solid')
})

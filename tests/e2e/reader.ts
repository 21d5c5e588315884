import { expect, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'

/* What a reader does, step by step. */

export const sampleText = readFileSync(new URL('../../prisma/samples/envoys.txt', import.meta.url), 'utf8')

/** Makes a text that nobody pasted before, so that each test has an article of its own. */
export const ownText = (): string => `${sampleText}\n\nReaders’ letter number ${Math.floor(Math.random() * 1e9)} was not printed.\n`

export async function paste(page: Page, text: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Paste the article').fill(text)
  await page.getByRole('button', { name: 'Mark the facts' }).click()
}

/** From a pasted article to its set: the set's address. */
export async function makeSet(page: Page): Promise<string> {
  await paste(page, ownText())
  await page.waitForURL('**/articles/*')
  await page.getByRole('button', { name: 'Make the questions' }).click()
  await page.waitForURL('**/sets/*')
  return page.url()
}

/** Begins the quiz of the lead sample: the attempt's address. */
export async function beginSample(page: Page): Promise<string> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Read it and take the quiz' }).click()
  await page.waitForURL('**/attempts/*')
  await expect(page.locator('.pair a:visible')).toHaveText('Go on to question 1')
  return page.url()
}

export const questionCount = (page: Page): Promise<number> => page.locator('[data-question]').count()
export const question = (page: Page, number: number): Locator => page.locator(`#q${number}`)

/** Opens a question of the quiz that is on the page. */
export async function turnTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, hash)
  await expect(page.locator(`#${hash}`)).toBeVisible()
}

/** Chooses one option by its place, and waits until the server has it. */
export async function choose(page: Page, number: number, option = 0): Promise<void> {
  await turnTo(page, `q${number}`)
  await question(page, number).locator('input').nth(option).check()
  await expect(page.locator('.saved')).toHaveText('✓ Saved')
}

export async function handIn(page: Page): Promise<void> {
  await turnTo(page, 'check')
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await page.waitForURL('**/result')
}

/** Presses Tab until something has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not reach it.')
}

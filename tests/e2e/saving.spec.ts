import { expect, test } from '@playwright/test'
import { beginSample, choose, handIn, question, questionCount, turnTo } from './reader'

const stored = 'Object.keys(localStorage).filter((key) => key.startsWith("dateline:"))'

test('answers given without a network are kept on the device and sent when it is back', async ({ page, context }) => {
  const attempt = await beginSample(page)
  await choose(page, 1, 1)
  await context.setOffline(true)
  expect(await page.evaluate(() => fetch('/api/health').then(() => 'reached', () => 'cut'))).toBe('cut')
  await turnTo(page, 'q2')
  await question(page, 2).locator('input').first().check()
  await expect(page.locator('.saved')).toHaveText('? Not saved yet. Kept on this device; it is sent when the network is back.')
  expect(await page.evaluate(stored)).toHaveLength(1)
  await context.setOffline(false)
  await expect(page.locator('.saved')).toHaveText('✓ Saved', { timeout: 40_000 })
  expect(await page.evaluate(stored)).toHaveLength(0)
  await page.goto('/')
  await page.goto(attempt)
  await expect(question(page, 1).locator('input').nth(1)).toBeChecked()
  await expect(question(page, 2).locator('input').first()).toBeChecked()
})

test('a page that was closed without a network sends its answers when it is opened again', async ({ page, context }) => {
  const attempt = await beginSample(page)
  await page.route('**/api/answers', (route) => route.abort())
  await turnTo(page, 'q1')
  await question(page, 1).locator('input').nth(2).check()
  await expect(page.locator('.saved')).toContainText('Kept on this device')
  await page.close()
  const again = await context.newPage()
  await again.goto(attempt)
  await expect(question(again, 1).locator('input').nth(2)).toBeChecked()
  await expect(again.locator('.saved')).toHaveText('✓ Saved')
  expect(await again.evaluate(stored)).toHaveLength(0)
  // On the server, not only on the page.
  await again.reload()
  await expect(question(again, 1).locator('input').nth(2)).toBeChecked()
})

test('handing in without a network loses nothing, and works when it is back', async ({ page, context }) => {
  await beginSample(page)
  await choose(page, 1)
  await turnTo(page, 'check')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await expect(page.locator('.saved')).toHaveText('? Not handed in. Your answers are kept here: try again.')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await page.waitForURL('**/result')
})

test('an answer chosen before the script came is saved too', async ({ page }) => {
  const attempt = await beginSample(page)
  let release = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route('**/quiz.js', async (route) => { await held; await route.continue() })
  // The script holds the parser, as on a slow line; what came before it is there already, the rest comes after.
  await page.goto(attempt, { waitUntil: 'commit' })
  release()
  await expect(page.locator('.pair a:visible')).toHaveText('Go on to question 1')
  await page.evaluate(() => { const input = document.querySelector<HTMLInputElement>('#q1 input'); if (input) { input.checked = true; input.dispatchEvent(new Event('change', { bubbles: true })) } })
  await expect(page.locator('.saved')).toHaveText('✓ Saved')
})

test('back and forward go from question to question; after handing in they reach no quiz', async ({ page }) => {
  const attempt = await beginSample(page)
  const on = page.locator('.pair a').last()
  await on.click()
  await expect(question(page, 1)).toBeVisible()
  await on.click()
  await expect(question(page, 2)).toBeVisible()
  await page.goBack()
  await expect(question(page, 1)).toBeVisible()
  await page.goForward()
  await expect(question(page, 2)).toBeVisible()
  await handIn(page)
  const result = page.url()
  await page.goBack()
  await page.goto(attempt)
  await page.waitForURL('**/result')
  expect(page.url()).toBe(result)
})

test('two tabs: the later answer counts, and an older tab that hands in does not overwrite it', async ({ page, context }) => {
  const attempt = await beginSample(page)
  await choose(page, 1, 0)
  const other = await context.newPage()
  await other.goto(attempt)
  await choose(other, 1, 1)
  const wanted = await question(other, 1).locator('label').nth(1).innerText()
  await handIn(page)
  await expect(page.locator('#question-1 .given')).toContainText(`Your answer: ${wanted.trim()}`)
  // The other tab is told when it saves next.
  await turnTo(other, 'q2')
  await question(other, 2).locator('input').first().click()
  await other.waitForURL('**/result')
})

test('Enter in a field goes on and never hands in; a double click hands in once', async ({ page }) => {
  await beginSample(page)
  const count = await questionCount(page)
  await turnTo(page, 'q1')
  await question(page, 1).locator('input').first().focus()
  await page.keyboard.press('Enter')
  await expect(question(page, 2)).toBeVisible()
  await turnTo(page, 'check')
  await expect(page.locator('.review .is-not:visible')).toHaveCount(count)
  await page.getByRole('button', { name: 'Hand it in' }).dblclick()
  await page.waitForURL('**/result')
  await page.goto('/history')
  await expect(page.locator('tbody tr')).toHaveCount(1)
})

test('the route of answers refuses strangers, nonsense and other sites, and says nothing more than that it saved', async ({ page, playwright, baseURL }) => {
  const attempt = await beginSample(page)
  const value = await question(page, 1).locator('input').first().getAttribute('value')
  const type = await question(page, 1).getAttribute('data-type')
  const body = {
    attempt: attempt.split('/').at(-1), question: await question(page, 1).getAttribute('data-question'), tab: 'a-tab-of-mine', sequence: 1,
    value: type === 'multiple' ? { type, options: [value] } : { type, option: value },
  }
  const post = (data: object, headers: Record<string, string> = {}) => page.request.post('/api/answers', { data, headers })
  const saved = await post(body)
  expect([saved.status(), await saved.json()]).toEqual([200, { saved: 1 }])
  expect((await post(body)).status()).toBe(200)
  expect((await post({ ...body, value: { type: 'single' } })).status()).toBe(400)
  expect((await post({ ...body, attempt: body.question })).status()).toBe(404)
  expect((await post(body, { origin: 'https://elsewhere.example' })).status()).toBe(403)
  expect((await post(body, { 'sec-fetch-site': 'cross-site' })).status()).toBe(403)
  const stranger = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) })
  expect((await stranger.post('/api/answers', { data: { ...body, sequence: 2 } })).status()).toBe(404)
  await stranger.dispose()
  await handIn(page)
  expect((await post({ ...body, sequence: 2 })).status()).toBe(409)
})

test('whatever part of the framework does not come, the quiz stays and saves', async ({ page, context }) => {
  const scripts = new Set<string>()
  page.on('request', (request) => { if (/\/_next\/.{1,200}\.js$/.test(request.url())) scripts.add(request.url()) })
  const attempt = await beginSample(page)
  scripts.clear()
  await page.goto(attempt, { waitUntil: 'networkidle' })
  expect(scripts.size).toBeGreaterThan(2)
  for (const [i, script] of [...scripts].entries()) {
    const tab = await context.newPage()
    await tab.route(script, (route) => route.abort())
    await tab.goto(attempt, { waitUntil: 'networkidle' })
    await turnTo(tab, 'q1')
    // Another option each time; of a question with several right ones, a tick more or less.
    await question(tab, 1).locator('input').nth(i % 2).click()
    await expect(tab.locator('.saved')).toHaveText('✓ Saved')
    await tab.close()
  }
})

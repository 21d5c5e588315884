import { expect, test } from '@playwright/test'
import { ownText, paste } from './reader'

test.use({ javaScriptEnabled: false })

test('the whole way without a script', async ({ page }) => {
  await paste(page, ownText())
  await page.waitForURL('**/articles/*')
  await page.getByRole('button', { name: 'Make the questions' }).click()
  await page.waitForURL('**/sets/*')
  await page.getByRole('button', { name: 'Take the quiz' }).click()
  await page.waitForURL('**/attempts/*')
  const questions = await page.locator('[data-question]').all()
  expect(questions.length).toBeGreaterThanOrEqual(3)
  for (const question of questions.slice(1)) {
    await expect(question).toBeVisible()
    await question.locator('input').first().check()
  }
  await expect(page.locator('.stepping:visible')).toHaveCount(0)
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await page.waitForURL('**/result')
  await expect(page.locator('.answered-questions > li')).toHaveCount(questions.length)
  await expect(page.locator('#question-1')).toContainText('Your answer: none')
  await expect(page.locator('#question-2')).not.toContainText('Your answer: none')
})

test('a text that is refused comes back in the form, with the reason', async ({ page }) => {
  await paste(page, 'Share\nMost viewed')
  await expect(page.locator('#make .notice')).toContainText('✗ Not done.')
  await expect(page.getByLabel('Paste the article')).toHaveValue('Share\nMost viewed')
  await page.reload()
  await expect(page.getByLabel('Paste the article')).toHaveValue('Share\nMost viewed')
})

test('a text that is too large is refused in words that say how it comes back', async ({ page }) => {
  await paste(page, 'All quiet on the quay. '.repeat(300_000))
  await expect(page.locator('#make .notice')).toContainText('The Back button of the browser brings back what you pasted.', { timeout: 30_000 })
})

test('a date that is refused comes back in its form', async ({ page }) => {
  await paste(page, ownText().split('\n').filter((line) => !/\b20\d\d\b/.test(line)).join('\n'))
  await page.waitForURL('**/articles/*')
  const date = page.getByLabel('When was the article published?')
  await date.fill('the other day')
  await page.getByRole('button', { name: 'Find the facts again' }).click()
  await expect(page.locator('.refused .notice')).toContainText('“the other day” is no date.')
  await expect(date).toHaveValue('the other day')
})

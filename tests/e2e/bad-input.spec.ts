import { expect, test } from '@playwright/test'
import { ownText, paste, sampleText } from './reader'

const korean = [
  '외교 장관 회담 열려',
  '한국과 일본의 외교 장관이 화요일 서울에서 만나 무역과 안보 문제를 논의했다고 외교부가 밝혔다. 두 장관은 내년 봄에 다시 만나기로 했다.',
  '회담에 앞서 두 나라의 실무자들은 지난주 도쿄에서 사전 협의를 했다. 외교부 대변인은 이번 회담이 매우 건설적이었다고 말했다.',
].join('\n\n')
const quoteless = 'The harbour was quiet.\n\n' + 'Boats lay at the quay and nobody was about. The tide went out, and it came back in again before noon. '.repeat(8)

for (const [name, text, words] of [
  ['nothing', '', /[Pp]aste/],
  ['blank lines', '\n \n\t\n', /[Pp]aste/],
  ['only boilerplate', 'Share\nSubscribe\nMost viewed articles\nRelated stories', /article/],
  ['what is no text', 'PK\u0003\u0004\u0000\u0000\u0000\b'.repeat(60), /text/],
  ['JSON that is cut short', '{ "headline": "A", "paragraphs": ["B"', /line 1/],
  ['JSON that is no article', '{ "name": "A" }', /article/],
] as const) {
  test(`${name} is refused in words, and the text stays`, async ({ page }) => {
    await paste(page, text)
    const notice = page.locator('#make .notice')
    await expect(notice).toContainText('✗ Not done.')
    await expect(notice).toContainText(words)
    await expect(page.getByLabel('Paste the article')).toHaveValue(text.replaceAll('\r', ''))
    expect(new URL(page.url()).pathname).toBe('/')
  })
}

test('a text that is too large is refused in words, and stays', async ({ page }) => {
  const large = `${sampleText} `.repeat(1 + Math.floor(6_000_000 / sampleText.length))
  await page.goto('/')
  await page.getByLabel('Paste the article').evaluate((field: HTMLTextAreaElement, text) => { field.value = text }, large)
  await page.getByRole('button', { name: 'Mark the facts' }).click()
  await expect(page.locator('#make .notice')).toContainText('1 MB', { timeout: 30_000 })
  expect(await page.getByLabel('Paste the article').evaluate((field: HTMLTextAreaElement) => field.value.length)).toBe(large.length)
})

test('a file is taken in place of the text', async ({ page }) => {
  await page.goto('/')
  await page.getByText('Upload a file instead').click()
  await page.getByLabel('A text file').setInputFiles({ name: 'article.txt', mimeType: 'text/plain', buffer: Buffer.from(ownText()) })
  await page.getByRole('button', { name: 'Mark the facts' }).click()
  await page.waitForURL('**/articles/*')
})

test('Korean text says that only English is read', async ({ page }) => {
  await paste(page, korean)
  await page.waitForURL('**/articles/*')
  await expect(page.locator('.notice').first()).toContainText('not in English')
  await expect(page.getByRole('button', { name: 'Make the questions' })).toHaveCount(0)
})

test('an article without quotations, events or dates says why it gives no questions', async ({ page }) => {
  await paste(page, quoteless)
  await page.waitForURL('**/articles/*')
  await expect(page.locator('#questions .notice')).toContainText('no quotation has a named speaker, no event has two named parties and no event has a date')
})

test('an article without a date asks for it, keeps what was typed, and finds its facts again', async ({ page }) => {
  await paste(page, ownText().split('\n').filter((line) => !/\b20\d\d\b/.test(line)).join('\n'))
  await page.waitForURL('**/articles/*')
  const date = page.getByLabel('When was the article published?')
  const again = page.getByRole('button', { name: 'Find the facts again' })
  await expect(page.locator('.notice').first()).toContainText('No publication date')
  await date.fill('the other day')
  await again.click()
  await expect(page.locator('.refused .notice')).toContainText('is no date')
  await expect(date).toHaveValue('the other day')
  await date.fill('9 October 2026')
  await again.click()
  await expect(page.locator('.meta')).toContainText('days counted from Friday 9 October 2026')
  await expect(date).toHaveCount(0)
})

test('what is typed by people is shown as text', async ({ page }) => {
  const said: string[] = []
  page.on('dialog', (dialog) => { said.push(dialog.message()); void dialog.dismiss() })
  await paste(page, `${sampleText}\n\nA shop named <img src=x onerror=alert(1)> opens in Saltmere. “I like <script>alert(2)</script> a lot,” Mayor Ada Flint said on Monday.`)
  await page.waitForURL('**/articles/*')
  await expect(page.locator('.article script, .article img, h1 img')).toHaveCount(0)
  expect(said).toEqual([])
})

import { AppError } from '../../../lib/errors'
import { markArticle, storeArticle } from '../../../lib/server/articles'
import { keepDraft } from '../../../lib/server/drafts'
import { answer, refuseInJson } from '../../action'
import { writer } from '../../session'
import { readBody } from '../body'
import { seeOther } from '../reply'

const megabyte = 1_000_000
// The largest of what readArticle takes (JSON), and room for the form around it.
const limit = 5 * megabyte + 100_000
// A text over this is not kept for showing again: the browser's Back button has it.
const longestDraft = 1.1 * megabyte
const backButton = 'The Back button of the browser brings back what you pasted.'

/** Takes an article from the form: marks its facts, stores it and leads to its page. Refusals come as words, to the script as JSON, else on the form's page with the text in it. */
export function POST(request: Request): Promise<Response> {
  const byScript = request.headers.get('accept')?.includes('application/json') ?? false
  let text: string | undefined
  return answer(request, async () => {
    text = await textOf(request)
    const marked = markArticle({ text })
    const path = `/articles/${await storeArticle(await writer(), marked)}`
    return byScript ? Response.json({ path }, { status: 201 }) : seeOther(path)
  }, (refused) => {
    if (byScript) return refuseInJson(refused)
    const kept = text !== undefined && text.length <= longestDraft ? text : undefined
    const message = kept === undefined ? `${refused.message} ${backButton}` : refused.message
    return seeOther(`/?draft=${keepDraft({ text: kept ?? '', message })}#make`)
  })
}

/** The pasted text, or the file's where one was chosen. Browsers send line breaks as CR LF; the article is kept as it was pasted. */
async function textOf(request: Request): Promise<string> {
  const body = await readBody(request, limit)
  if (!body) throw new AppError('invalid', 'This is larger than Dateline takes: a text may have 1 MB, a JSON document 5 MB. Paste the article alone, without the page around it.')
  const form = await new Response(body, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData()
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return new TextDecoder().decode(await file.arrayBuffer())
  const text = form.get('text')
  return typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : ''
}

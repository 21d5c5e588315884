import { AppError } from '../../../lib/errors'
import { answer } from '../../action'
import { chooseTheme } from '../../session'
import { refuseInWords, seeOther } from '../reply'

/** Light or dark, kept in a cookie; then back to the page that asked. */
export function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const chosen = (await request.formData()).get('theme')
    if (chosen !== 'light' && chosen !== 'dark') throw new AppError('invalid', 'Choose the light or the dark page.')
    await chooseTheme(chosen)
    return seeOther(pathBefore(request))
  }, refuseInWords)
}

/** The page that the form stood on, if it is one of ours. */
function pathBefore(request: Request): string {
  const referrer = request.headers.get('referer') ?? ''
  const page = URL.canParse(referrer) ? new URL(referrer) : null
  return page && page.host === request.headers.get('host') ? page.pathname + page.search : '/'
}

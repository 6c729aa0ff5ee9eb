import type { AppContext } from '../context.server.ts'
import { isProblem } from '../domain/errors.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { redirectWithMessage } from './flash.server.ts'

/**
 * Does what a form asks for and answers it with `done`. Whoever comes second, after somebody has settled the same thing
 * otherwise, is led to the same page, which shows what came of it, and told so with `late`.
 */
export async function unlessTooLate(
  app: Pick<AppContext, 'sessionSecret'>,
  { url, done, late }: { url: string; done: MessageKey; late: MessageKey },
  act: () => Promise<void>,
): Promise<Response> {
  try {
    await act()
  } catch (error) {
    if (!isProblem(error) || error.code !== 'stale_state') throw error
    return redirectWithMessage(app, url, late)
  }
  return redirectWithMessage(app, url, done)
}

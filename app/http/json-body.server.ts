import { Problem } from '../domain/errors.ts'
import { utf8Text } from '../domain/utf8-text.ts'

/**
 * The JSON that a program sent, whatever type it says: `curl -d` and `fetch` write their own beside it. How it is
 * encoded is another matter: read otherwise than it was written, a name would be compared that nobody sent.
 * @throws Problem `unsupported_media_type` for what says that it is compressed or not in UTF-8; `bad_request` for a
 *   body that is not UTF-8 or not JSON; `payload_too_large` for one without end
 */
export async function jsonBody(request: Request): Promise<unknown> {
  mustBeReadable(request.headers)
  const text = utf8Text(new Uint8Array(await request.arrayBuffer()))
  if (text === null) throw new Problem('bad_request', 'the body is not valid UTF-8: encode it as UTF-8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem('bad_request', `the body is not JSON: ${(error as Error).message}`)
  }
}

function mustBeReadable(headers: Headers): void {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (encoding !== '' && encoding !== 'identity') {
    throw unsupported(`the Content-Encoding "${encoding}" is not read here: send the body as it is`)
  }
  const [, ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/.exec(one)?.[1]).find(Boolean)
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw unsupported(`the charset "${charset}" is not read here: send UTF-8`)
  }
}

const unsupported = (sentence: string) => new Problem('unsupported_media_type', sentence)

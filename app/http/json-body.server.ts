import { Problem } from '../domain/errors.ts'
import { utf8Text } from '../domain/utf8-text.ts'

/**
 * The JSON that a program sent. A request that says nothing of what it carries is taken at its word.
 * @throws Problem `unsupported_media_type` for what says that it is no JSON, compressed, or not in UTF-8; `bad_request`
 *   for a body that is not UTF-8 or not JSON; `payload_too_large` for one without end
 */
export async function jsonBody(request: Request): Promise<unknown> {
  mustBeJson(request.headers)
  const text = utf8Text(new Uint8Array(await request.arrayBuffer()))
  if (text === null) throw new Problem('bad_request', 'the body is not valid UTF-8: encode it as UTF-8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem('bad_request', `the body is not JSON: ${(error as Error).message}`)
  }
}

const JSON_TYPE = /^application\/(?:[\w!#$&^.+-]+\+)?json$/

function mustBeJson(headers: Headers): void {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (encoding !== '' && encoding !== 'identity') {
    throw unsupported(`the Content-Encoding "${encoding}" is not read here: send the body as it is`)
  }
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  if (type.trim() === '') return
  if (!JSON_TYPE.test(type.trim())) {
    throw unsupported(`the Content-Type "${type.trim()}" is not read here: send JSON as "application/json"`)
  }
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/.exec(one)?.[1]).find(Boolean)
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw unsupported(`the charset "${charset}" is not read here: send UTF-8`)
  }
}

const unsupported = (sentence: string) => new Problem('unsupported_media_type', sentence)

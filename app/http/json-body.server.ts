import { Problem } from '../domain/errors.ts'

/**
 * The JSON that a program sent.
 * @throws Problem `bad_request` for a body that is not JSON, `payload_too_large` for one without end
 */
export async function jsonBody(request: Request): Promise<unknown> {
  const text = await request.text()
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem('bad_request', `the body is not JSON: ${(error as Error).message}`)
  }
}

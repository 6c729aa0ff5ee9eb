import { Problem } from '../domain/errors.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The identifier that a form was given when it was shown, so that sending it twice does a thing once.
 * @throws Problem `bad_request` for a form without one
 */
export async function formKey(request: Request): Promise<string> {
  return keyOf(await request.formData())
}

/** The same of a form that was read already. */
export function keyOf(form: FormData, name = 'key'): string {
  const key = String(form.get(name) ?? '')
  if (!UUID.test(key)) throw new Problem('bad_request', 'the form has no key')
  return key
}

import { Problem } from '../domain/errors.ts'

/**
 * The version of the record that the sender of a form saw.
 * @throws Problem `bad_request` for a form that does not say it
 */
export async function formVersion(request: Request): Promise<number> {
  return versionOf(await request.formData())
}

/** The same of a form that was read already. */
export function versionOf(form: FormData): number {
  const version = Number(form.get('version'))
  if (!Number.isInteger(version) || version < 1) {
    throw new Problem('bad_request', 'the form does not say which version it is about')
  }
  return version
}

import type { GivenBasis } from '../domain/application/basis.ts'

/** What a form says of what was seen. */
export function givenBasisIn(form: FormData): GivenBasis {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return { basis: text('basis'), source: text('source'), presentedOn: text('presentedOn') }
}

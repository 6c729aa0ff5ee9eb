import { Problem } from '../domain/errors.ts'

/** Programs get a problem document, not a page, for an address that does not exist. */
export function loader(): never {
  throw new Problem('not_found', 'no such resource: see /api/openapi.json')
}

export const action = loader

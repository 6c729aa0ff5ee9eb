import { Problem } from '../domain/errors.ts'

/** Every address that no other route knows. */
export function loader(): never {
  throw new Problem('not_found', 'no route has this address')
}

export default function NoSuchPage() {
  return null
}

/** Where the page of a refusal says what address it stands in place of. */
export const REFUSED_AT = 'at'

/**
 * The address that a visitor asked for, path and query: a refusal that is shown in its place has one of its own. `/` where
 * that does not say.
 */
export function addressAsked({ pathname, search }: { pathname: string; search: string }): string {
  if (!pathname.startsWith('/refusal/')) return pathname + search
  return new URLSearchParams(search).get(REFUSED_AT) ?? '/'
}

/** Where the page of a refusal says what address it stands in place of. */
export const REFUSED_AT = 'at'

/**
 * The address that a visitor asked for: its path and query, or where a refusal is shown in its place, what that says of it
 * (the path alone), else `/`.
 */
export function addressAsked({ pathname, search }: { pathname: string; search: string }): string {
  if (!pathname.startsWith('/refusal/')) return pathname + search
  return new URLSearchParams(search).get(REFUSED_AT) ?? '/'
}

/** What an API token may be used for; its role says on whose behalf. */
export const TOKEN_SCOPES = ['match', 'metrics'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

export const TOKEN_DAYS = 90
export const TOKEN_LONGEST_DAYS = 366

export function isTokenScope(text: string): text is TokenScope {
  return (TOKEN_SCOPES as readonly string[]).includes(text)
}

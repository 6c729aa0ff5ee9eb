/** Why two entries may be one: the same licence, the same registration, a name alike to the eye or the ear, one site. */
export const DUPLICATE_SIGNS = ['licence', 'registration', 'name', 'sound', 'website'] as const
export type DuplicateSign = (typeof DUPLICATE_SIGNS)[number]

/** The host of a web address without `www.`; null for what is none. */
export function hostOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  return new URL(address).hostname.toLowerCase().replace(/^www\./, '') || null
}

/** Why two entries may be one: the same licence, the same registration, a name alike to the eye or the ear, one site. */
export const DUPLICATE_SIGNS = ['licence', 'registration', 'name', 'sound', 'website', 'mail'] as const
export type DuplicateSign = (typeof DUPLICATE_SIGNS)[number]

/** The host of a web address without `www.`; null for what is none. */
export function hostOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  return new URL(address).hostname.toLowerCase().replace(/^www\./, '') || null
}

/** Hosts where anybody may have an address: to share one of them says nothing. */
const PUBLIC_MAIL =
  /^(vip\.)?(163|126|yeah|qq|foxmail|sina|sohu|aliyun|139|189|21cn|tom|gmail|googlemail|outlook|hotmail|live|msn|icloud|me|yahoo|gmx|web|proton|protonmail|mail|yandex|naver)\.[a-z]{2,4}(\.[a-z]{2})?$/

/** The host of an e-mail address; null for what is none, and where everybody may have one. */
export function mailHostOf(address: string | null): string | null {
  const host = /@([^\s@]+)$/.exec(address ?? '')?.[1]?.toLowerCase()
  return host && !PUBLIC_MAIL.test(host) ? host : null
}

/** What staff found about a likeness: two, two that belong together, or one and the same. */
export const DUPLICATE_FINDINGS = ['other', 'affiliate', 'same'] as const
export type DuplicateFinding = (typeof DUPLICATE_FINDINGS)[number]

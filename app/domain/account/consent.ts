import type { ActorRole } from '../actor.ts'

/**
 * What somebody may agree to, each for itself, and take back at any time (PIPL, articles 14 to 16, 29 and 39). `version`
 * names the text that the pages show: a new text is a new version, and an old agreement does not cover it.
 */
export const CONSENTS = [
  { kind: 'publish_profile', version: '2026-11' },
  { kind: 'sensitive_data', version: '2026-11' },
  { kind: 'transfer_abroad', version: '2026-11' },
] as const
export type ConsentKind = (typeof CONSENTS)[number]['kind']

/** The consents that this role is asked for: only those who are listed publish anything. */
export function consentsOf(role: ActorRole): readonly (typeof CONSENTS)[number][] {
  const isListed = role === 'expert' || role.startsWith('provider') || role === 'think_tank_member'
  return CONSENTS.filter(({ kind }) => kind !== 'publish_profile' || isListed)
}

export function versionOfConsent(kind: string): string | null {
  return CONSENTS.find((consent) => consent.kind === kind)?.version ?? null
}

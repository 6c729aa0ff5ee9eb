import type { Section } from '../matching/response.ts'

/**
 * What somebody is asked for: to act (and then to be engaged), an opinion, an opinion of two experts who do not know
 * of each other (背靠背), research by a think tank, or to mediate or arbitrate.
 */
export const INVITATION_PURPOSES = [
  'representation',
  'opinion',
  'blind_opinion',
  'research',
  'mediation',
] as const
export type InvitationPurpose = (typeof INVITATION_PURPOSES)[number]

/** What ends in something written, and not in an engagement. */
export const WRITTEN_PURPOSES = [
  'opinion',
  'blind_opinion',
  'research',
] as const satisfies readonly InvitationPurpose[]

export function endsInWriting(purpose: InvitationPurpose): boolean {
  return (WRITTEN_PURPOSES as readonly string[]).includes(purpose)
}

const NEUTRAL_KINDS = ['arbitration_body', 'mediation_body']

/** What whoever stands in a section may be asked for, the usual first. */
export function purposesFor(section: Section, kind: string | null): InvitationPurpose[] {
  if (kind !== null && NEUTRAL_KINDS.includes(kind)) return ['mediation']
  if (section === 'experts') return ['opinion', 'blind_opinion', 'representation']
  return section === 'thinkTanks' ? ['research'] : ['representation']
}

/** How many may be asked at once: exactly two for a blind opinion, up to five to compare otherwise. */
export const MOST_AT_ONCE = 5

export function fitsNumber(purpose: InvitationPurpose, invited: number): boolean {
  return purpose === 'blind_opinion' ? invited === 2 : invited >= 1 && invited <= MOST_AT_ONCE
}

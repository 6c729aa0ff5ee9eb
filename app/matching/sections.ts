import { type MatchResponse, SECTIONS, type Section } from '../domain/matching/response.ts'

/** The sections in the order of the page: the "1+1" is what the centre is for. */
export const SHOWN_SECTIONS = ['pairings', 'overseas', 'domestic', 'experts', 'thinkTanks'] as const

/** The section that an address asks for; else the first that found somebody. */
export function sectionAsked(asked: string | null, response: Pick<MatchResponse, Section>): Section {
  if (isSection(asked)) return asked
  return SHOWN_SECTIONS.find((section) => response[section].length > 0) ?? 'pairings'
}

/** True for the name of a section, as an address may or may not say it. */
export function isSection(value: string | null | undefined): value is Section {
  return (SECTIONS as readonly unknown[]).includes(value)
}

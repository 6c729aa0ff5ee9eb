import type { SearchClient } from '../../search/client.server.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Section } from '../domain/matching/response.ts'

/** How many of a section are asked for at the least: asking twice costs as much as eighty hits. */
const FIRST_LOOK = 60
/** Sections of questions that are remembered; the longest unused go first. */
const MOST = 10_000

const remembered = new WeakMap<SearchClient, Map<string, number>>()

/** More than the window, so that the grade in which it ends is mostly seen to its own end. */
export const fullDepth = ({ window }: Policy): number => window + Math.ceil(window / 2)

/**
 * How deep to look into a section: as deep as the last question of the same place had to. It saves asking twice, and
 * nothing else rests on it: whether a look was deep enough is decided by what was found.
 */
export function depthOf(search: SearchClient, section: Section, question: Question, policy: Policy): number {
  const depth = remembered.get(search)?.get(nameOf(section, question)) ?? FIRST_LOOK
  return Math.min(Math.max(depth, FIRST_LOOK), fullDepth(policy))
}

/** Remembers that a question needed so many of a section, for the next one. */
export function rememberNeed(
  search: SearchClient,
  section: Section,
  question: Question,
  needed: number,
): void {
  const depths = remembered.get(search) ?? new Map<string, number>()
  remembered.set(search, depths)
  const name = nameOf(section, question)
  depths.delete(name)
  // A quarter more: other languages or a deadline let others pass.
  depths.set(name, needed + Math.ceil(needed / 4))
  if (depths.size > MOST) depths.delete(depths.keys().next().value!)
}

function nameOf(section: Section, { places, procedure, pool, limit }: Question): string {
  const asked = places.map((place) => `${place.jurisdiction}:${place.ipType}`)
  return [section, pool, procedure ?? '', limit, ...asked].join(' ')
}

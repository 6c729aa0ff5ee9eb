import type { SearchClient } from '../../search/client.server.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Section } from '../domain/matching/response.ts'

/** Sections of questions that are remembered; the longest unused go first. */
const MOST = 20_000

const remembered = new WeakMap<SearchClient, Map<string, number>>()

/**
 * The grade from which on a section was read for the last question of the same place, procedure and languages, else
 * of as many languages, else of the place; null where nobody has asked yet. It saves reading more than is needed and asking twice, and nothing
 * else rests on it: whether a look was deep enough is decided by what was found.
 */
export function leastGradeOf(search: SearchClient, section: Section, question: Question): number | null {
  const grades = remembered.get(search)
  for (const name of namesOf(section, question)) {
    const grade = grades?.get(name)
    if (grade !== undefined) return grade
  }
  return null
}

/**
 * Remembers from which grade on a section has to be read, for the next question.
 * @param exactly for one that asks the same
 * @param alike for one that asks something like it, of which others may pass
 */
export function rememberLeastGrade(
  search: SearchClient,
  section: Section,
  question: Question,
  { exactly, alike }: { exactly: number; alike: number },
): void {
  const grades = remembered.get(search) ?? new Map<string, number>()
  remembered.set(search, grades)
  for (const [i, name] of namesOf(section, question).entries()) {
    grades.delete(name)
    grades.set(name, i === 0 ? exactly : alike)
    if (grades.size > MOST) grades.delete(grades.keys().next().value!)
  }
}

/** The most exact first. */
function namesOf(section: Section, { places, procedure, pool, limit, languages }: Question): string[] {
  const asked = places.map((place) => `${place.jurisdiction}:${place.ipType}`)
  const here = [section, pool, limit, ...asked].join(' ')
  const name = `${here} ${procedure ?? ''}`
  return [`${name} ${[...languages].sort().join(',')}`, `${name} ${languages.length}`, here]
}

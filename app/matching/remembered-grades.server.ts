import type { SearchClient } from '../../search/client.server.ts'
import type { Question } from '../domain/matching/question.ts'
import type { LeastGrades } from './look.ts'

/** Questions that are remembered; the longest unused go first. */
const MOST = 20_000

const remembered = new WeakMap<SearchClient, Map<string, LeastGrades>>()

/**
 * The grades from which on sections were read for the last question of the same place, procedure and languages, else
 * of as many languages, else of the place; null where nobody has asked yet. It saves reading more than is needed and
 * asking twice, and nothing else rests on it: whether a look was deep enough is decided by what was found.
 */
export function rememberedGrades(search: SearchClient, question: Question): LeastGrades | null {
  const grades = remembered.get(search)
  for (const name of namesOf(question)) {
    const known = grades?.get(name)
    if (known) return known
  }
  return null
}

/**
 * Remembers from which grades on sections have to be read, for the next question.
 * @param exactly for one that asks the same
 * @param alike for one that asks something like it, of which others may pass
 */
export function rememberGrades(
  search: SearchClient,
  question: Question,
  { exactly, alike }: Record<'exactly' | 'alike', LeastGrades>,
): void {
  const grades = remembered.get(search) ?? new Map<string, LeastGrades>()
  remembered.set(search, grades)
  for (const [i, name] of namesOf(question).entries()) {
    grades.delete(name)
    grades.set(name, i === 0 ? exactly : alike)
    if (grades.size > MOST) grades.delete(grades.keys().next().value!)
  }
}

/** The most exact first. */
function namesOf({ places, procedure, pool, limit, languages }: Question): string[] {
  const here = [pool, limit, ...places.map((place) => `${place.jurisdiction}:${place.ipType}`)].join(' ')
  const name = `${here} ${procedure ?? ''}`
  return [`${name} ${[...languages].sort().join(',')}`, `${name} ${languages.length}`, here]
}

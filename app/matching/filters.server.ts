import { and, anyOf, atMost, EVERYTHING, eq, type Filter, noneOf } from '../../search/filter.server.ts'
import { OTHER } from '../domain/matching/evidence.ts'
import { ANY_LANGUAGE, askedCode, keyOf } from '../domain/matching/flat-documents.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { SECTIONS, type Section } from '../domain/matching/response.ts'

/** The sections of single parties. */
export const PARTIES = SECTIONS.filter((section) => section !== 'pairings')

/**
 * In one of the sections, in the pool asked for, and competent at one of the places: the document of exactly what is
 * asked, or the general one of a subject that has none of exactly that. One document per subject and place.
 */
export function competentFilter(sections: readonly Section[], question: Question): Filter {
  const { places, pool, procedure } = question
  const keys = (asked: typeof procedure | typeof OTHER) =>
    sections.flatMap((section) => places.map((place) => keyOf(section, pool, place, asked)))
  return and(anyOf('key', [...keys(procedure), ...keys(OTHER)]), noneOf('exact', [askedCode(procedure)]))
}

/** A language in common on every side; whoever states none is not excluded. */
export function languageFilter(sections: readonly Section[], { languages }: Question): Filter {
  if (languages.length === 0) return EVERYTHING
  const spoken = [...languages, ANY_LANGUAGE]
  return and(
    anyOf('languages', spoken),
    sections.includes('pairings') ? anyOf('partnerLanguages', spoken) : EVERYTHING,
  )
}

/** True when the policy wants an admission on file for what is asked. */
export function needsOnFile({ procedure }: Question, policy: Policy): boolean {
  return procedure !== null && policy.admissionRequired.includes(procedure)
}

/** With an admission on file at the place, where the policy wants one. */
export function onFileFilter(question: Question, policy: Policy): Filter {
  return needsOnFile(question, policy) ? eq('onFile', true) : EVERYTHING
}

/** Nobody in conflict, on no side. */
export function clearFilter(sections: readonly Section[], conflicted: ReadonlySet<string>): Filter {
  const ids = [...conflicted]
  return and(noneOf('subject', ids), sections.includes('pairings') ? noneOf('partners', ids) : EVERYTHING)
}

/** Every hard constraint: who passes this may be shown in the section. */
export function passingFilter(
  section: Section,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Filter {
  const { hoursLeft } = question
  return and(
    competentFilter([section], question),
    eq('barred', 'none'),
    clearFilter([section], conflicted),
    languageFilter([section], question),
    hoursLeft === null ? EVERYTHING : atMost('responseHours', hoursLeft),
    onFileFilter(question, policy),
  )
}

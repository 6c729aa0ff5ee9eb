import {
  and,
  anyOf,
  atMost,
  between,
  EVERYTHING,
  type Filter,
  noneOf,
  or,
} from '../../search/filter.server.ts'
import { ANY_LANGUAGE, type Bar, barredFactsAt, factsAt } from '../domain/matching/document-facts.ts'
import { OTHER } from '../domain/matching/evidence.ts'
import { TOP_GRADE } from '../domain/matching/grade.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { SECTIONS, type Section } from '../domain/matching/response.ts'

/** The sections of single parties. */
export const PARTIES = SECTIONS.filter((section) => section !== 'pairings')

function factsOf(sections: readonly Section[], { places, pool }: Question) {
  return sections.flatMap((section) => places.map((place) => factsAt(section, pool, place)))
}

/**
 * Competent at one of the places, barred by nothing, in one of the sections and in the pool asked for: the document of
 * exactly what is asked, or the general one of a subject that has none of exactly that. One document per subject and
 * place.
 */
export function openFilter(sections: readonly Section[], question: Question): Filter {
  return standing(factsOf(sections, question), question)
}

/** The same of parties that one of `bars` keeps out. */
export function barredFilter(bars: readonly Bar[], question: Question): Filter {
  return standing(
    bars.flatMap((bar) => question.places.map((place) => barredFactsAt(bar, question.pool, place))),
    question,
  )
}

type Standing = Pick<ReturnType<typeof factsAt>, 'stands' | 'exact'>

function standing(facts: readonly Standing[], { procedure }: Question): Filter {
  return and(
    anyOf(
      'facts',
      facts.flatMap((at) => [at.stands(procedure), at.stands(OTHER)]),
    ),
    noneOf(
      'facts',
      facts.map((at) => at.exact(procedure)),
    ),
  )
}

/** What a language in common is looked up as; whoever states none is not excluded. */
export const spokenOf = ({ languages }: Question) => [...languages, ANY_LANGUAGE]

/** A language in common on every side. */
export function languageFilter(sections: readonly Section[], question: Question): Filter {
  if (question.languages.length === 0) return EVERYTHING
  const facts = factsOf(sections, question)
  const spoken = (side: 'speaks' | 'partnerSpeaks') =>
    anyOf(
      'facts',
      facts.flatMap((at) => spokenOf(question).map(at[side])),
    )
  return and(spoken('speaks'), sections.includes('pairings') ? spoken('partnerSpeaks') : EVERYTHING)
}

/** As strong as a grade or stronger, at one of the places. */
export function gradeFilter(section: Section, question: Question, least: number, most = TOP_GRADE): Filter {
  return or(...factsOf([section], question).map((at) => between('facts', at.graded(least), at.graded(most))))
}

/** True when the policy wants an admission on file for what is asked. */
export function needsOnFile({ procedure }: Question, policy: Policy): boolean {
  return procedure !== null && policy.admissionRequired.includes(procedure)
}

/** With an admission on file at the place, where the policy wants one. */
export function onFileFilter(sections: readonly Section[], question: Question, policy: Policy): Filter {
  if (!needsOnFile(question, policy)) return EVERYTHING
  return anyOf(
    'facts',
    factsOf(sections, question).map((at) => at.onFile),
  )
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
    openFilter([section], question),
    clearFilter([section], conflicted),
    languageFilter([section], question),
    hoursLeft === null ? EVERYTHING : atMost('responseHours', hoursLeft),
    onFileFilter([section], question, policy),
  )
}

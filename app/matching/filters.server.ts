import { and, anyOf, atMost, EVERYTHING, eq, type Filter, noneOf, or } from '../../search/filter.server.ts'
import type { Place } from '../domain/matching/dossier.ts'
import { OTHER } from '../domain/matching/evidence.ts'
import { ANY_LANGUAGE, askedCode, keyOf } from '../domain/matching/flat-documents.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'

/**
 * Competent at a place for what is asked: the document of exactly that, or the general one of a subject that
 * has none of exactly that. One document per subject, so that nothing has to be made distinct.
 */
function competentAt(place: Place, question: Question): Filter {
  const { procedure } = question
  return or(
    eq('key', keyOf(place, procedure)),
    and(eq('key', keyOf(place, OTHER)), noneOf('exact', [askedCode(procedure)])),
  )
}

/** In the pool asked for, and competent at one of the places. */
export function competentFilter(question: Question): Filter {
  return and(eq('pool', question.pool), or(...question.places.map((place) => competentAt(place, question))))
}

/** A language in common on every side; whoever states none is not excluded. */
export function languageFilter({ languages }: Question): Filter {
  if (languages.length === 0) return EVERYTHING
  const spoken = [...languages, ANY_LANGUAGE]
  return and(anyOf('languages', spoken), anyOf('partnerLanguages', spoken))
}

/** Every hard constraint: who passes this may be shown. */
export function passingFilter(question: Question, conflicted: ReadonlySet<string>, policy: Policy): Filter {
  const { hoursLeft, procedure } = question
  return and(
    competentFilter(question),
    eq('barred', 'none'),
    noneOf('parties', [...conflicted]),
    languageFilter(question),
    hoursLeft === null ? EVERYTHING : atMost('responseHours', hoursLeft),
    procedure !== null && policy.admissionRequired.includes(procedure) ? eq('onFile', true) : EVERYTHING,
  )
}

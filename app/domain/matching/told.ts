import {
  type Constraint,
  type EmptyConstraint,
  type MatchResponse,
  PUBLIC_CONSTRAINTS,
  type PublicConstraint,
  SECTIONS,
  type Told,
} from './response.ts'
import type { Surveyed } from './survey.ts'

const PUBLIC: Record<Constraint, PublicConstraint> = {
  term: 'term',
  conflict: 'unavailable',
  admission: 'admission',
  capacity: 'unavailable',
  language: 'language',
  deadline: 'deadline',
}

const isHard = (constraint: EmptyConstraint): constraint is Constraint => Object.hasOwn(PUBLIC, constraint)

/**
 * The same parties with whoever is in conflict as one that takes no more instead: what is counted and explained of
 * these is what may be told outside the centre, where nothing tells the two apart.
 */
export function conflictsAsFull(surveyed: readonly Surveyed[]): Surveyed[] {
  return surveyed.map((one) => {
    if (!one.failed.has('conflict')) return one
    const failed = [...one.failed].map((c) => (c === 'conflict' ? 'capacity' : c))
    return { ...one, dossier: { ...one.dossier, capacity: 0 }, failed: new Set(failed) }
  })
}

/** Constraints in the words and the order in which they are told outside the centre, each once. */
export function publicConstraints(constraints: readonly Constraint[]): PublicConstraint[] {
  const said = new Set(constraints.map((constraint) => PUBLIC[constraint]))
  return PUBLIC_CONSTRAINTS.filter((constraint) => said.has(constraint))
}

/** Counts and empty sections in the words in which they are told outside the centre. */
export function inPublicWords({ excluded, empty }: Pick<MatchResponse, keyof Told>): Told {
  return {
    excluded: {
      term: excluded.term,
      admission: excluded.admission,
      unavailable: excluded.conflict + excluded.capacity,
      language: excluded.language,
      deadline: excluded.deadline,
    },
    empty: Object.fromEntries(
      SECTIONS.flatMap((section) => {
        const why = empty[section]
        if (!why) return []
        const { constraint, without } = why
        return [[section, { constraint: isHard(constraint) ? PUBLIC[constraint] : constraint, without }]]
      }),
    ),
  }
}

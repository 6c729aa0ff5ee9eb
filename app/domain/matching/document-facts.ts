import type { Place } from './dossier.ts'
import { type Asked, OTHER } from './evidence.ts'
import { gradeText } from './grade.ts'
import type { Question } from './question.ts'
import type { Section } from './response.ts'

type Pool = Question['pool']

/** What keeps a party out at a place whatever is asked, in the published order. */
export const BARS = ['term', 'admission', 'capacity'] as const
/** The first of them that does, on the day of the index. */
export type Bar = (typeof BARS)[number]

/** Stands for "no language stated": it matches every request. */
export const ANY_LANGUAGE = 'any'

/**
 * How what is asked is written in facts and ids: a procedure's code, `none` for none named, `whichever` for backing
 * off.
 */
export function askedCode(asked: Asked): string {
  return asked === OTHER ? 'whichever' : (asked ?? 'none')
}

/** How a place and what is asked there are written for a pool. */
export function placeKeyOf(pool: Pool, place: Place, asked: Asked): string {
  return `${pool}:${place.jurisdiction}:${place.ipType}:${askedCode(asked)}`
}

/** The facts that flat documents of a section and pool state at a place. */
export function factsAt(section: Section, pool: Pool, { jurisdiction, ipType }: Place) {
  // In small letters: the engine folds what it looks up as equal, but not the ends of a range.
  const here = `${section.toLowerCase()}:${pool}:${jurisdiction}:${ipType}`
  return {
    /** Competent for what is asked. */
    stands: (asked: Asked) => `${here}:${askedCode(asked)}`,
    /**
     * Of a general document: the subject has one of its own for what is asked. Asking for that, the general one is
     * not meant. Every subject then has one document.
     */
    exact: (asked: Asked) => `${here}-${askedCode(asked)}`,
    /** Speaks a language; of a 1+1 its domestic side. */
    speaks: (language: string) => `${here}@${language}`,
    /** The overseas side of a 1+1 speaks a language. */
    partnerSpeaks: (language: string) => `${here}&${language}`,
    /** An admission at the place is on record. */
    onFile: `${here}+`,
    /** How strong: sorts as the grades do. */
    graded: (grade: number) => `${here}#${gradeText(grade)}`,
  }
}

/** The facts that documents of the barred state at a place, whatever their section: like `stands` and `exact`. */
export function barredFactsAt(bar: Bar, pool: Pool, { jurisdiction, ipType }: Place) {
  const here = `${pool}:${jurisdiction}:${ipType}!${bar}`
  return {
    stands: (asked: Asked) => `${here}:${askedCode(asked)}`,
    exact: (asked: Asked) => `${here}-${askedCode(asked)}`,
  }
}

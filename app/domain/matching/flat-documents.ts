import { askedCode, barredFactsAt, factsAt } from './document-facts.ts'
import { gradeOf } from './grade.ts'
import { packEntry } from './kept-entry.ts'
import type { Said } from './said.ts'

/**
 * One flat document: a party or a 1+1 at one place and for what is asked there, as of the index's day; a sweep at each
 * Shanghai midnight sees to what the clock alone changes. The engine unpacks a whole document for every hit, so it has
 * few fields, and what only ranking reads is one text.
 */
export type FlatDocument = {
  id: string
  subject: string
  /**
   * What holds of it, each with its place, see `factsAt`: the engine unpacks everybody of whom a fact holds, and
   * whoever speaks Chinese anywhere is a thousand times as many as whoever does here.
   */
  facts: string[]
  responseHours: number
  /** Of a 1+1: its two sides, whose conflicts remove it. */
  partners?: string[]
  /** The strength by eighths of its logarithm: few values, which the engine sorts by at a third of the cost. */
  grade: number
  /** A `Kept`, see `packEntry`. */
  entry: string
}

/** A party where something bars it: who is counted and never ranked. */
export type BarredDocument = Pick<FlatDocument, 'id' | 'subject' | 'facts'>

/** How what is said of a subject at a place stands in the index. A 1+1 that is barred does not: nobody counts those. */
export function flatDocuments(said: Said): (FlatDocument | BarredDocument)[] {
  const { pool, standing, bar, onFile, languages, partnerLanguages = [], entry } = said
  const { asked, exact } = standing
  const { section, subject, place } = entry
  const id = `${subject}-${place.jurisdiction}-${place.ipType}-${askedCode(asked)}`
  const facts = factsAt(section, pool, place)
  const admitted = onFile ? [facts.onFile] : []
  if (bar) {
    if (section === 'pairings') return []
    const { stands, exact: exactly } = barredFactsAt(bar, pool, place)
    return [{ id, subject, facts: [stands(asked), ...exact.map(exactly), ...admitted] }]
  }
  const grade = gradeOf(entry.strength)
  return [
    {
      id,
      subject,
      facts: [
        facts.stands(asked),
        facts.graded(grade),
        ...exact.map(facts.exact),
        ...languages.map(facts.speaks),
        ...partnerLanguages.map(facts.partnerSpeaks),
        ...admitted,
      ],
      responseHours: said.responseHours,
      ...(said.partners && { partners: said.partners }),
      grade,
      entry: packEntry(entry),
    },
  ]
}

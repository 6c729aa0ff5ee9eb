import { type Bar, placeKeyOf } from './document-facts.ts'
import type { Place } from './dossier.ts'
import { OTHER } from './evidence.ts'
import type { FlatDocument } from './flat-documents.ts'
import type { Question } from './question.ts'
import type { Said } from './said.ts'

/**
 * Where a party stands, in one document: whoever is asked for at several places is counted once without the engine
 * telling its documents there apart, which costs more than all filters together. Its lists hold keys of places
 * (`placeKeyOf`).
 */
export type PresenceDocument = Pick<FlatDocument, 'id' | 'subject' | 'responseHours'> & {
  /** Where it is competent. */
  at: string[]
  /** Where its admissions do not bar it. */
  admitted: string[]
  /** Where nothing does. */
  unbarred: string[]
  /** The languages that it speaks, where it is competent, see `speaksAt`. */
  speaks: string[]
  /** The end of its term bars it wherever it stands. */
  barred: 'none' | Extract<Bar, 'term'>
}

/** How it is written that a party speaks a language at a place. */
export function speaksAt(pool: Question['pool'], { jurisdiction, ipType }: Place, language: string): string {
  return `${pool}:${jurisdiction}:${ipType}@${language}`
}

/**
 * The presence of a party; none of one of whom nothing is said.
 * @param said all that `saidOfParty` gives for it
 */
export function presenceDocuments(said: readonly Said[]): PresenceDocument[] {
  const [first] = said
  if (!first) return []
  const nameOf = ({ entry: { place } }: Said) => `${place.jurisdiction}:${place.ipType}`
  const isGeneral = ({ standing }: Said) => standing.asked === OTHER
  const everything = new Set(said.filter(isGeneral).map(nameOf))
  // Where it is competent whatever is asked, that is all there is to say.
  const standing = said.filter((one) => isGeneral(one) || !everything.has(nameOf(one)))
  const places = new Map(said.map((one) => [nameOf(one), one]))
  const keysOf = (those: readonly Said[]) =>
    those.map(({ pool, standing, entry }) => placeKeyOf(pool, entry.place, standing.asked))
  return [
    {
      id: `${first.entry.subject}-present`,
      subject: first.entry.subject,
      at: keysOf(standing),
      admitted: keysOf(standing.filter(({ bar }) => bar !== 'admission')),
      unbarred: keysOf(standing.filter(({ bar }) => bar === null)),
      barred: first.bar === 'term' ? 'term' : 'none',
      responseHours: first.responseHours,
      speaks: [...places.values()].flatMap(({ pool, entry, languages }) =>
        languages.map((language) => speaksAt(pool, entry.place, language)),
      ),
    },
  ]
}

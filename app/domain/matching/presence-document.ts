import { OTHER } from './evidence.ts'
import { askedCode, type Barred, type FlatDocument } from './flat-documents.ts'

/**
 * Where a party stands, in one document: whoever is asked for at several places is counted once without the engine
 * telling its documents there apart, which costs more than all filters together. Its lists hold keys of places
 * (`placeKeyOf`).
 */
export type PresenceDocument = Pick<FlatDocument, 'id' | 'subject' | 'responseHours' | 'languages'> & {
  /** Where it is competent. */
  at: string[]
  /** Where its admissions do not bar it. */
  admitted: string[]
  /** Where nothing does. */
  unbarred: string[]
  barred: Extract<Barred, 'none' | 'term'>
}

const GENERAL = `:${askedCode(OTHER)}`

/** Without the section, which says nothing of a single party. */
const placeKey = (key: string) => key.slice(key.indexOf(':') + 1)

const placeAlone = (key: string) => key.slice(0, key.lastIndexOf(':'))

/**
 * The presence of a party; none of one that has no documents.
 * @param documents all that `partyDocuments` gives for it
 */
export function presenceDocuments(documents: readonly FlatDocument[]): PresenceDocument[] {
  const [first] = documents
  if (!first) return []
  const standings = documents.map(({ key, barred }) => ({ key: placeKey(key), barred }))
  const everything = new Set(standings.flatMap(({ key }) => (key.endsWith(GENERAL) ? [placeAlone(key)] : [])))
  // Where it is competent whatever is asked, that is all there is to say.
  const said = standings.filter(({ key }) => key.endsWith(GENERAL) || !everything.has(placeAlone(key)))
  const keysOf = (those: typeof said) => those.map(({ key }) => key)
  return [
    {
      id: `${first.subject}-present`,
      subject: first.subject,
      at: keysOf(said),
      admitted: keysOf(said.filter(({ barred }) => barred !== 'admission')),
      unbarred: keysOf(said.filter(({ barred }) => barred === 'none')),
      barred: first.barred === 'term' ? 'term' : 'none',
      responseHours: first.responseHours,
      languages: first.languages,
    },
  ]
}

import type { PartyType } from '../vocabulary/parties.ts'

/** What an edition says of one party, frozen. */
export type EditionEntry = {
  type: PartyType
  ref: string
  nameZh: string | null
  nameEn: string | null
  facts: EditionFacts
}

/** The facts of an entry beside its names, as they were. */
export type EditionFacts = {
  origin: string | null
  kind: string | null
  country: string | null
  city: string | null
  unit: string | null
  title: string | null
  listedOn: string | null
  termEnd: string | null
}

export type Difference = {
  added: EditionEntry[]
  removed: EditionEntry[]
  /** Entries that are in both and say something else. */
  changed: { before: EditionEntry; after: EditionEntry }[]
}

/** What one edition says otherwise than the one before it. Parties are the same by their reference. */
export function differenceOf(before: readonly EditionEntry[], after: readonly EditionEntry[]): Difference {
  const old = new Map(before.map((entry) => [entry.ref, entry]))
  const kept = new Set(after.map(({ ref }) => ref))
  const said = (entry: EditionEntry) => JSON.stringify([entry.nameZh, entry.nameEn, sorted(entry.facts)])
  return {
    added: after.filter(({ ref }) => !old.has(ref)),
    removed: before.filter(({ ref }) => !kept.has(ref)),
    changed: after.flatMap((entry) => {
      const earlier = old.get(entry.ref)
      return earlier && said(earlier) !== said(entry) ? [{ before: earlier, after: entry }] : []
    }),
  }
}

const sorted = (facts: EditionFacts) => Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))

/** Who publishes editions: managers. */
export function canPublishEditions(actor: { role: string }): boolean {
  return actor.role === 'manager'
}

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

/** What an entry can say otherwise than before. */
export const EDITION_FIELDS = [
  'nameZh',
  'nameEn',
  'origin',
  'kind',
  'country',
  'city',
  'unit',
  'title',
  'listedOn',
  'termEnd',
] as const
export type EditionField = (typeof EDITION_FIELDS)[number]

export type FieldChange = { field: EditionField; before: string | null; after: string | null }

/** What of one entry reads otherwise than in the edition before, field by field. */
export function changesOf(before: EditionEntry, after: EditionEntry): FieldChange[] {
  const said = (entry: EditionEntry, field: EditionField) =>
    field === 'nameZh' || field === 'nameEn' ? entry[field] : entry.facts[field]
  return EDITION_FIELDS.map((field) => ({
    field,
    before: said(before, field),
    after: said(after, field),
  })).filter((change) => change.before !== change.after)
}

/** What one edition says otherwise than the one before it. Parties are the same by their reference. */
export function differenceOf(before: readonly EditionEntry[], after: readonly EditionEntry[]): Difference {
  const old = new Map(before.map((entry) => [entry.ref, entry]))
  const kept = new Set(after.map(({ ref }) => ref))
  return {
    added: after.filter(({ ref }) => !old.has(ref)),
    removed: before.filter(({ ref }) => !kept.has(ref)),
    changed: after.flatMap((entry) => {
      const earlier = old.get(entry.ref)
      return earlier && changesOf(earlier, entry).length > 0 ? [{ before: earlier, after: entry }] : []
    }),
  }
}

/** Who publishes editions: managers. */
export function canPublishEditions(actor: { role: string }): boolean {
  return actor.role === 'manager'
}

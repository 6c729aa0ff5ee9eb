import type { Constraint } from '../../app/domain/matching/response.ts'
import { LATTICE } from '../../app/domain/vocabulary/lattice.ts'
import type { WorldPlace } from './places.ts'
import type { Work } from './planted-evidence.ts'

/** Days relative to the world's own: positive is past. */
export type DayAt = (daysAgo: number) => string

export type Violation = {
  name: string
  /** Under which count it falls; null when the party is not competent or not in the pool at all. */
  constraint: Constraint | null
  party?: (at: DayAt) => Record<string, unknown>
  /** What its work becomes. */
  work?: (work: Work[], place: WorldPlace) => Work[]
  /** Fields over each of its matters. */
  matter?: (at: DayAt, place: WorldPlace) => Record<string, unknown>
  records?: (party: string, place: WorldPlace, at: DayAt, names: Names) => Record<string, unknown>[]
}

/** Whom a case is about: the request names them, and conflicts do. */
export type Names = { opponent: string; alias: string; affiliate: string; enterprise: string }

const conflict = (
  name: string,
  kind: string,
  against: (names: Names) => Record<string, unknown>,
): Violation => ({
  name,
  constraint: 'conflict',
  records: (party, _place, at, names) => [
    { type: 'conflict', party, against: against(names), kind, from: at(300) },
  ],
})

const status = (code: string): Violation => ({
  name: `status ${code}`,
  constraint: null,
  party: () => ({ status: code }),
})

/** Where practice does not count for the place: a sister member of its organisation, or a country far off. */
function elsewhere(place: WorldPlace): string {
  const members = LATTICE.filter(
    (row) => row.organisation === place.organisation && row.ipTypes.includes(place.ipType),
  ).flatMap((row) => row.members)
  return members.find((member) => member !== place.jurisdiction) ?? 'nz'
}

/** Every hard constraint, each broken alone by a party that would otherwise lead. */
export const VIOLATIONS: readonly Violation[] = [
  status('suspended'),
  status('removed'),
  status('expired'),
  status('public_record'),
  { name: 'term over', constraint: 'term', party: (at) => ({ termStart: at(900), termEnd: at(1) }) },
  { name: 'term to come', constraint: 'term', party: (at) => ({ termStart: at(-400), termEnd: at(-900) }) },
  { name: 'no capacity', constraint: 'capacity', party: () => ({ capacity: 0 }) },
  {
    name: 'no common language',
    constraint: 'language',
    party: () => ({ languages: [{ code: 'is', level: 'native' }] }),
  },
  { name: 'too slow', constraint: 'deadline', party: () => ({ responseHours: 100 }) },
  {
    name: 'admission expired',
    constraint: 'admission',
    records: (party, place, at) => [
      {
        type: 'admission',
        party,
        jurisdiction: place.jurisdiction,
        ipTypes: [place.ipType],
        number: `A-${party}`,
        validFrom: at(3000),
        validTo: at(1),
        verification: 'verified',
      },
    ],
  },
  conflict('acts for the opponent', 'client', ({ opponent }) => ({ name: opponent.toUpperCase() })),
  conflict('holds an interest, known by alias', 'interest', ({ alias }) => ({
    name: 'Another Name',
    aliases: [alias],
  })),
  conflict('acts for an affiliate', 'client', ({ affiliate }) => ({
    name: 'Group of Companies',
    affiliates: [affiliate],
  })),
  conflict('acts against the enterprise', 'adverse', ({ enterprise }) => ({ name: enterprise })),
  conflict('other conflict with the enterprise', 'other', ({ enterprise }) => ({ name: enterprise })),
  {
    name: 'work elsewhere only',
    constraint: null,
    work: (work, place) => work.map((one) => ({ ...one, jurisdiction: elsewhere(place) })),
  },
  {
    name: 'work not yet filed',
    constraint: null,
    matter: (at) => ({ filedOn: at(-30), closedOn: undefined }),
  },
  { name: 'evidence expired', constraint: null, matter: (at) => ({ expiresOn: at(1) }) },
]

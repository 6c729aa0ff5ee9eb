import { type DayNumber, dayNumber, shanghaiDay } from '../day.ts'
import type { Procedure, Role } from '../vocabulary/procedures.ts'
import type { Place } from './dossier.ts'
import { compareRefs } from './evidence.ts'
import type { MatchRequest } from './request.ts'
import { forumOf } from './words/forums.ts'

/** A match request in canonical form: sorted, without duplicates, with its day; what the rulebook reads. */
export type Question = {
  places: readonly Place[]
  procedure: Procedure | null
  role: Role | null
  /** Code of the forum that has the case; null: none named, or none that the table of forums tells apart. */
  forum: string | null
  industry: string | null
  /** Empty: no language asked, so none excludes. */
  languages: readonly string[]
  asOf: Date
  /** The Shanghai day of `asOf`. */
  day: DayNumber
  /** Hours from `asOf` to the time by which an answer is needed; null: none named. */
  hoursLeft: number | null
  budget: { amount: number; currency: string } | null
  limit: number
  rotation: boolean
  pool: 'listed' | 'public_record'
  /** What the seeded key of rotation is drawn from: the same request at the same instant gives the same order. */
  seed: string
}

const sorted = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort(compareRefs)

/** The canonical question of a request: field order, order of lists and repetition make no difference. */
export function questionOf(request: MatchRequest, now: Date): Question {
  const asOf = request.asOf ? new Date(request.asOf) : now
  const jurisdictions = sorted(request.jurisdictions)
  const ipTypes = sorted(request.ipTypes)
  const places = jurisdictions.flatMap((jurisdiction) => ipTypes.map((ipType) => ({ jurisdiction, ipType })))
  const procedure = request.procedure ?? null
  const respondBy = request.respondBy ? Date.parse(request.respondBy) : null
  return {
    places,
    procedure,
    role: request.role ?? null,
    forum: forumOf(request.forum),
    industry: request.industry ?? null,
    languages: sorted(request.languages ?? []),
    asOf,
    day: dayNumber(shanghaiDay(asOf)),
    hoursLeft: respondBy === null ? null : (respondBy - asOf.getTime()) / 3_600_000,
    budget: request.budget ?? null,
    limit: request.limit,
    rotation: request.rotation,
    pool: request.pool,
    seed: [asOf.toISOString(), jurisdictions.join(','), ipTypes.join(','), procedure ?? ''].join('|'),
  }
}

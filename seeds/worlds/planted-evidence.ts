import type { Procedure } from '../../app/domain/vocabulary/procedures.ts'
import type { Verification } from '../../app/domain/vocabulary/verification.ts'
import type { Random } from '../random.ts'
import type { WorldPlace } from './places.ts'

/** One piece of work, before it gets a reference and a party. Days count back from the world's own day. */
export type Work = {
  jurisdiction: string
  procedure: Procedure
  client: string | null
  closedDaysAgo: number
  verification: Verification
}

/** The record that nobody in a case surpasses: so many clients, each once, recent, seen, exact and direct. */
export function bestWork(place: WorldPlace, clients: number, random: Random): Work[] {
  return Array.from({ length: clients }, (_, i) => ({
    jurisdiction: place.jurisdiction,
    procedure: place.procedure,
    client: `Client ${random.whole(100_000, 999_999)}-${i}`,
    closedDaysAgo: random.whole(60, 500),
    verification: 'verified',
  }))
}

/** A way of being weaker than a record, all else equal. */
export type Axis = { name: string; weaken(work: readonly Work[], place: WorldPlace): Work[] }

const each = (change: (work: Work, place: WorldPlace) => Partial<Work>): Axis['weaken'] => {
  return (work, place) => work.map((one) => ({ ...one, ...change(one, place) }))
}
const older = (years: number) =>
  each((work) => ({ closedDaysAgo: work.closedDaysAgo + Math.round(years * 365.25) }))

/**
 * Steps down, by name. Each follows from what ranking promises (more clients, more recent, more trusted, exact,
 * direct), not from any weight: whatever the numbers of a policy are, the weakened record may not win.
 */
export const AXES: readonly Axis[] = [
  { name: 'one client fewer', weaken: (work) => work.slice(0, -1) },
  { name: 'half the clients', weaken: (work) => work.slice(0, Math.ceil(work.length / 2)) },
  {
    name: 'one client twice',
    weaken: (work) => work.map((one, i) => (i === 0 ? { ...one, client: work[1]!.client } : one)),
  },
  { name: 'one client only', weaken: each(() => ({ client: 'The only client' })) },
  { name: 'clients not named', weaken: each(() => ({ client: null })) },
  { name: 'a year older', weaken: older(1) },
  { name: 'six years older', weaken: older(6) },
  { name: 'public record', weaken: each(() => ({ verification: 'public_record' })) },
  { name: 'document only', weaken: each(() => ({ verification: 'document_provided' })) },
  { name: 'other procedure', weaken: each((_, place) => ({ procedure: place.other })) },
  {
    name: 'through the organisation',
    weaken: each((_, place) => ({ jurisdiction: place.organisation ?? place.jurisdiction })),
  },
]

/** Axes that make a difference at a place: without an organisation there is no practice at a distance. */
export function axesAt(place: WorldPlace): readonly Axis[] {
  return AXES.filter((axis) => axis.name !== 'through the organisation' || place.organisation !== null)
}

/** Far more work than the best record holds, none of which anybody has seen. */
export function claimsOnly(work: readonly Work[]): Work[] {
  return [...work, ...work, ...work].map((one, i) => ({
    ...one,
    client: `Claimed ${i}`,
    verification: 'self_claimed',
  }))
}

/** More, fresher and better than the best record: what makes a party that may not be shown tempting. */
export function tempting(work: readonly Work[]): Work[] {
  return [...work, ...work].map((one, i) => ({
    ...one,
    client: `Splendid ${i}`,
    closedDaysAgo: 20 + i,
    verification: 'platform',
  }))
}

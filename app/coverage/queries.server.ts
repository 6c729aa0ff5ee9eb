import type { Db } from '../../db/schema.ts'
import { pendingByPlace } from '../applications/queries-pending.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { noSupply } from '../domain/matching/coverage.ts'
import { type Place, placeKey } from '../domain/matching/dossier.ts'
import { compareGaps, gapOf } from '../domain/matching/gap.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import { type CoverageRow, type Demand, GAP_SECTIONS } from './coverage-row.ts'
import { demandByPlace } from './demand.server.ts'
import { placesWithEvidence, supplyAt } from './supply.server.ts'

const NO_DEMAND: Demand = {
  requests: 0,
  empties: 0,
  emptySections: Object.fromEntries(GAP_SECTIONS.map((one) => [one, 0])) as Demand['emptySections'],
  mainConstraint: null,
  procedures: [],
}

/**
 * Supply and demand at every place where somebody of the directory has evidence, somebody asked in the last twelve
 * months, or somebody applies, the worst gap first. For staff alone: it is made of every enterprise's requests.
 */
export async function listCoverage(db: Db, now: Date): Promise<CoverageRow[]> {
  const demand = await demandByPlace(db, twelveMonthsBefore(now), now)
  const known = new Map<string, Place>(
    (await placesWithEvidence(db)).map((place) => [placeKey(place), place]),
  )
  const pending = await pendingByPlace(db)
  for (const key of [...demand.keys(), ...pending.keys()]) {
    if (!known.has(key)) known.set(key, placeOfKey(key))
  }
  const places = [...known.values()]
  const supply = await supplyAt(db, places, shanghaiDay(now))
  return places
    .map((place) => {
      const key = placeKey(place)
      const asked = demand.get(key) ?? NO_DEMAND
      const offered = supply.get(key) ?? { supply: noSupply(), pairs: 0 }
      const soon = { pending: pending.get(key) ?? 0 }
      return { ...place, ...asked, ...offered, ...soon, gap: gapOf(offered.supply, asked) }
    })
    .sort(compareGaps)
}

function twelveMonthsBefore(now: Date): Date {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() - 1)
  return then
}

function placeOfKey(key: string): Place {
  const [jurisdiction = '', ipType = ''] = key.split(':')
  return { jurisdiction, ipType: ipType as IpType }
}

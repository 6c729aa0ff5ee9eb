import type { Db } from '../../db/schema.ts'
import { placeKey } from '../domain/matching/dossier.ts'
import { compareRefs } from '../domain/matching/evidence.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import type { EmptyConstraint } from '../domain/matching/response.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import type { Procedure } from '../domain/vocabulary/procedures.ts'
import { type Demand, GAP_SECTIONS, type GapSection } from './coverage-row.ts'

/** How many procedures say what a place is mostly asked for. */
const PROCEDURES_NAMED = 3

/** Who asked: each by the dispute it was for, else by the run itself, so that matching again counts once. */
class Tally {
  readonly requests = new Set<string>()
  readonly empties = new Set<string>()
  readonly sections = new Map<GapSection, Set<string>>(GAP_SECTIONS.map((one) => [one, new Set()]))
  readonly constraints = new Map<EmptyConstraint, Set<string>>()
  readonly procedures = new Map<Procedure, Set<string>>()

  demand(): Demand {
    const sections = [...this.sections].map(([section, askers]) => [section, askers.size])
    return {
      requests: this.requests.size,
      empties: this.empties.size,
      emptySections: Object.fromEntries(sections) as Demand['emptySections'],
      mainConstraint: mostFrequent(this.constraints)[0] ?? null,
      procedures: mostFrequent(this.procedures).slice(0, PROCEDURES_NAMED),
    }
  }
}

/** What the most askers met first. */
function mostFrequent<T extends string>(askers: ReadonlyMap<T, ReadonlySet<string>>): T[] {
  return [...askers]
    .sort(([a, ofA], [b, ofB]) => ofB.size - ofA.size || compareRefs(a, b))
    .map(([value]) => value)
}

/**
 * What recorded requests to the directory asked and did not find between two instants, by place (`de:patent`).
 * A request counts at each place that it names.
 */
export async function demandByPlace(db: Db, since: Date, until: Date): Promise<Map<string, Demand>> {
  const tallies = new Map<string, Tally>()
  const at = (jurisdiction: string, ipType: IpType) => {
    const key = placeKey({ jurisdiction, ipType })
    const tally = tallies.get(key) ?? new Tally()
    tallies.set(key, tally)
    return tally
  }
  await countRequests(db, since, until, at)
  await countEmpties(db, since, until, at)
  return new Map([...tallies].map(([key, tally]) => [key, tally.demand()]))
}

type TallyAt = (jurisdiction: string, ipType: IpType) => Tally

async function countRequests(db: Db, since: Date, until: Date, at: TallyAt): Promise<void> {
  const runs = await db
    .selectFrom('match_run')
    .select(['id', 'dispute_id', 'request'])
    .where('as_of', '>=', since.toISOString())
    .where('as_of', '<=', until.toISOString())
    .execute()
  for (const run of runs) {
    const { jurisdictions, ipTypes, procedure, pool } = JSON.parse(run.request) as MatchRequest
    if (pool === 'public_record') continue
    const asker = run.dispute_id ?? run.id
    for (const jurisdiction of jurisdictions) {
      for (const ipType of ipTypes) {
        const tally = at(jurisdiction, ipType)
        tally.requests.add(asker)
        if (procedure) addTo(tally.procedures, procedure, asker)
      }
    }
  }
}

async function countEmpties(db: Db, since: Date, until: Date, at: TallyAt): Promise<void> {
  const gaps = await db
    .selectFrom('match_gap')
    .innerJoin('match_run', 'match_run.id', 'match_gap.run_id')
    .select([
      'match_gap.run_id',
      'match_run.dispute_id',
      'match_gap.section',
      'match_gap.jurisdiction',
      'match_gap.ip_type',
      'match_gap.constraint_code',
    ])
    .where('match_gap.section', 'in', GAP_SECTIONS)
    .where('match_gap.as_of', '>=', since.toISOString())
    .where('match_gap.as_of', '<=', until.toISOString())
    .execute()
  for (const gap of gaps) {
    const tally = at(gap.jurisdiction, gap.ip_type as IpType)
    const asker = gap.dispute_id ?? gap.run_id
    tally.empties.add(asker)
    addTo(tally.sections, gap.section as GapSection, asker)
    addTo(tally.constraints, gap.constraint_code as EmptyConstraint, asker)
  }
}

function addTo<K>(sets: Map<K, Set<string>>, key: K, value: string): void {
  const set = sets.get(key) ?? new Set()
  set.add(value)
  sets.set(key, set)
}

import { importRecords } from '../../app/cli/import/import-records.ts'
import type { IpType } from '../../app/domain/vocabulary/ip-types.ts'
import { RANKED_STATUSES } from '../../app/domain/vocabulary/parties.ts'
import type { Procedure } from '../../app/domain/vocabulary/procedures.ts'
import { answer } from '../../app/matching/answer.server.ts'
import { openDatabase } from '../../db/client.server.ts'
import {
  PLANTED_AS_OF,
  type PlantedCase,
  type PlantedSection,
  plantWorld,
} from '../../seeds/worlds/planted.ts'
import {
  type Among,
  type Baseline,
  fullTextBaseline,
  type Place,
  pagesOf,
  sqlBaselines,
} from './baselines.ts'
import type { KeywordSearch } from './keyword-search.ts'
import { type Quality, qualityOf } from './measure.ts'
import { OURS } from './udrp.ts'

export const PLANTED_SEEDS = ['eval-1', 'eval-2', 'eval-3', 'eval-4', 'eval-5'] as const
const CASES = 40
/** The same ranking with no turns among equals and no place kept for a newcomer. */
export const WITHOUT_TURNS = 'this ranking, without turns'

/** How one ranking did over planted cases, each section of each case a question. */
export type PlantedResult = {
  name: string
  qualities: Quality[]
  /** Questions whose first place holds the party that was made the best. */
  bestFirst: number
  questions: number
  /** Parties (and pairs) shown that break a hard constraint. */
  violations: number
  /** Pairs of parties that stand against the order in which they were made. */
  misordered: number
}

const AMONG: Record<PlantedSection, Among> = {
  experts: { statuses: RANKED_STATUSES, type: 'expert' },
  domestic: { statuses: RANKED_STATUSES, type: 'provider', origin: 'domestic' },
  overseas: { statuses: RANKED_STATUSES, type: 'provider', origin: 'overseas' },
}
const SECTIONS = Object.keys(AMONG) as PlantedSection[]

/** Ranks the cases of every planted world, by this ranking and by the baselines. */
export async function evaluatePlanted(search: KeywordSearch): Promise<PlantedResult[]> {
  const results = new Map<string, PlantedResult>()
  for (const seed of PLANTED_SEEDS) await evaluateWorld(seed, search, results)
  return [...results.values()]
}

async function evaluateWorld(
  seed: string,
  search: KeywordSearch,
  results: Map<string, PlantedResult>,
): Promise<void> {
  const { records, cases } = plantWorld({ seed, cases: CASES })
  const database = await openDatabase(':memory:')
  try {
    const lines = records.map((record) => JSON.stringify(record))
    await importRecords(database, lines, { now: PLANTED_AS_OF })
    const pages = await pagesOf(database)
    const baselines = [
      ...sqlBaselines(database),
      fullTextBaseline(database, pages),
      await search.baseline(pages),
    ]
    for (const planted of cases) {
      await judgeOurs(database.db, planted, planted.request, tallyOf(results, OURS))
      const inOrder = { ...planted.request, rotation: false }
      await judgeOurs(database.db, planted, inOrder, tallyOf(results, WITHOUT_TURNS))
      for (const baseline of baselines) await judge(baseline, planted, tallyOf(results, baseline.name))
    }
  } finally {
    await database.close()
  }
}

function tallyOf(results: Map<string, PlantedResult>, name: string): PlantedResult {
  const known = results.get(name) ?? {
    name,
    qualities: [],
    bestFirst: 0,
    questions: 0,
    violations: 0,
    misordered: 0,
  }
  results.set(name, known)
  return known
}

async function judgeOurs(
  db: Parameters<typeof answer>[0]['db'],
  planted: PlantedCase,
  request: PlantedCase['request'],
  tally: PlantedResult,
): Promise<void> {
  const { response } = await answer({ db, search: null }, request, PLANTED_AS_OF)
  for (const section of SECTIONS) {
    count(
      tally,
      planted,
      section,
      response[section].map((candidate) => candidate.ref),
    )
  }
  const pairs = response.pairings.map((pairing) => pairing.ref)
  tally.violations += planted.neverPairings.filter((ref) => pairs.includes(ref)).length
}

async function judge(baseline: Baseline, planted: PlantedCase, tally: PlantedResult): Promise<void> {
  const { jurisdictions, ipTypes, procedure } = planted.request as {
    jurisdictions: string[]
    ipTypes: IpType[]
    procedure: Procedure
  }
  const place: Place = { jurisdiction: jurisdictions[0]!, ipType: ipTypes[0]!, procedure }
  for (const section of SECTIONS) {
    count(tally, planted, section, await baseline.rank(place, AMONG[section]))
  }
}

function count(tally: PlantedResult, planted: PlantedCase, section: PlantedSection, shown: string[]): void {
  const { best, grades, order } = planted.sections[section]
  const place = (ref: string) => (shown.includes(ref) ? shown.indexOf(ref) : Number.POSITIVE_INFINITY)
  tally.questions += 1
  tally.bestFirst += shown[0] === best ? 1 : 0
  tally.violations += shown.filter((ref) => ref in planted.never).length
  tally.misordered += order.filter(([better, worse]) => place(better) > place(worse)).length
  tally.qualities.push(qualityOf(shown, new Map(Object.entries(grades))))
}

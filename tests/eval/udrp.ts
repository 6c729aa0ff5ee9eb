import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { importRecords } from '../../app/cli/import/import-records.ts'
import { shanghaiMidnight } from '../../app/domain/day.ts'
import { POLICY, type Policy } from '../../app/domain/matching/policy-version.ts'
import { clientKey } from '../../app/domain/name.ts'
import { answer } from '../../app/matching/answer.server.ts'
import { type OpenDatabase, openDatabase } from '../../db/client.server.ts'
import { randomNamed } from '../../seeds/random.ts'
import {
  convertUdrp,
  type UdrpDecision,
  type UdrpMatter,
  type UdrpProvider,
} from '../../seeds/udrp/convert.ts'
import { ALTERNATIVES } from './alternatives.ts'
import { type Baseline, fullTextBaseline, type Place, pagesOf, sqlBaselines } from './baselines.ts'
import { IDEAS, rankByIdea } from './beyond-policy.ts'
import { GRID, type GridPolicy, judgeGrid } from './grid.ts'
import type { KeywordSearch } from './keyword-search.ts'
import { mean, type Quality, qualityOf } from './measure.ts'

/** Nothing filed on or after this day is used: what comes later is kept aside. */
const WINDOW_ENDS = '2024-01-01'

/** Learn from what was filed before `cut`, judge on the new clients of the two months that follow. */
export const CUTS = [
  { cut: '2023-07-01', until: '2023-09-01' },
  { cut: '2023-09-01', until: '2023-11-01' },
  { cut: '2023-11-01', until: WINDOW_ENDS },
] as const

/** A client never seen before the cut, and who acted for it. */
type NewClient = {
  country: string
  /** Its name and the forum of its first case, as whoever asks would have known them. */
  client: string
  forum: string
  firms: ReadonlyMap<string, number>
}

/** One ranking of one cut: quality for each new client, in the same order for every ranking. */
export type Ranking = { name: string; qualities: Quality[] }
export type CutResult = {
  cut: string
  until: string
  matters: number
  clients: number
  /** For each new client: whether a firm that acted for it had been seen before the cut; no list can name others. */
  reachable: boolean[]
  rankings: Ranking[]
  alternatives: Ranking[]
  /** What no policy can express: compared, and not taken. */
  ideas: (Ranking & { why: string })[]
  grid: (GridPolicy & { qualities: Quality[] })[]
}

export const OURS = 'this ranking'

/** Ranks the firms for the new clients after each cut, by this ranking, its alternatives, and the baselines. */
export async function evaluateUdrp(file: string, search: KeywordSearch): Promise<CutResult[]> {
  const early = decisionsIn(file).filter((decision) => decision.filedOn < WINDOW_ENDS)
  const { records } = convertUdrp(early)
  const results: CutResult[] = []
  for (const { cut, until } of CUTS) {
    const before = convertUdrp(early.filter((decision) => decision.filedOn < cut)).records
    results.push(await evaluateCut(records, before, cut, until, search))
  }
  return results
}

function decisionsIn(file: string): UdrpDecision[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as UdrpDecision)
}

async function evaluateCut(
  records: readonly (UdrpMatter | UdrpProvider)[],
  before: readonly (UdrpMatter | UdrpProvider)[],
  cut: string,
  until: string,
  search: KeywordSearch,
): Promise<CutResult> {
  const matters = records.filter((record) => record.type === 'matter')
  const known = matters.filter((matter) => matter.filedOn < cut)
  const firms = records.filter((record) => record.type === 'provider')
  const clients = newClients(matters, cut, until)
  const database = await worldOf([...firms, ...known], cut)
  const withoutClosing = await worldOf([...firms, ...known.map(({ closedOn, ...rest }) => rest)], cut)
  try {
    const pages = await pagesOf(database)
    const baselines = [
      ...sqlBaselines(database),
      fullTextBaseline(database, pages),
      await search.baseline(pages),
    ]
    const ours = (name: string, policy: Policy, world: OpenDatabase) =>
      judged(name, clients, (country) => rankFor(world, country, cut, policy))
    const seen = new Set(known.map((matter) => matter.party))
    return {
      cut,
      until,
      matters: known.length,
      clients: clients.length,
      reachable: clients.map(({ firms }) => [...firms.keys()].some((firm) => seen.has(firm))),
      rankings: [
        await ours(OURS, POLICY, database),
        ...(await inTurn(baselines, (b) => judged(b.name, clients, (country) => byBaseline(b, country)))),
        byLot(known, clients),
      ],
      alternatives: [
        ...(await inTurn(ALTERNATIVES, ({ name, policy, without }) =>
          ours(name, policy, without ? withoutClosing : database),
        )),
        ...(await inTurn(BY_FIT, ({ name, told }) => {
          const asked = clients.map((client) => ({ ...client, told: told ? client.forum : undefined }))
          return judged(name, asked, (country, forum) =>
            rankFor(database, country, cut, POLICY, { forum, inBand: 'fit' }),
          )
        })),
      ],
      ideas: judgeIdeas(before, known, cut, clients),
      grid: GRID.map((one) => ({ ...one, qualities: judgeGrid(one, known, cut, clients) })),
    }
  } finally {
    await database.close()
    await withoutClosing.close()
  }
}

/** What fit does inside a band here, where only the forum of a case can tell firms apart; turns left out. */
const BY_FIT = [
  { name: 'inside a band by fit, then strength; the forum not named', told: false },
  { name: 'inside a band by fit, then strength; the forum named', told: true },
]

/** Each idea told what the case carries, and of firms only what was known at the cut. */
function judgeIdeas(
  before: readonly (UdrpMatter | UdrpProvider)[],
  matters: readonly UdrpMatter[],
  cut: string,
  clients: readonly NewClient[],
): CutResult['ideas'] {
  const firms = new Map(before.flatMap((one) => (one.type === 'provider' ? [[one.ref, one] as const] : [])))
  return IDEAS.map((idea) => ({
    name: idea.name,
    why: idea.why,
    qualities: clients.map((ask) => qualityOf(rankByIdea(idea, { matters, firms, cut }, ask), ask.firms)),
  }))
}

export const BY_LOT = 'most distinct clients in the country, ties by lot'
const DRAWS = 100

/** The strongest baseline without the luck of the alphabet: the mean over draws of the order of ties. */
function byLot(matters: readonly UdrpMatter[], clients: readonly NewClient[]): Ranking {
  const random = randomNamed(BY_LOT)
  const counts = new Map<string, Map<string, Set<string>>>()
  for (const { jurisdiction, party, client } of matters) {
    const firms = counts.get(jurisdiction) ?? new Map<string, Set<string>>()
    counts.set(jurisdiction, firms)
    firms.set(party, (firms.get(party) ?? new Set()).add(clientKey(client)))
  }
  const draw = (country: string) =>
    [...(counts.get(country) ?? [])]
      .map(([ref, own]) => ({ ref, count: own.size, lot: random.next() }))
      .sort((a, b) => b.count - a.count || a.lot - b.lot)
      .map(({ ref }) => ref)
  const draws = clients.map(({ country, firms }) =>
    Array.from({ length: DRAWS }, () => qualityOf(draw(country), firms)),
  )
  const over = (metric: keyof Quality) => draws.map((of) => mean(of.map((quality) => quality[metric])))
  const [ndcg, reciprocalRank, recall] = [over('ndcg'), over('reciprocalRank'), over('recall')]
  const qualities = clients.map((_, i) => ({
    ndcg: ndcg[i]!,
    reciprocalRank: reciprocalRank[i]!,
    recall: recall[i]!,
  }))
  return { name: BY_LOT, qualities }
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await work(item))
  return results
}

async function worldOf(records: readonly object[], cut: string): Promise<OpenDatabase> {
  const database = await openDatabase(':memory:')
  const lines = records.map((record) => JSON.stringify(record))
  const { refused } = await importRecords(database, lines, { now: shanghaiMidnight(cut) })
  if (refused.length > 0)
    throw new Error(`the importer refuses line ${refused[0]!.line}: ${refused[0]!.reason}`)
  return database
}

/** Clients first seen in the period, each with its country and every firm that acted for it there. */
function newClients(matters: readonly UdrpMatter[], cut: string, until: string): NewClient[] {
  const old = new Set(matters.filter((m) => m.filedOn < cut).map((m) => clientKey(m.client)))
  const fresh = new Map<string, NewClient & { firms: Map<string, number> }>()
  const coming = matters
    .filter((m) => m.filedOn >= cut && m.filedOn < until && !old.has(clientKey(m.client)))
    .sort((a, b) => (a.filedOn < b.filedOn ? -1 : a.filedOn > b.filedOn ? 1 : a.ref < b.ref ? -1 : 1))
  for (const matter of coming) {
    const key = clientKey(matter.client)
    const client = fresh.get(key) ?? {
      country: matter.jurisdiction,
      client: matter.client,
      forum: matter.forum,
      firms: new Map<string, number>(),
    }
    if (client.country === matter.jurisdiction) client.firms.set(matter.party, 1)
    fresh.set(key, client)
  }
  return [...fresh.values()]
}

/** One question a country, and a forum where it is told; the same answer serves all its clients. */
async function judged(
  name: string,
  clients: readonly (NewClient & { told?: string | undefined })[],
  rank: (country: string, forum?: string) => Promise<string[]>,
): Promise<Ranking> {
  const answers = new Map<string, string[]>()
  const qualities: Quality[] = []
  for (const { country, firms, told } of clients) {
    const asked = `${country} ${told ?? ''}`
    const known = answers.get(asked) ?? (await rank(country, told))
    answers.set(asked, known)
    qualities.push(qualityOf(known, firms))
  }
  return { name, qualities }
}

const placeIn = (jurisdiction: string): Place => ({ jurisdiction, ipType: 'trademark', procedure: 'udrp' })

const byBaseline = (baseline: Baseline, country: string) =>
  baseline.rank(placeIn(country), { statuses: ['public_record'], type: 'provider' })

/** The real answer on the day of the cut; its two sections of firms in one list, as each orders its own. */
async function rankFor(
  database: OpenDatabase,
  country: string,
  cut: string,
  policy: Policy,
  { forum, inBand }: { forum?: string | undefined; inBand: 'strength' | 'fit' } = { inBand: 'strength' },
): Promise<string[]> {
  const { jurisdiction, ipType, procedure } = placeIn(country)
  const asOf = shanghaiMidnight(cut)
  const request = {
    jurisdictions: [jurisdiction],
    ipTypes: [ipType],
    procedure,
    role: 'claimant',
    forum,
    pool: 'public_record',
    rotation: false,
    limit: 100,
    asOf: asOf.toISOString(),
  }
  const { response } = await answer({ db: database.db, search: null }, request, asOf, policy)
  return [...response.domestic, ...response.overseas]
    .sort(
      (a, b) =>
        (b.band ?? 0) - (a.band ?? 0) ||
        (inBand === 'fit' ? b.fit.step - a.fit.step : 0) ||
        (b.strength ?? 0) - (a.strength ?? 0) ||
        (a.ref < b.ref ? -1 : 1),
    )
    .map((candidate) => candidate.ref)
}

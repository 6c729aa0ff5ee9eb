import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRecords } from '../../app/cli/import/import-records.ts'
import { openApp } from '../../app/context.server.ts'
import { shanghaiDay } from '../../app/domain/day.ts'
import type { FlatDocument, Kept } from '../../app/domain/matching/flat-documents.ts'
import { readEnvironment } from '../../app/http/environment.server.ts'
import { indexState, isCurrent } from '../../app/matching/index-state.server.ts'
import { match } from '../../app/matching/queries.server.ts'
import type { SearchClient } from '../../search/client.server.ts'
import { eq } from '../../search/filter.server.ts'
import { syncUntilDrained } from '../../search/sync.server.ts'
import { SCALE_AS_OF, scaleRecords, scaleRequests } from '../../seeds/worlds/scale.ts'
import { interleaved, median } from './measure.ts'
import type { Row } from './report.ts'

/** Requests in a round, of each kind. */
const REQUESTS = 60
const KINDS = { 'match in one jurisdiction': 1, 'match in two jurisdictions': 2 }
/** The law: a full match takes at most this many times the raw baseline at this many parties. */
const LIMIT = { parties: 10_000, ratio: 2 }
/** The law: a match at a million parties takes at most twice what it takes at ten thousand. */
const GROWTH_LIMIT = 2

type Place = { jurisdictions: string[]; ipTypes: string[]; procedure?: string }

/**
 * The p50 of a full match, explanations and all, against the raw baseline of the published method: one
 * multi-search of five one-filter queries of twenty hits on the same documents laid out flat. Both take turns within each
 * round; the median round counts. A row for each size and kind of request, and the growth between the extremes.
 */
export async function benchMatch(options: { sizes: number[]; rounds: number }): Promise<Row[]> {
  const rows: Row[] = []
  for (const parties of options.sizes.toSorted((a, b) => a - b)) {
    rows.push(...(await benchWorld(parties, options.rounds)))
  }
  return [...rows, ...Object.keys(KINDS).flatMap((measure) => growthOf(rows, measure))]
}

function growthOf(rows: readonly Row[], measure: string): Row[] {
  const same = rows.filter((row) => row.measure === measure)
  const [small, large] = [same.find((row) => row.size === sizeOf(LIMIT.parties)), same.at(-1)]
  if (!small || !large || small === large) return []
  const ratio = large.ours / small.ours
  const what = { measure: `${measure}: against ${small.size}`, size: large.size, unit: 'ms' as const }
  return [{ ...what, ours: large.ours, baseline: small.ours, ratio, limit: GROWTH_LIMIT }]
}

const sizeOf = (parties: number) => `${parties.toLocaleString('en')} parties`

async function benchWorld(parties: number, rounds: number): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-bench-'))
  const environment = readEnvironment({ DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'silent' })
  const app = await openApp(environment, { search: 'borrow' })
  try {
    const now = new Date(SCALE_AS_OF)
    await load(app, parties, now)
    await indexPlainly(app.search)
    const requests = [...scaleRequests({ count: REQUESTS * 4 })] as Place[]
    const rows: Row[] = []
    for (const [measure, places] of Object.entries(KINDS)) {
      const asked = requests.filter((one) => one.jurisdictions.length === places).slice(0, REQUESTS)
      const works = {
        match: (turn: number) => match(app, asked[turn], now),
        raw: (turn: number) => rawBaseline(app.search, asked[turn]!),
      }
      rows.push({ measure, size: sizeOf(parties), ...(await compare(works, asked.length, rounds)) })
      if (parties === LIMIT.parties) rows.at(-1)!.limit = LIMIT.ratio
    }
    return rows
  } finally {
    await app.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

type Works = Record<'match' | 'raw', (turn: number) => Promise<unknown>>

async function compare(works: Works, turns: number, rounds: number) {
  await interleaved(works, turns)
  const taken = []
  for (let round = 0; round < rounds; round++) taken.push(await interleaved(works, turns))
  return {
    ours: median(taken.map((round) => round.match)),
    baseline: median(taken.map((round) => round.raw)),
    unit: 'ms' as const,
    ratio: median(taken.map((round) => round.match / round.raw)),
  }
}

/** @throws when the index is not what answers: the database would be measured in its stead */
async function load(app: Awaited<ReturnType<typeof openApp>>, parties: number, now: Date): Promise<void> {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`
  const { accepted, refused } = await importRecords(app, linesOf(parties), { now })
  if (refused.length > 0)
    throw new Error(`the scale world has records that are refused: ${refused[0]!.reason}`)
  console.log(`   ${sizeOf(parties)}: ${accepted} records imported (${seconds()})`)
  const { indexed } = await syncUntilDrained({ db: app.db, client: app.search, now: () => now })
  console.log(`   ${sizeOf(parties)}: ${indexed} documents indexed (${seconds()})`)
  if (app.search.state() !== 'up' || !isCurrent(await indexState(app.db), shanghaiDay(now))) {
    throw new Error(`the index does not answer: ${app.searchTrouble() ?? 'it is behind the database'}`)
  }
}

function* linesOf(parties: number): Generator<string> {
  for (const record of scaleRecords({ parties })) yield JSON.stringify(record)
}

/** The index of the baseline. */
const PLAIN = 'bench_plain'
const PAGE = 10_000

/**
 * Puts what the index knows into plain flat documents, a field for each fact, which is how the published method
 * states its baseline; our own documents are packed to cost the engine less.
 */
async function indexPlainly(search: SearchClient): Promise<void> {
  const found = await search.work(async (meili) => {
    const documents = []
    for (let offset = 0; ; offset += PAGE) {
      const page = await meili
        .index<FlatDocument>(search.uid('competences'))
        .getDocuments({ limit: PAGE, offset })
      documents.push(...page.results.map(plain))
      if (page.results.length < PAGE) return documents
    }
  })
  const settings = { filterableAttributes: ['key'], searchableAttributes: [] }
  await search.work((meili) => meili.createIndex(PLAIN, { primaryKey: 'id' }).waitTask(INDEXING))
  await search.work((meili) => meili.index(PLAIN).updateSettings(settings).waitTask(INDEXING))
  for (let start = 0; start < found.length; start += PAGE) {
    const part = found.slice(start, start + PAGE)
    await search.work((meili) => meili.index(PLAIN).addDocuments(part).waitTask(INDEXING))
  }
}

const INDEXING = { timeout: 600_000 }

function plain({ key, order: _, entry, ...document }: FlatDocument) {
  const [section, pool, ...place] = key.split(':')
  const { fit, pair, ...kept } = JSON.parse(entry) as Kept
  return { ...document, ...kept, ...fit, ...pair, section, pool, key: place.join(':') }
}

/** What five sections cost at the least: no constraints, no order, no reasons, the leanest hits. */
async function rawBaseline(search: SearchClient, { jurisdictions, ipTypes, procedure }: Place) {
  const key = `${jurisdictions[0]}:${ipTypes[0]}:${procedure ?? 'none'}`
  const query = {
    indexUid: PLAIN,
    filter: eq('key', key),
    limit: 20,
    attributesToRetrieve: ['id', 'ref', 'strength'],
  }
  return search.ask((meili) => meili.multiSearch({ queries: Array.from({ length: 5 }, () => query) }))
}

import { Meilisearch } from 'meilisearch'
import type { AppContext } from '../../app/context.server.ts'
import type { FlatDocument } from '../../app/domain/matching/flat-documents.ts'
import { unpackEntry } from '../../app/domain/matching/kept-entry.ts'
import { match } from '../../app/matching/queries.server.ts'
import type { SearchClient } from '../../search/client.server.ts'
import { anyOf } from '../../search/filter.server.ts'
import type { CompetencesDocument } from '../../search/indexes/competences.ts'
import { interleaved, median, timed } from './measure.ts'
import type { Row } from './report.ts'
import { type Asked, NOW, requestsFor, sizeOf, withWorld } from './scale-world.ts'

/** Requests in a round, of each kind. */
const REQUESTS = 60
const KINDS = { 'match in one jurisdiction': 1, 'match in two jurisdictions': 2 }
/** The law: a full match takes at most this many times the raw baseline at this many parties. */
const LIMIT = { parties: 10_000, ratio: 1.5 }
/** Without the engine 99 of 100 matches at so many parties are answered within so many milliseconds. */
const DATABASE_LIMIT_MS = 500
/** The law: a match among so many parties takes at most twice what it takes among ten thousand. */
const GROWTH = { from: 10_000, to: 1_000_000, ratio: 2 }

/** Rounds before those that count: what is compiled while it runs is compiled by then. */
const WARMING = 3

/**
 * The p50 of a full match, explanations and all, against the raw baseline of the published method: one
 * multi-search of five one-filter queries of twenty hits on the same documents laid out flat, asked by the search
 * engine's own client as it comes. Both take turns within each round; the median round counts. No request is asked
 * twice, so that nothing is remembered but what earlier ones at the same place left. A row for each size and kind of
 * request; at one size the slowest hundredth without the engine.
 * @param options.keep see `withWorld`
 */
export async function benchMatch(options: {
  sizes: number[]
  rounds: number
  keep: string | undefined
}): Promise<Row[]> {
  const rows: Row[] = []
  for (const parties of options.sizes) {
    rows.push(...(await benchWorld(parties, options.rounds, options.keep)))
  }
  return rows
}

/**
 * The p50 of a full match among a million parties against that among ten thousand, both asked the same in turns; a
 * row for each kind of request.
 * @param options.keep see `withWorld`
 */
export async function benchGrowth(options: { rounds: number; keep: string | undefined }): Promise<Row[]> {
  const { rounds, keep } = options
  return withWorld({ parties: GROWTH.from, keep }, (small) =>
    withWorld({ parties: GROWTH.to, keep }, async (large) => {
      const rows: Row[] = []
      for (const [measure, places] of Object.entries(KINDS)) {
        const asked = requestsFor(places, REQUESTS * (WARMING + rounds))
        const works = (round: number) => ({
          ours: (turn: number) => match(large, asked[round * REQUESTS + turn], NOW),
          baseline: (turn: number) => match(small, asked[round * REQUESTS + turn], NOW),
        })
        rows.push({
          measure: `${measure}, against the same among ${sizeOf(GROWTH.from)}`,
          size: sizeOf(GROWTH.to),
          ...(await compare(works, rounds)),
          limit: GROWTH.ratio,
        })
      }
      return rows
    }),
  )
}

async function benchWorld(parties: number, rounds: number, keep: string | undefined): Promise<Row[]> {
  return withWorld({ parties, keep }, async (app) => {
    await indexPlainly(app.search)
    const raw = rawClient(app.search)
    const rows: Row[] = []
    for (const [measure, places] of Object.entries(KINDS)) {
      const asked = requestsFor(places, REQUESTS * (WARMING + rounds))
      const works = (round: number) => ({
        ours: (turn: number) => match(app, asked[round * REQUESTS + turn], NOW),
        baseline: (turn: number) => rawBaseline(raw, asked[round * REQUESTS + turn]!),
      })
      rows.push({ measure, size: sizeOf(parties), ...(await compare(works, rounds)) })
      if (parties === LIMIT.parties) rows.at(-1)!.limit = LIMIT.ratio
    }
    if (parties === LIMIT.parties) rows.push(await withoutEngine(app, parties))
    return rows
  })
}

/** Against the limit, as nobody else answers without the engine. */
async function withoutEngine(app: AppContext, parties: number): Promise<Row> {
  const alone = { db: app.db, search: null }
  const taken: number[] = []
  for (const places of Object.values(KINDS)) {
    for (const request of requestsFor(places, 100)) taken.push(await timed(() => match(alone, request, NOW)))
  }
  const ours = taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * 0.99) - 1]!
  const measure = 'match without the engine, the slowest hundredth'
  const [baseline, ratio] = [DATABASE_LIMIT_MS, ours / DATABASE_LIMIT_MS]
  return { measure, size: sizeOf(parties), ours, baseline, unit: 'ms', ratio, limit: 1 }
}

type Works = Record<'ours' | 'baseline', (turn: number) => Promise<unknown>>

async function compare(works: (round: number) => Works, rounds: number) {
  const taken = []
  for (let round = 0; round < WARMING + rounds; round++) {
    taken.push(await interleaved(works(round), REQUESTS))
  }
  const counted = taken.slice(WARMING)
  return {
    ours: median(counted.map((round) => round.ours)),
    baseline: median(counted.map((round) => round.baseline)),
    unit: 'ms' as const,
    ratio: median(counted.map((round) => round.ours / round.baseline)),
  }
}

/** The index of the baseline. */
const PLAIN = 'bench_plain'
const PAGE = 10_000

/**
 * Puts what the index knows into plain flat documents, a field for each fact, which is how the published method
 * states its baseline; our own documents are packed to cost the engine less.
 */
async function indexPlainly(search: SearchClient): Promise<void> {
  const settings = { filterableAttributes: ['key'], searchableAttributes: [] }
  await search.work(async (meili) => {
    await meili.deleteIndexIfExists(PLAIN)
    await meili.createIndex(PLAIN, { primaryKey: 'id' }).waitTask(INDEXING)
    await meili.index(PLAIN).updateSettings(settings).waitTask(INDEXING)
    const ours = meili.index<CompetencesDocument>(search.uid('competences'))
    for (let offset = 0; ; offset += PAGE) {
      const { results } = await ours.getDocuments({ limit: PAGE, offset })
      if (results.length === 0) return
      const flat = results.filter((document) => 'entry' in document)
      if (flat.length > 0) await meili.index(PLAIN).addDocuments(flat.map(plain)).waitTask(INDEXING)
    }
  })
}

const INDEXING = { timeout: 600_000 }

function plain({ id, subject, facts, partners, responseHours, entry }: FlatDocument) {
  const [, pool, ...place] = facts[0]!.split(':')
  const { fit, pair, place: _, sidesAdmitted: __, ...kept } = unpackEntry(entry)
  const onFile = facts.some((fact) => fact.endsWith('+'))
  const known = { ...kept, ...fit, ...pair, subject, pool, onFile, responseHours, partners }
  const languages = fit.languages.map(({ code }) => code)
  return { ...known, id, key: place.join(':'), barred: 'none', languages }
}

/** The engine's client as it comes, but for the header without which every answer waits 40 ms. */
function rawClient(search: SearchClient): Meilisearch {
  const { host, apiKey } = search.meili!.config
  return new Meilisearch({ host, apiKey, requestInit: { headers: { 'accept-encoding': 'identity' } } })
}

/** What five sections cost at the least: no constraints, no order, no reasons, the leanest hits. */
async function rawBaseline(meili: Meilisearch, { jurisdictions, ipTypes, procedure }: Asked) {
  const places = jurisdictions.flatMap((j) => ipTypes.map((ipType) => `${j}:${ipType}`))
  const keys = places.map((place) => `${place}:${procedure ?? 'none'}`)
  const query = {
    indexUid: PLAIN,
    filter: anyOf('key', keys),
    limit: 20,
    attributesToRetrieve: ['id', 'ref', 'strength'],
  }
  return meili.multiSearch({ queries: Array.from({ length: 5 }, () => query) })
}

import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import type { SearchClient } from '../../search/client.server.ts'
import { and, eq, type Filter } from '../../search/filter.server.ts'
import { bandOf } from '../domain/matching/band.ts'
import type { Entry } from '../domain/matching/entry.ts'
import { type FlatDocument, rawOfIndexed } from '../domain/matching/flat-documents.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { SECTIONS, type Section } from '../domain/matching/response.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import type { Candidates } from './candidates-database.server.ts'
import { canCount, countingQueries, excludedFrom } from './excluded-search.server.ts'
import { passingFilter } from './filters.server.ts'

const FIELDS = ['subject', 'ref', 'key', 'strength', 'fit', 'listedOn', 'pair'] as const
type Hit = Pick<FlatDocument, (typeof FIELDS)[number]>
type Query = MultiSearchQuery

const SIDES = ['domestic', 'overseas'] as const satisfies readonly Section[]

/** How many of a section are asked for at first; more only when the order among them could depend on more. */
const FIRST_LOOK = 40

/** One document per subject at one place; at several, each place has its own and `distinct` keeps the strongest. */
function rankingQuery(indexUid: string, question: Question, filter: Filter, limit: number): Query {
  return {
    indexUid,
    filter,
    sort: ['strength:desc', 'order:asc', 'key:asc'],
    ...(question.places.length > 1 && { distinct: 'subject' }),
    limit,
    attributesToRetrieve: [...FIELDS],
  }
}

function entryOfHit(hit: Hit, question: Question, policy: Policy): Entry {
  const [jurisdiction, ipType] = hit.key.split(':')
  const place = { jurisdiction: jurisdiction!, ipType: ipType as IpType }
  const raw = rawOfIndexed(hit.strength, question.procedure, policy)
  return {
    id: hit.subject,
    ref: hit.ref,
    place,
    raw,
    passing: [{ place, raw }],
    fit: hit.fit,
    listedOn: hit.listedOn,
    pair: hit.pair,
  }
}

/** True when what lies beyond the first look could change the first places. */
function looksDeeper(entries: readonly Entry[], question: Question, policy: Policy): boolean {
  if (entries.length < FIRST_LOOK) return false
  const places = Math.max(policy.places, question.limit)
  if (places >= FIRST_LOOK) return true
  if (!question.rotation) return false
  const last = entries.at(-1)!
  return bandOf(last.raw, question.day, policy) >= bandOf(entries[places - 1]!.raw, question.day, policy)
}

/**
 * The candidates of every section from the index: the hard constraints as filters, the order by strength, five
 * sections in one multi-search, with the exclusion counts beside them where the engine can count.
 * @returns `excluded` null where it cannot: then the database counts
 * @throws Problem `search_unavailable`
 */
export async function candidatesFromSearch(
  search: SearchClient,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Promise<Omit<Candidates, 'excluded'> & { excluded: Candidates['excluded'] | null }> {
  const indexUid = search.uid('competences')
  const passing = passingFilter(question, conflicted, policy)
  const query = (limit: number) => (section: Section) =>
    rankingQuery(indexUid, question, and(eq('section', section), passing), limit)
  const counting = canCount(question, policy) ? countingQueries(indexUid, question, conflicted) : []
  const results = await ask(search, [...SECTIONS.map(query(FIRST_LOOK)), ...counting])
  const windows = Object.fromEntries(
    SECTIONS.map((section, i) => [section, entriesOf(results[i]!, question, policy)]),
  ) as Record<Section, Entry[]>

  const inFull = async (sections: readonly Section[]) => {
    const results = sections.length === 0 ? [] : await ask(search, sections.map(query(policy.window)))
    return sections.map((section, i) => [section, entriesOf(results[i]!, question, policy)] as const)
  }
  const deeper = SECTIONS.filter((section) => looksDeeper(windows[section], question, policy))
  Object.assign(windows, Object.fromEntries(await inFull(deeper)))

  const cut = SIDES.filter((side) => windows[side].length === FIRST_LOOK && !deeper.includes(side))
  return {
    windows,
    excluded: counting.length > 0 ? excludedFrom(results, question, conflicted) : null,
    unseenSides: cut.length === 0 ? null : Math.max(...cut.map((side) => windows[side].at(-1)!.raw)),
    sidesInFull: async () => ({ ...windows, ...Object.fromEntries(await inFull(cut)) }),
  }
}

async function ask(search: SearchClient, queries: Query[]): Promise<MultiSearchResult<Hit>[]> {
  return search.ask(
    async (meili) => (await meili.multiSearch<{ queries: Query[] }, Hit>({ queries })).results,
  )
}

function entriesOf(result: MultiSearchResult<Hit>, question: Question, policy: Policy): Entry[] {
  return result.hits.map((hit) => entryOfHit(hit, question, policy))
}

import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import type { SearchClient } from '../../search/client.server.ts'
import type { Filter } from '../../search/filter.server.ts'
import { bandOf } from '../domain/matching/band.ts'
import type { Entry } from '../domain/matching/entry.ts'
import { type FlatDocument, type Kept, rawOfIndexed } from '../domain/matching/flat-documents.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { SECTIONS, type Section } from '../domain/matching/response.ts'
import type { Candidates } from './candidates-database.server.ts'
import { countingFor } from './excluded-search.server.ts'
import { passingFilter } from './filters.server.ts'

type Hit = Pick<FlatDocument, 'subject' | 'entry'>
type Query = MultiSearchQuery

const SIDES = ['domestic', 'overseas'] as const satisfies readonly Section[]

/** How many of a section are asked for at first; more only when the order among them could depend on more. */
const FIRST_LOOK = 24

/** One document per subject at one place; at several, each place has its own and `distinct` keeps the strongest. */
function rankingQuery(indexUid: string, question: Question, filter: Filter, limit: number): Query {
  const several = question.places.length > 1
  return {
    indexUid,
    filter,
    sort: ['order:asc'],
    ...(several && { distinct: 'subject' }),
    limit,
    attributesToRetrieve: ['subject', 'entry'],
  }
}

/** A hit as ranking sees it; asked for several places, it stands for its strongest until its window is read. */
function entryOfHit({ subject, entry }: Hit, question: Question, policy: Policy): Entry {
  const { strength, ...kept } = JSON.parse(entry) as Kept
  const place = question.places[0]!
  const raw = rawOfIndexed(strength, question.procedure, policy)
  return {
    id: subject,
    ref: kept.ref,
    place,
    raw,
    passing: [{ place, raw }],
    fit: kept.fit,
    listedOn: kept.listedOn,
    pair: kept.pair,
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
 * sections in one multi-search, with the exclusion counts beside them.
 * @throws Problem `search_unavailable`
 */
export async function candidatesFromSearch(
  search: SearchClient,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Promise<Candidates> {
  const indexUid = search.uid('competences')
  const query = (limit: number) => (section: Section) =>
    rankingQuery(indexUid, question, passingFilter(section, question, conflicted, policy), limit)
  const counting = countingFor(question, policy)
  const results = await ask(search, [
    ...SECTIONS.map(query(FIRST_LOOK)),
    ...counting.queries(indexUid, question, conflicted, policy),
  ])
  const [ranking, counts] = [results.slice(0, SECTIONS.length), results.slice(SECTIONS.length)]
  const windows = Object.fromEntries(
    SECTIONS.map((section, i) => [section, entriesOf(ranking[i]!, question, policy)]),
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
    excluded: counting.excluded(ranking, counts, question, conflicted, policy),
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

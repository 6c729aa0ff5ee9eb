import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import type { SearchClient } from '../../search/client.server.ts'
import {
  and,
  anyOf,
  atLeast,
  atMost,
  EVERYTHING,
  eq,
  type Filter,
  noneOf,
  or,
} from '../../search/filter.server.ts'
import { bandOf } from '../domain/matching/band.ts'
import type { Entry } from '../domain/matching/entry.ts'
import { OTHER } from '../domain/matching/evidence.ts'
import {
  ANY_LANGUAGE,
  type FlatDocument,
  keyOf,
  keysFor,
  rawOfIndexed,
  UNBOUNDED,
} from '../domain/matching/flat-documents.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { CONSTRAINTS, type Constraint, SECTIONS, type Section } from '../domain/matching/response.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import type { Candidates } from './candidates-database.server.ts'

const FIELDS = ['subject', 'ref', 'key', 'strength', 'fit', 'listedOn', 'pair'] as const
type Hit = Pick<FlatDocument, (typeof FIELDS)[number]>
type Query = MultiSearchQuery

const SIDES = ['domestic', 'overseas'] as const satisfies readonly Section[]

/** How many of a section are asked for at first; more only when the order among them could depend on more. */
const FIRST_LOOK = 40

/** The filters of a question, one per hard constraint; those it does not name match everything. */
function constraintFilters(
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Record<Constraint, Filter> {
  const { day, languages, hoursLeft, procedure } = question
  const onFile = procedure !== null && policy.admissionRequired.includes(procedure)
  const spoken = [...languages, ANY_LANGUAGE]
  return {
    term: and(atMost('termStart', day), atLeast('termEnd', day)),
    conflict: noneOf('parties', [...conflicted]),
    admission: and(atLeast('admissionUntil', day), onFile ? atMost('admissionUntil', UNBOUNDED) : EVERYTHING),
    capacity: atLeast('capacity', 1),
    language:
      languages.length === 0
        ? EVERYTHING
        : and(anyOf('languages', spoken), anyOf('partnerLanguages', spoken)),
    deadline: hoursLeft === null ? EVERYTHING : atMost('responseHours', hoursLeft),
  }
}

function rankingQuery(indexUid: string, section: Section, filter: Filter, limit: number): Query {
  return {
    indexUid,
    filter: and(eq('section', section), filter),
    sort: ['strength:desc', 'order:asc', 'key:asc'],
    distinct: 'subject',
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

/**
 * Counting by the engine works at one place only, where "the general document, or the exact one that has none
 * beside it" is one document per party; at several places a party would count more than once.
 */
export function canCount(question: Question): boolean {
  return question.places.length === 1
}

/** One count per constraint, each with all before it applied; what falls from one to the next it excluded. */
function countingQueries(
  indexUid: string,
  question: Question,
  filters: Record<Constraint, Filter>,
): { constraint: Constraint | null; query: Query }[] {
  const place = question.places[0]!
  const once = or(
    eq('key', keyOf(place, OTHER)),
    and(eq('key', keyOf(place, question.procedure)), eq('alone', true)),
  )
  const parties = anyOf(
    'section',
    SECTIONS.filter((section) => section !== 'pairings'),
  )
  let filter = and(eq('pool', question.pool), parties, once)
  const count = () => ({ indexUid, filter, limit: 0, attributesToRetrieve: [] })
  const queries: { constraint: Constraint | null; query: Query }[] = [{ constraint: null, query: count() }]
  for (const constraint of CONSTRAINTS) {
    if (filters[constraint] === EVERYTHING) continue
    filter = and(filter, filters[constraint])
    queries.push({ constraint, query: count() })
  }
  return queries
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
  const filters = constraintFilters(question, conflicted, policy)
  const passing = and(
    eq('pool', question.pool),
    anyOf(
      'key',
      question.places.flatMap((place) => keysFor(place, question.procedure)),
    ),
    ...CONSTRAINTS.map((constraint) => filters[constraint]),
  )
  const query = (limit: number) => (section: Section) => rankingQuery(indexUid, section, passing, limit)
  const counting = canCount(question) ? countingQueries(indexUid, question, filters) : []
  const results = await ask(search, [
    ...SECTIONS.map(query(FIRST_LOOK)),
    ...counting.map(({ query }) => query),
  ])
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
    excluded: counting.length > 0 ? exclusions(counting, results.slice(SECTIONS.length)) : null,
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

function exclusions(
  counting: readonly { constraint: Constraint | null }[],
  results: readonly MultiSearchResult<Hit>[],
): Record<Constraint, number> {
  const counts = Object.fromEntries(CONSTRAINTS.map((c) => [c, 0])) as Record<Constraint, number>
  let before = 0
  counting.forEach(({ constraint }, i) => {
    const left = results[i]!.estimatedTotalHits ?? 0
    if (constraint) counts[constraint] = before - left
    before = left
  })
  return counts
}

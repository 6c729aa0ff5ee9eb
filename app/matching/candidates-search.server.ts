import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import type { SearchClient } from '../../search/client.server.ts'
import type { Filter } from '../../search/filter.server.ts'
import { bandOf } from '../domain/matching/band.ts'
import type { Entry } from '../domain/matching/entry.ts'
import {
  type FlatDocument,
  gradeOf,
  type Kept,
  leastOfGrade,
  mostOfGrade,
  rawOfIndexed,
} from '../domain/matching/flat-documents.ts'
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

/** One document per subject at one place; at several, each place has its own and `distinct` keeps the one of the highest grade. */
function rankingQuery(indexUid: string, question: Question, filter: Filter): Omit<Query, 'sort' | 'limit'> {
  const several = question.places.length > 1
  return {
    indexUid,
    filter,
    ...(several && { distinct: 'subject' }),
    attributesToRetrieve: ['subject', 'entry'],
  }
}

/** A hit as ranking sees it; asked for several places, it stands for one of them until its window is read. */
function entryOfHit(hit: Hit, question: Question, policy: Policy): Entry & { indexed: number } {
  const { strength, ref, fit, listedOn, pair } = JSON.parse(hit.entry) as Kept
  const place = question.places[0]!
  const raw = rawOfIndexed(strength, question.procedure, policy)
  return {
    id: hit.subject,
    ref,
    place,
    raw,
    passing: [{ place, raw }],
    fit,
    listedOn,
    pair,
    indexed: strength,
  }
}

/** The first look at a section: its highest grades, the last of them perhaps in part. */
type FirstLook = (Entry & { indexed: number })[]

const isCut = (look: FirstLook) => look.length === FIRST_LOOK

/** The strength that nobody beyond a first look exceeds, in the reference frame. */
function mostUnseen(look: FirstLook, { procedure }: Question, policy: Policy): number {
  return rawOfIndexed(mostOfGrade(gradeOf(look.at(-1)!.indexed)), procedure, policy)
}

/** True when what lies beyond the first look could change the first places. */
function looksDeeper(look: FirstLook, question: Question, policy: Policy): boolean {
  if (!isCut(look)) return false
  const places = Math.max(policy.places, question.limit)
  if (places >= FIRST_LOOK) return true
  const least = leastOfGrade(gradeOf(look[places - 1]!.indexed))
  const raw = rawOfIndexed(least, question.procedure, policy)
  const unseen = mostUnseen(look, question, policy)
  if (!question.rotation) return unseen >= raw
  return bandOf(unseen, question.day, policy) >= bandOf(raw, question.day, policy)
}

/**
 * The candidates of every section from the index: the hard constraints as filters, five sections in one
 * multi-search, the strongest by grade, with the exclusion counts beside them; where that does not settle the first
 * places, the whole window in exact order.
 * @throws Problem `search_unavailable`
 */
export async function candidatesFromSearch(
  search: SearchClient,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Promise<Candidates> {
  const indexUid = search.uid('competences')
  const query = (section: Section) =>
    rankingQuery(indexUid, question, passingFilter(section, question, conflicted, policy))
  const counting = countingFor(question, policy)
  const results = await ask(search, [
    ...SECTIONS.map((section) => ({ ...query(section), sort: ['grade:desc'], limit: FIRST_LOOK })),
    ...counting.queries(indexUid, question, conflicted, policy),
  ])
  const [ranking, counts] = [results.slice(0, SECTIONS.length), results.slice(SECTIONS.length)]
  const first = Object.fromEntries(
    SECTIONS.map((section, i) => [section, entriesOf(ranking[i]!, question, policy)]),
  ) as Record<Section, FirstLook>

  const inFull = async (sections: readonly Section[]) => {
    const exactly = { sort: ['order:asc'], limit: policy.window }
    const queries = sections.map((section) => ({ ...query(section), ...exactly }))
    const results = queries.length === 0 ? [] : await ask(search, queries)
    return sections.map((section, i) => [section, entriesOf(results[i]!, question, policy)] as const)
  }
  const deeper = SECTIONS.filter((section) => looksDeeper(first[section], question, policy))
  const windows = { ...first, ...Object.fromEntries(await inFull(deeper)) }

  const cut = SIDES.filter((side) => isCut(first[side]) && !deeper.includes(side))
  return {
    windows,
    excluded: counting.excluded(ranking, counts, question, conflicted, policy),
    unseenSides:
      cut.length === 0 ? null : Math.max(...cut.map((side) => mostUnseen(first[side], question, policy))),
    sidesInFull: async () => ({ ...windows, ...Object.fromEntries(await inFull(cut)) }),
  }
}

async function ask(search: SearchClient, queries: Query[]): Promise<MultiSearchResult<Hit>[]> {
  return search.ask(
    async (meili) => (await meili.multiSearch<{ queries: Query[] }, Hit>({ queries })).results,
  )
}

function entriesOf(result: MultiSearchResult<Hit>, question: Question, policy: Policy): FirstLook {
  return result.hits.map((hit) => entryOfHit(hit, question, policy))
}

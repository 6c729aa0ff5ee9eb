import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import type { SearchClient } from '../../search/client.server.ts'
import type { Filter } from '../../search/filter.server.ts'
import { bandOf } from '../domain/matching/band.ts'
import type { Entry } from '../domain/matching/entry.ts'
import {
  type FlatDocument,
  gradeOf,
  leastOfGrade,
  mostOfGrade,
  rawOfIndexed,
} from '../domain/matching/flat-documents.ts'
import { strengthOfPacked, unpackEntry } from '../domain/matching/kept-entry.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { windowOf } from '../domain/matching/rank.ts'
import { SECTIONS, type Section } from '../domain/matching/response.ts'
import type { Candidates } from './candidates-database.server.ts'
import { depthOf, fullDepth, rememberNeed } from './depths.server.ts'
import { countingFor } from './excluded-search.server.ts'
import { passingFilter } from './filters.server.ts'

type Hit = Pick<FlatDocument, 'subject' | 'entry'>
type Query = MultiSearchQuery

const SIDES = ['domestic', 'overseas'] as const satisfies readonly Section[]

function rankingQuery(indexUid: string, filter: Filter): Omit<Query, 'sort' | 'limit'> {
  return { indexUid, filter, attributesToRetrieve: ['subject', 'entry'] }
}

/** A hit as ranking sees it; asked for several places, it stands for one of them until its window is read. */
function entryOfHit(hit: Hit, question: Question, policy: Policy): Entry {
  const { strength, ref, fit, listedOn, pair } = unpackEntry(hit.entry)
  const place = question.places[0]!
  const raw = rawOfIndexed(strength, question.procedure, policy)
  return { id: hit.subject, ref, place, raw, passing: [{ place, raw }], fit, listedOn, pair }
}

/** A hit with its strength as indexed and where it stood; the rest is unpacked of those alone that count. */
type Found = { hit: Hit; indexed: number; at: number }

/** What was seen of a section: its highest grades, the last of them perhaps in part when it was cut. */
type Look = { seen: Found[]; cut: boolean }

/** Each subject once, by its highest grade, which stands first: asked for several places, it has a document at each. */
function lookAt(hits: readonly Hit[], depth: number): Look {
  const subjects = new Set<string>()
  const seen: Found[] = []
  for (const [at, hit] of hits.entries()) {
    if (subjects.has(hit.subject)) continue
    subjects.add(hit.subject)
    seen.push({ hit, indexed: strengthOfPacked(hit.entry), at })
  }
  return { seen, cut: hits.length === depth }
}

/** The strength that nobody beyond a look exceeds, in the reference frame. */
function mostUnseen({ seen }: Look, { procedure }: Question, policy: Policy): number {
  return rawOfIndexed(mostOfGrade(gradeOf(seen.at(-1)!.indexed)), procedure, policy)
}

/** True when the window ends above the last grade that was seen. */
function holdsWindow({ seen }: Look, policy: Policy): boolean {
  const last = seen[policy.window - 1]
  return last !== undefined && gradeOf(last.indexed) > gradeOf(seen.at(-1)!.indexed)
}

/** What somebody has to be as strong as to be among the first, as they stand in a look: a strength, or a band of it. */
function first(look: Look, question: Question, policy: Policy) {
  const last = look.seen[Math.max(policy.places, question.limit) - 1]
  if (!last) return null
  const value = (raw: number) => (question.rotation ? bandOf(raw, question.day, policy) : raw)
  const raw = rawOfIndexed(leastOfGrade(gradeOf(last.indexed)), question.procedure, policy)
  return { value, least: value(raw) }
}

/** True when what lies beyond a look could change the first places. */
function looksDeeper(look: Look, question: Question, policy: Policy): boolean {
  if (!look.cut || holdsWindow(look, policy)) return false
  const among = first(look, question, policy)
  return among === null || among.value(mostUnseen(look, question, policy)) >= among.least
}

/** How many of a look could be among the first places. */
function neededOf(look: Look, question: Question, policy: Policy): number {
  const among = first(look, question, policy)
  if (among === null) return look.seen.length
  const most = ({ indexed }: Found) =>
    among.value(rawOfIndexed(mostOfGrade(gradeOf(indexed)), question.procedure, policy))
  const beyond = look.seen.findIndex((one) => most(one) < among.least)
  return beyond < 0 ? look.seen.length : beyond
}

/** How many hits it took to see those. */
function hitsNeeded(look: Look, question: Question, policy: Policy): number {
  return (look.seen[neededOf(look, question, policy) - 1]?.at ?? -1) + 1
}

/**
 * The candidates of every section from the index: the hard constraints as filters, five sections in one
 * multi-search, the strongest by grade, with the exclusion counts beside them; where that does not settle the first
 * places, the whole window.
 * @throws Problem `search_unavailable`
 */
export async function candidatesFromSearch(
  search: SearchClient,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Promise<Candidates> {
  const indexUid = search.uid('competences')
  const queries = SECTIONS.map((section) =>
    rankingQuery(indexUid, passingFilter(section, question, conflicted, policy)),
  )
  const queryOf = (section: Section) => queries[SECTIONS.indexOf(section)]!
  // Skipping the documents of one subject costs the engine more than the few that a first look has twice.
  const onceEach = question.places.length > 1 ? { distinct: 'subject' } : {}

  const counting = countingFor(question, policy)
  const depths = SECTIONS.map((section) => depthOf(search, section, question, policy))
  const results = await ask(search, [
    ...queries.map((query, i) => ({ ...query, sort: BY_GRADE, limit: depths[i]! })),
    ...counting.queries(indexUid, question, conflicted, policy),
  ])
  const looks = Object.fromEntries(
    SECTIONS.map((section, i) => [section, lookAt(results[i]!.hits, depths[i]!)]),
  ) as Record<Section, Look>

  /** The whole window of sections, or all that there are: by grade where that tells, else in exact order. */
  const lookFully = async (sections: readonly Section[]) => {
    const full = fullDepth(policy)
    const shallow = sections.filter((section) => looks[section].seen.length < full)
    const graded = await ask(
      search,
      shallow.map((section) => ({ ...queryOf(section), ...onceEach, sort: BY_GRADE, limit: full })),
    )
    for (const [i, section] of shallow.entries()) looks[section] = lookAt(graded[i]!.hits, full)
    const untold = sections.filter((section) => looks[section].cut && !holdsWindow(looks[section], policy))
    const exact = await ask(
      search,
      untold.map((section) => ({ ...queryOf(section), ...onceEach, sort: EXACTLY, limit: policy.window })),
    )
    for (const [i, section] of untold.entries()) looks[section] = { ...lookAt(exact[i]!.hits, 0), cut: false }
  }
  /** What counts of a section: those who could be among the first, or everybody of the window. */
  const windowOfSection = (section: Section, whole: boolean) => {
    const { seen } = looks[section]
    const counting = (whole ? seen : seen.slice(0, neededOf(looks[section], question, policy))).map(
      ({ hit }) => entryOfHit(hit, question, policy),
    )
    // At several places only the database knows how strong each is; whoever reads the window there cuts it.
    const uncut = question.places.length > 1 || counting.length <= policy.window
    return uncut ? counting : windowOf(counting, policy)
  }
  const windowsOf = (wholeSides: boolean) =>
    Object.fromEntries(
      SECTIONS.map((section) => [
        section,
        windowOfSection(section, wholeSides && SIDES.some((side) => side === section)),
      ]),
    ) as Candidates['windows']

  await lookFully(SECTIONS.filter((section) => looksDeeper(looks[section], question, policy)))
  for (const section of SECTIONS) {
    rememberNeed(search, section, question, hitsNeeded(looks[section], question, policy))
  }
  const partly = SIDES.filter((side) => looks[side].cut && !holdsWindow(looks[side], policy))
  const unseen = SIDES.flatMap((side) => {
    const { seen } = looks[side]
    const beyond = seen[neededOf(looks[side], question, policy)]
    if (beyond) return [rawOfIndexed(mostOfGrade(gradeOf(beyond.indexed)), question.procedure, policy)]
    return partly.includes(side) ? [mostUnseen(looks[side], question, policy)] : []
  })
  return {
    windows: windowsOf(false),
    excluded: counting.excluded(results, results.slice(SECTIONS.length), question, conflicted, policy),
    unseenSides: unseen.length === 0 ? null : Math.max(...unseen),
    sidesInFull: async () => {
      await lookFully(partly)
      return windowsOf(true)
    },
  }
}

const BY_GRADE = ['grade:desc']
const EXACTLY = ['order:asc']

async function ask(search: SearchClient, queries: Query[]): Promise<MultiSearchResult<Hit>[]> {
  if (queries.length === 0) return []
  return search.ask(
    async (meili) => (await meili.multiSearch<{ queries: Query[] }, Hit>({ queries })).results,
  )
}

import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import type { SearchClient } from '../../search/client.server.ts'
import { and, type Filter, or } from '../../search/filter.server.ts'
import { entryOfPacked } from '../domain/matching/entry-of-packed.ts'
import { type FlatDocument, NO_GRADE } from '../domain/matching/flat-documents.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { windowOf } from '../domain/matching/rank.ts'
import { SECTIONS, type Section } from '../domain/matching/response.ts'
import type { Candidates } from './candidates-database.server.ts'
import { countingFor } from './excluded-search.server.ts'
import { gradeFilter, passingFilter } from './filters.server.ts'
import {
  foundBySection,
  gradeOfWindow,
  holdsWindow,
  type Look,
  leastGrades,
  lookByGrade,
  lookFrom,
  looksDeeper,
  mostLeftOut,
  NO_LEAST,
  neededOf,
  withLastGrade,
} from './look.ts'
import { leastGradeOf, rememberLeastGrade } from './remembered-grades.server.ts'

type Query = MultiSearchQuery
type Result = MultiSearchResult<Pick<FlatDocument, 'entry'>>
type Looks = Record<Section, Look>

const SIDES = ['domestic', 'overseas'] as const satisfies readonly Section[]

const BY_GRADE = ['grade:desc']
/** As many as the engine counts up to, see the index's settings. */
const EVERYBODY = 1_000_000
/** More than the window, so that the grade in which it ends is mostly seen to its own end. */
const fullDepth = ({ window }: Policy): number => window + Math.ceil(window / 2)
/** So many are read where nothing is known of the place: all that there are, or enough to tell from which grade on to read. */
const FIRST_LOOK = 400
/** So many of a section are read, on the average, before the grades are estimated anew from those. */
const mostOfLook = ({ window }: Policy): number => 1.6 * window

/** How often grades are estimated before the engine sorts, which takes it four times as long. */
const ESTIMATES = 2

const packedOf = ({ hits }: Result): string[] => hits.map(({ entry }) => entry)

/**
 * Windows as the index has them.
 * @property whole every entry says of all places asked for how it stands there, so that none has to be read again
 */
export type FoundWindows = Pick<Candidates, 'windows'> & { whole: boolean }

/** Candidates as the index has them. */
export type Found = Omit<Candidates, 'sidesInFull'> &
  FoundWindows & { sidesInFull: () => Promise<FoundWindows> }

/**
 * The candidates of every section from the index: the hard constraints as filters, all sections in one query, each
 * from the grade on that it had to be read from last time, and the exclusion counts beside it in one multi-search.
 * Where that does not settle the first places of a section, the whole window: its strongest.
 * @throws Problem `search_unavailable`
 */
export async function candidatesFromSearch(
  search: SearchClient,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Promise<Found> {
  const indexUid = search.uid('competences')
  const passing = (section: Section) => passingFilter(section, question, conflicted, policy)
  const strongest = (section: Section, limit: number): Query => ({
    indexUid,
    filter: passing(section),
    sort: BY_GRADE,
    limit,
  })
  // The few of a grade first: the engine reads of every further fact only what concerns them.
  const graded = (section: Section, least: number, most?: number): Filter =>
    and(gradeFilter(section, question, least, most), passing(section))

  const from = (section: Section, least: number): Filter =>
    least <= NO_GRADE ? passing(section) : graded(section, least)
  const everybody = (asked: ReadonlyMap<Section, number>, limit: number): Query => ({
    indexUid,
    filter: or(...[...asked].map(([section, least]) => from(section, least))),
    limit: limit * question.places.length,
  })

  const remembered = SECTIONS.map((section) => leastGradeOf(search, section, question))
  const leasts = new Map(SECTIONS.map((section, i) => [section, remembered[i] ?? NO_LEAST]))
  const counting = countingFor(question, policy)
  const [found, ...counts] = await ask(search, [
    everybody(leasts, remembered.includes(null) ? FIRST_LOOK : SECTIONS.length * mostOfLook(policy)),
    ...counting.queries(indexUid, question, conflicted, policy),
  ])
  const looks = Object.fromEntries(looksFrom(leasts, found!)) as Looks

  /** The whole window of sections, or all that there are: by grade where that tells, else with all of its last grade. */
  const lookFully = async (sections: readonly Section[]) => {
    const full = fullDepth(policy)
    // Skipping the documents of one subject costs the engine more than the few that a first look has twice.
    const onceEach = question.places.length > 1 ? { distinct: 'subject' } : {}
    const top = await ask(
      search,
      sections.map((section) => ({ ...strongest(section, full), ...onceEach })),
    )
    for (const [i, section] of sections.entries()) {
      const look = lookByGrade(section, packedOf(top[i]!), full)
      looks[section] = { ...look, whole: look.whole && question.places.length === 1 }
    }
    const untold = sections.filter((section) => !holdsWindow(looks[section], policy))
    const level = await ask(
      search,
      untold.map((section) => {
        const grade = looks[section].unseen!
        return { indexUid, filter: graded(section, grade, grade), limit: EVERYBODY }
      }),
    )
    for (const [i, section] of untold.entries()) {
      looks[section] = withLastGrade(looks[section], packedOf(level[i]!), section, policy)
    }
  }
  /** Looks deeper into sections for as long as it is wanted: as far as the looks so far tell, then by grade. */
  const deepen = async (sections: readonly Section[], wanted: (look: Look) => boolean) => {
    for (let turn = 0; turn < ESTIMATES; turn++) {
      const short = sections.filter((section) => wanted(looks[section]))
      if (short.length === 0) return
      const estimated = new Map(short.map((section) => [section, gradeOfWindow(looks[section], policy)]))
      const [more] = await ask(search, [everybody(estimated, short.length * mostOfLook(policy))])
      for (const [section, look] of looksFrom(estimated, more!)) looks[section] = look
    }
    await lookFully(sections.filter((section) => wanted(looks[section])))
  }
  /** What counts of a section: those who could be among the first, or everybody of the window. */
  const windowOfSection = (section: Section, inFull: boolean) => {
    const { seen } = looks[section]
    const counting = (inFull ? seen : seen.slice(0, neededOf(looks[section], question, policy))).map(
      ({ packed }) => entryOfPacked(packed, question, policy),
    )
    // Where the database has to say how strong each is, whoever reads the window there cuts it.
    const uncut = (question.places.length > 1 && !looks[section].whole) || counting.length <= policy.window
    return uncut ? counting : windowOf(counting, policy)
  }
  const windowsOf = (sidesInFull: boolean): FoundWindows => {
    const inFull = (section: Section) => sidesInFull && SIDES.some((side) => side === section)
    const windows = SECTIONS.map((section) => [section, windowOfSection(section, inFull(section))])
    return {
      windows: Object.fromEntries(windows) as Candidates['windows'],
      whole: question.places.length === 1 || SECTIONS.every((section) => looks[section].whole),
    }
  }

  await deepen(SECTIONS, (look) => looksDeeper(look, question, policy))
  for (const section of SECTIONS) {
    rememberLeastGrade(search, section, question, leastGrades(looks[section], question, policy))
  }
  const leftOut = SIDES.flatMap((side) => mostLeftOut(looks[side], question, policy) ?? [])
  return {
    ...windowsOf(false),
    excluded: counting.excluded(counts, question, conflicted, policy),
    unseenSides: leftOut.length === 0 ? null : Math.max(...leftOut),
    sidesInFull: async () => {
      await deepen(SIDES, (look) => !holdsWindow(look, policy))
      return windowsOf(true)
    },
  }
}

/** What one query saw of sections that it asked for from their grades on. */
function looksFrom(leasts: ReadonlyMap<Section, number>, result: Result): [Section, Look][] {
  const { hits, estimatedTotalHits: all = 0 } = result
  const found = foundBySection(packedOf(result))
  const share = all > hits.length ? hits.length / all : 1
  return [...leasts].map(([section, least]) => [section, lookFrom(least, found(section), share)])
}

async function ask(search: SearchClient, queries: Query[]): Promise<Result[]> {
  if (queries.length === 0) return []
  return search.ask(
    async (meili) =>
      (await meili.multiSearch<{ queries: Query[] }, Pick<FlatDocument, 'entry'>>({ queries })).results,
  )
}

import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import type { SearchClient } from '../../search/client.server.ts'
import { and, anyOf, type Filter, or } from '../../search/filter.server.ts'
import type { LeanMeilisearch } from '../../search/lean-meili.server.ts'
import type { FlatDocument } from '../domain/matching/flat-documents.ts'
import { NO_GRADE } from '../domain/matching/grade.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Section } from '../domain/matching/response.ts'
import { gradeFilter, passingFilter } from './filters.server.ts'
import {
  type Found,
  foundBySection,
  holdsWindow,
  type LeastGrades,
  type Look,
  lookByGrade,
  lookFrom,
  withLastGrade,
} from './look.ts'

type Query = MultiSearchQuery
type Packed = Pick<FlatDocument, 'entry'>
type Result = MultiSearchResult<Packed>
type Looks = [Section, Look][]

/** How sections are read from the index for a question: those who pass every hard constraint. */
export type SectionReader = {
  /**
   * Everybody of sections from their grades on, or a part of them that chance chose, at once.
   * @param limit how many documents at the most, per place asked for
   * @param beside what else to ask at the same time
   */
  from(
    leasts: LeastGrades,
    limit: number,
    beside?: readonly Query[],
  ): Promise<{ looks: Looks; beside: Result[] }>
  /** All that sections say of some subjects at the places asked for. */
  allOf(sections: readonly Section[], subjects: readonly string[]): Promise<Found[]>
  /** The whole window of sections, or all that there are: by grade where that tells, else with all of its last grade. */
  strongest(sections: readonly Section[]): Promise<Looks>
}

/** As many as the engine counts up to, see the index's settings. */
const EVERYBODY = 1_000_000
/** More than the window, so that the grade in which it ends is mostly seen to its own end. */
const fullDepth = ({ window }: Policy): number => window + Math.ceil(window / 2)

const packedOf = (documents: readonly Packed[]): string[] => documents.map(({ entry }) => entry)

/** @throws Problem `search_unavailable`, from what it returns */
export function sectionReader(
  search: SearchClient,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): SectionReader {
  const indexUid = search.uid('competences')
  const several = question.places.length > 1
  const passing = (section: Section) => passingFilter(section, question, conflicted, policy)
  // The few of a grade first: the engine looks up every further fact only where somebody is left.
  const graded = (section: Section, least: number, most?: number): Filter =>
    and(gradeFilter(section, question, least, most), passing(section))

  async function searched(meili: LeanMeilisearch, queries: readonly Query[]): Promise<Result[]> {
    if (queries.length === 0) return []
    const params = { queries: [...queries] }
    return (await meili.multiSearch<typeof params, Packed>(params)).results
  }
  const ask = async (queries: readonly Query[]): Promise<Result[]> =>
    queries.length === 0 ? [] : search.ask((meili) => searched(meili, queries))
  const read = (meili: LeanMeilisearch, filter: Filter, documents: number) =>
    meili.read<Packed>(indexUid, { filter, fields: ['entry'], limit: documents * question.places.length })

  return {
    async from(leasts, limit, beside = []) {
      const filters = [...leasts].map(([section, least]) =>
        least <= NO_GRADE ? passing(section) : graded(section, least),
      )
      const [{ results, total }, others] = await search.ask((meili) =>
        Promise.all([read(meili, or(...filters), limit), searched(meili, beside)]),
      )
      const found = foundBySection(packedOf(results))
      const share = total > results.length ? results.length / total : 1
      const looks = [...leasts].map(([section, least]): [Section, Look] => [
        section,
        lookFrom(least, found(section), share),
      ])
      return { looks, beside: others }
    },

    async allOf(sections, subjects) {
      if (subjects.length === 0) return []
      const filter = and(anyOf('subject', subjects), or(...sections.map(passing)))
      const { results } = await search.ask((meili) => read(meili, filter, subjects.length))
      const found = foundBySection(packedOf(results))
      return sections.flatMap(found)
    },

    async strongest(sections) {
      const depth = fullDepth(policy)
      const top = await ask(
        sections.map((section) => ({
          indexUid,
          filter: passing(section),
          sort: ['grade:desc'],
          limit: depth,
          ...(several && { distinct: 'subject' }),
        })),
      )
      const looks = new Map(
        sections.map((section, i) => {
          const look = lookByGrade(section, packedOf(top[i]!.hits), depth)
          return [section, { ...look, whole: look.whole && !several }]
        }),
      )
      const untold = sections.filter((section) => !holdsWindow(looks.get(section)!, policy))
      const level = await ask(
        untold.map((section) => {
          const grade = looks.get(section)!.unseen!
          return { indexUid, filter: graded(section, grade, grade), limit: EVERYBODY }
        }),
      )
      for (const [i, section] of untold.entries()) {
        looks.set(section, withLastGrade(looks.get(section)!, packedOf(level[i]!.hits), section, policy))
      }
      return [...looks]
    },
  }
}

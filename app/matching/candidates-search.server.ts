import type { SearchClient } from '../../search/client.server.ts'
import { entryOfPacked } from '../domain/matching/entry-of-packed.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { windowOf } from '../domain/matching/rank.ts'
import { SECTIONS, type Section } from '../domain/matching/response.ts'
import type { Candidates } from './candidates-database.server.ts'
import { countingFor } from './excluded-search.server.ts'
import {
  type Found,
  gradeOfWindow,
  holdsWindow,
  type LeastGrades,
  type Look,
  leastGrades,
  looksDeeper,
  mostLeftOut,
  NO_LEAST,
  neededOf,
} from './look.ts'
import { rememberedGrades, rememberGrades } from './remembered-grades.server.ts'
import { sectionReader } from './section-reader.server.ts'

const SIDES = ['domestic', 'overseas'] as const satisfies readonly Section[]

/** So many are read where nothing is known of the place: all that there are, or enough to tell from which grade on to read. */
const firstLook = ({ window }: Policy): number => 2 * window
/** So many of a section are read, on the average, before the grades are estimated anew from those. */
const mostOfLook = ({ window }: Policy): number => Math.ceil(1.6 * window)
/** How often grades are estimated before the engine sorts, which takes it four times as long. */
const ESTIMATES = 2

const EVERYBODY: LeastGrades = new Map(SECTIONS.map((section) => [section, NO_LEAST]))

/**
 * The candidates of every section from the index, with the exclusion counts: read from the grades on that the last
 * question of its kind needed. Where that does not settle the first places of a section, deeper, to the whole window.
 * @throws Problem `search_unavailable`
 */
export async function candidatesFromSearch(
  search: SearchClient,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Promise<Candidates> {
  const reader = sectionReader(search, question, conflicted, policy)
  const counting = countingFor(question, policy)
  const known = rememberedGrades(search, question)
  const first = await reader.from(
    known ?? EVERYBODY,
    known ? SECTIONS.length * mostOfLook(policy) : firstLook(policy),
    counting.queries(search.uid('competences'), question, conflicted, policy),
  )
  const looks = new Map(first.looks)
  const lookOf = (section: Section) => looks.get(section)!

  /** Looks deeper into sections for as long as it is wanted: as far as the looks so far tell, then as the engine sorts. */
  const deepen = async (sections: readonly Section[], wanted: (look: Look) => boolean) => {
    const short = () => sections.filter((section) => wanted(lookOf(section)))
    for (let turn = 0; turn < ESTIMATES && short().length > 0; turn++) {
      const estimated = short().map((section) => [section, gradeOfWindow(lookOf(section), policy)] as const)
      const more = await reader.from(new Map(estimated), estimated.length * mostOfLook(policy))
      for (const [section, look] of more.looks) looks.set(section, look)
    }
    for (const [section, look] of await reader.strongest(short())) looks.set(section, look)
  }
  /** Who counts of a section: those who could be among the first, or everybody of the window. */
  const countingOf = (section: Section, inFull: boolean) => {
    const look = lookOf(section)
    return inFull ? look.seen : look.seen.slice(0, neededOf(look, question, policy))
  }
  /** Reads what else there is of whoever counts: asked for several places, a look may have seen their strongest alone. */
  const complete = async (counting: ReadonlyMap<Section, readonly Found[]>) => {
    if (question.places.length === 1) return
    const partly = SECTIONS.filter((section) => !lookOf(section).whole)
    const found = partly.flatMap((section) => counting.get(section)!)
    const all = await reader.allOf(
      partly,
      found.map(({ subject }) => subject),
    )
    const bySubject = new Map(all.map((one) => [one.subject, one.packed]))
    for (const one of found) one.packed = bySubject.get(one.subject) ?? one.packed
  }
  const windowsOf = async (sidesInFull: boolean): Promise<Candidates['windows']> => {
    const isSide = (section: Section) => SIDES.some((side) => side === section)
    const counting = new Map(
      SECTIONS.map((section) => [section, countingOf(section, sidesInFull && isSide(section))]),
    )
    await complete(counting)
    const windows = SECTIONS.map((section) => {
      const entries = counting.get(section)!.map(({ packed }) => entryOfPacked(packed, question, policy))
      return [section, entries.length > policy.window ? windowOf(entries, policy) : entries]
    })
    return Object.fromEntries(windows) as Candidates['windows']
  }

  await deepen(SECTIONS, (look) => looksDeeper(look, question, policy))
  rememberGrades(search, question, leastGrades(looks, question, policy))
  const leftOut = SIDES.flatMap((side) => mostLeftOut(lookOf(side), question, policy) ?? [])
  return {
    windows: await windowsOf(false),
    excluded: counting.excluded(first.beside, question, conflicted, policy),
    unseenSides: leftOut.length === 0 ? null : Math.max(...leftOut),
    sidesInFull: async () => {
      await deepen(SIDES, (look) => !holdsWindow(look, policy))
      return windowsOf(true)
    },
  }
}

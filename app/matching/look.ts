import { bandOf } from '../domain/matching/band.ts'
import { compareRefs } from '../domain/matching/evidence.ts'
import { gradeOf, leastOfGrade, mostOfGrade, NO_GRADE, rawOfIndexed } from '../domain/matching/grade.ts'
import { headOfPacked, unpackEntry } from '../domain/matching/kept-entry.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Section } from '../domain/matching/response.ts'

/** A subject with what was read of it, the strongest first: asked for several places, it has a document at each. */
export type Found = { subject: string; packed: string[]; indexed: number }

/**
 * What was seen of a section, the strongest first.
 * @property unseen the highest grade of which somebody may not have been seen; null when everybody was
 * @property whole every document was read, and not only the strongest of each subject
 * @property share which part of those asked for was seen, 0..1: of a part that chance chose, less than 1
 */
export type Look = { seen: Found[]; unseen: number | null; whole: boolean; share: number }

/** The grade from which on each of some sections is read. */
export type LeastGrades = ReadonlyMap<Section, number>

/** Everybody. */
export const NO_LEAST = Number.NEGATIVE_INFINITY
/**
 * Reading so many windows of a section costs less than asking a second time where the next question needs more; at
 * several places, less than asking what else there is of whom was found.
 */
const FEW = { atOne: 0.3, atSeveral: 1 }
/** Half a doubling of strength. */
const GRADES_MORE = 4
/** How many times the window are read where the grade in which it ends is estimated. */
const ESTIMATE_MORE = 1.2
/** From fewer it cannot be told how many grades bring twice as many. */
const TELLING = 16
const USUAL_PER_DOUBLING = 3
/** How many times as many as one question needed are read for one that is like it. */
const ALIKE_MORE = 1.25

/** Packed documents by their section, those of one subject together, the strongest first. */
export function foundBySection(packed: readonly string[]): (section: Section) => Found[] {
  const sections = new Map<string, Map<string, Found>>()
  for (const text of packed) {
    const { strength, subject, section } = headOfPacked(text)
    const found = sections.get(section) ?? new Map<string, Found>()
    sections.set(section, found)
    const one = found.get(subject)
    if (!one) found.set(subject, { subject, packed: [text], indexed: strength })
    else if (strength <= one.indexed) one.packed.push(text)
    else {
      one.packed.unshift(text)
      one.indexed = strength
    }
  }
  return (section) => [...(sections.get(section)?.values() ?? [])].sort((a, b) => b.indexed - a.indexed)
}

/** A look at the strongest of a section by grade, at most `depth` documents of it. */
export function lookByGrade(section: Section, packed: readonly string[], depth: number): Look {
  const cut = packed.length === depth
  return {
    seen: foundBySection(packed)(section),
    unseen: cut ? gradeOf(headOfPacked(packed.at(-1)!).strength) : null,
    whole: !cut,
    share: 1,
  }
}

/** A look at everybody of a section from a grade on, or at the part of them that was sent. */
export function lookFrom(least: number, seen: Found[], share: number): Look {
  if (share < 1) return { seen, unseen: Number.POSITIVE_INFINITY, whole: false, share }
  return least <= NO_GRADE
    ? { seen, unseen: null, whole: true, share }
    : { seen, unseen: least - 1, whole: false, share }
}

/** The window of a look of which everybody of the last grade is known. */
export function withLastGrade(
  look: Look,
  lastGrade: readonly string[],
  section: Section,
  policy: Policy,
): Look {
  const above = look.seen.filter(({ indexed }) => gradeOf(indexed) > look.unseen!)
  const found = foundBySection([...above.flatMap(({ packed }) => packed), ...lastGrade])(section)
  return { seen: found.sort(compareExactly).slice(0, policy.window), unseen: null, whole: false, share: 1 }
}

/** As the window is ordered. */
function compareExactly(a: Found, b: Found): number {
  const refOf = ({ packed }: Found) => unpackEntry(packed[0]!).ref
  return b.indexed - a.indexed || compareRefs(refOf(a), refOf(b))
}

/** The strength that nobody of a grade exceeds, in the reference frame. */
export function mostOf(grade: number, { procedure }: Question, policy: Policy): number {
  return rawOfIndexed(mostOfGrade(grade), procedure, policy)
}

/** The grade from which on about the whole window stands, as far as a look tells. */
export function gradeOfWindow({ seen, unseen, share }: Look, policy: Policy): number {
  const wanted = policy.window * ESTIMATE_MORE
  const last = seen[Math.ceil(wanted * share) - 1]
  if (last) return gradeOf(last.indexed)
  if (share < 1 || unseen === null) return NO_LEAST
  const half = seen.length < TELLING ? null : seen[Math.floor(seen.length / 2)]!
  const gradesPerDoubling = half ? Math.max(1, gradeOf(half.indexed) - unseen) : USUAL_PER_DOUBLING
  return unseen - Math.ceil(gradesPerDoubling * Math.log2(wanted / Math.max(seen.length, 1)))
}

/** True when the whole window was seen. */
export function holdsWindow({ seen, unseen }: Look, policy: Policy): boolean {
  const last = seen[policy.window - 1]
  return unseen === null || (last !== undefined && gradeOf(last.indexed) > unseen)
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
export function looksDeeper(look: Look, question: Question, policy: Policy): boolean {
  if (look.unseen === null || holdsWindow(look, policy)) return false
  const among = first(look, question, policy)
  return among === null || among.value(mostOf(look.unseen, question, policy)) >= among.least
}

/** How many of a look could be among the first places. */
export function neededOf(look: Look, question: Question, policy: Policy): number {
  const among = first(look, question, policy)
  if (among === null) return look.seen.length
  const most = ({ indexed }: Found) => among.value(mostOf(gradeOf(indexed), question, policy))
  const beyond = look.seen.findIndex((one) => most(one) < among.least)
  return beyond < 0 ? look.seen.length : beyond
}

/** The strength that nobody left out of a section's window exceeds; null when nobody is left out. */
export function mostLeftOut(look: Look, question: Question, policy: Policy): number | null {
  const beyond = look.seen[neededOf(look, question, policy)]
  if (beyond) return mostOf(gradeOf(beyond.indexed), question, policy)
  return holdsWindow(look, policy) ? null : mostOf(look.unseen!, question, policy)
}

/** The grade from which on so many of a section stand, or a little lower where fewer were seen. */
function gradeOfMany({ seen, unseen }: Look, many: number): number {
  const last = seen[many - 1]
  if (last) return gradeOf(last.indexed)
  return unseen === null ? NO_LEAST : unseen - GRADES_MORE
}

/** From which grades on sections have to be read next time: a few are not worth telling apart. */
export function leastGrades(
  looks: ReadonlyMap<Section, Look>,
  question: Question,
  policy: Policy,
): Record<'exactly' | 'alike', LeastGrades> {
  const few = Math.ceil(policy.window * (question.places.length > 1 ? FEW.atSeveral : FEW.atOne))
  const read = [...looks].map(([section, look]) => {
    const needed = Math.min(neededOf(look, question, policy), policy.window)
    return { section, look, needed }
  })
  const grades = (more: number): LeastGrades =>
    new Map(
      read.map(({ section, look, needed }) => [
        section,
        gradeOfMany(look, Math.max(Math.ceil(needed * more), few)),
      ]),
    )
  return { exactly: grades(1), alike: grades(ALIKE_MORE) }
}

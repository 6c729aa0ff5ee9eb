import type { Folded } from './folded.ts'

/** What turns from what was told before to what a text is about. */
const TURN =
  /(?:^|[,。;:])\s?(?:我们|我司|我方)?(?:但|而|可|所以|不过)?(?:(?:我们|我司)?真正(?:的问题|要(?:处理|解决|问|咨询)的|麻烦的)是|现在的?(?:新)?(?:问题|情况|麻烦)是|要(?:问|咨询|说)的是|新的?(?:问题|情况|事情?)是|这次(?:要|想)?(?:请|问|咨询|帮)|(?<=所以)现在(?:计划|打算|准备|想|要))/g

/** A clause that says no more than that what stands before it in its sentence needs nothing. */
const NOTHING_MORE =
  /(?<=[,])(?:所以|因此)?(?:这个|那个|这件|那件|这事|那事|这些|那些)?(?:就|都|暂时|现在|已经?|早已|早就|早)?(?:(?:不用|不必|无需|别)再?(?:管|问|理|处理|操心)|庭外和解|和解|撤诉|撤告|结案|了结|结了|了断|解决)(?:它|他们)?了?(?=[,。;]|$)/g

/** A clause that says of something by name that it needs nothing: `印尼那个案子不用再问`. */
const NOT_ASKED = /(?<=^|[,。;:])[^,。;:]{2,60}?(?:不用|不必|无需)再?(?:管|问|理会|处理|操心)了?(?=[,。;]|$)/g

/**
 * The text without what its author puts aside: told before the turn to what it is about, or said to be done with.
 * Every position stays the same.
 * @returns the very same object where nothing is put aside
 */
export function mainPart(folded: Folded): Folded {
  const { lower } = folded
  const aside: { start: number; end: number }[] = []
  const turn = Array.from(lower.matchAll(TURN)).at(-1)
  if (turn) aside.push({ start: 0, end: turn.index })
  for (const { index, 0: words } of lower.matchAll(NOTHING_MORE)) {
    aside.push({ start: sentenceStart(lower, index), end: index + words.length })
  }
  for (const { index, 0: words } of lower.matchAll(NOT_ASKED)) {
    aside.push({ start: index, end: index + words.length })
  }
  if (aside.length === 0) return folded
  return { ...folded, text: blanked(folded.text, aside), lower: blanked(lower, aside) }
}

const sentenceStart = (lower: string, at: number): number =>
  Math.max(...['。', ';'].map((end) => lower.lastIndexOf(end, at))) + 1

function blanked(text: string, stretches: readonly { start: number; end: number }[]): string {
  const units = text.split('')
  for (const { start, end } of stretches) units.fill(' ', start, end)
  return units.join('')
}

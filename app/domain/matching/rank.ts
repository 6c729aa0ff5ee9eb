import { type Band, bandOf } from './band.ts'
import type { Entry } from './entry.ts'
import { compareRefs } from './evidence.ts'
import { fitStep } from './fit.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import { isNewcomer, listedLately, type OfferRecord, turns } from './rotation.ts'

/** An entry with its place in the order's coordinates. */
export type Ranked = Entry & {
  band: Band
  fitStep: number
  /** New in the directory and not offered before. */
  newcomer: boolean
  /** Stands where it does because one of the first places is kept for a newcomer. */
  granted: boolean
}

/** A subject's stake in a run, as rotation keeps it. */
export type Stake = { subjectId: string; expected: number; offered: boolean }

/** The window: the strongest that pass, strength first, then reference; what falls outside is not ranked. */
export function windowOf(entries: readonly Entry[], policy: Policy): Entry[] {
  return [...entries].sort((a, b) => b.raw - a.raw || compareRefs(a.ref, b.ref)).slice(0, policy.window)
}

type Compare = ReturnType<typeof turns>

/** Order by merit: 0 between equals, who take turns. What two sides share counts of a 1+1 only. */
export function compareMerit(a: Ranked, b: Ranked): number {
  const band = b.band - a.band
  if (band !== 0) return band
  if (a.pair && b.pair) {
    const speak = Number(b.pair.sharedLanguage) - Number(a.pair.sharedLanguage)
    const joint = b.pair.jointMatters - a.pair.jointMatters
    if (speak !== 0 || joint !== 0) return speak || joint
  }
  return b.fitStep - a.fitStep
}

/** A section's window with each entry's place in the order's coordinates, in no order yet. */
export function measured(window: readonly Entry[], question: Question, policy: Policy): Ranked[] {
  // Every field by name: copying entries by spread takes longer than ranking them.
  return window.map(({ id, ref, place, raw, passing, fit, listedOn, pair }) => ({
    id,
    ref,
    place,
    raw,
    passing,
    fit,
    listedOn,
    pair,
    band: bandOf(raw, question.day, policy),
    fitStep: fitStep(fit, question, policy),
    newcomer: false,
    granted: false,
  }))
}

/**
 * Whom rotation has to know about to say who comes first: everybody whose merit reaches the first places, and in their
 * bands whoever may be a newcomer. Nobody when the request asks for no rotation.
 */
export function contenders(ranked: readonly Ranked[], question: Question, policy: Policy): string[] {
  if (!question.rotation) return []
  const byMerit = [...ranked].sort(compareMerit)
  const last = byMerit[Math.min(Math.max(policy.places, question.limit), byMerit.length) - 1]
  if (!last) return []
  const bands = new Set(byMerit.slice(0, policy.places).map((one) => one.band))
  return ranked
    .filter(
      (one) => compareMerit(one, last) <= 0 || (bands.has(one.band) && listedLately(one, question, policy)),
    )
    .map((one) => one.id)
}

/**
 * A newcomer who qualifies gets one of the first places inside its true band: when none of them holds one, the
 * one whose turn it is takes the last place that its band has there. It never passes a better band.
 */
function admitNewcomer(
  ranked: Ranked[],
  offers: ReadonlyMap<string, OfferRecord>,
  question: Question,
  policy: Policy,
  compareTurns: Compare,
): void {
  const isNew = (entry: Ranked) => isNewcomer(entry, offers, question, policy)
  const first = ranked.slice(0, policy.places)
  if (first.length < policy.places || first.some(isNew)) return
  const bands = new Set(first.map((entry) => entry.band))
  const waiting = ranked.slice(policy.places).filter((entry) => bands.has(entry.band) && isNew(entry))
  const chosen = waiting.sort((a, b) => b.band - a.band || compareTurns(a, b))[0]
  if (!chosen) return
  ranked.splice(ranked.indexOf(chosen), 1)
  const place = first.findLastIndex((entry) => entry.band === chosen.band)
  ranked.splice(place, 0, { ...chosen, newcomer: true, granted: true })
}

/**
 * The order of one section's window. With rotation: band, fit, then turns among equals, one newcomer. Without:
 * band, strength, reference. Pure: the same entries, question, offers and policy give the same order.
 */
export function rankSection(
  window: readonly Entry[],
  question: Question,
  offers: ReadonlyMap<string, OfferRecord>,
  policy: Policy,
): Ranked[] {
  return rankMeasured(measured(window, question, policy), question, offers, policy)
}

/**
 * The same of what was measured before; the list itself is sorted.
 * @param offers how those whom `contenders` names fared; others are taken for never offered, and only the order
 *   behind the first places depends on it
 */
export function rankMeasured(
  ranked: Ranked[],
  question: Question,
  offers: ReadonlyMap<string, OfferRecord>,
  policy: Policy,
): Ranked[] {
  if (!question.rotation) {
    return ranked.sort((a, b) => b.band - a.band || b.raw - a.raw || compareRefs(a.ref, b.ref))
  }
  const compareTurns = turns(offers, question)
  ranked.sort((a, b) => compareMerit(a, b) || compareTurns(a, b))
  admitNewcomer(ranked, offers, question, policy, compareTurns)
  return ranked.map((entry, i) => {
    const isNew = entry.listedOn !== null && isNewcomer(entry, offers, question, policy)
    return i < policy.places && isNew ? { ...entry, newcomer: true } : entry
  })
}

/**
 * Each subject's stake in a recorded run. A group of equals that reaches into the first places shares them:
 * each is expected to get its part, those shown got one.
 */
export function stakesOf(ranked: readonly Ranked[], question: Question, policy: Policy): Stake[] {
  const places = Math.min(policy.places, question.limit)
  const stakes: Stake[] = []
  const byMerit = [...ranked].sort((a, b) => compareMerit(a, b))
  const shown = new Set(ranked.slice(0, places).map((entry) => entry.id))
  for (let start = 0; start < byMerit.length; ) {
    let end = start + 1
    while (end < byMerit.length && compareMerit(byMerit[start]!, byMerit[end]!) === 0) end += 1
    const expected = Math.max(0, Math.min(places, end) - start) / (end - start)
    for (const entry of byMerit.slice(start, end)) {
      const offered = shown.has(entry.id)
      if (expected > 0 || offered) stakes.push({ subjectId: entry.id, expected, offered })
    }
    start = end
  }
  return stakes
}

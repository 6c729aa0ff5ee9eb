import { bandOf } from './band.ts'
import { type Dossier, type Place, placeKey } from './dossier.ts'
import { countedMatters, shownStrength, strengthAt } from './evidence.ts'
import { evidenceReasons } from './explain-evidence.ts'
import { answeredReason, fieldReasons, fitReasons } from './explain-fit.ts'
import { ofSide, pairFitReasons, pairReasons, proposedFitReasons } from './explain-pair.ts'
import { type PartsSaid, partsSaid } from './explain-parts.ts'
import { counterfactualReason, newcomerReason, ROTATION_REASON, toConfirmReason } from './explain-standing.ts'
import { fitParts } from './fit.ts'
import { toNextBand } from './next-band.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import { compareMerit, type Ranked } from './rank.ts'
import type { Candidate, Fit, PairingCandidate, PairingSide, Reason } from './response.ts'

/** What explaining needs besides the ranking: dossiers of everybody shown, and names to confirm. */
export type Knowledge = {
  question: Question
  policy: Policy
  dossiers: ReadonlyMap<string, Dossier>
  toConfirm: ReadonlyMap<string, number>
}

const nameOf = (dossier: Dossier) => dossier.name.zh ?? dossier.name.en ?? dossier.ref

function standing(
  ranked: Ranked,
  all: readonly Ranked[],
  knowledge: Knowledge,
  parties: readonly string[],
): Reason[] {
  const turns =
    knowledge.question.rotation && all.some((other) => other !== ranked && compareMerit(other, ranked) === 0)
  return [
    ...(ranked.newcomer ? [newcomerReason(ranked.granted)] : []),
    ...(turns && !ranked.granted ? [ROTATION_REASON] : []),
    ...toConfirm(parties, knowledge),
  ]
}

function toConfirm(parties: readonly string[], knowledge: Knowledge): Reason[] {
  const similar = parties.reduce((sum, id) => sum + (knowledge.toConfirm.get(id) ?? 0), 0)
  return similar > 0 ? [toConfirmReason(similar)] : []
}

/** Where a candidate passes, the place that it is ranked at first. */
const placesOf = ({ place, passing }: Ranked): Place[] => [
  place,
  ...passing.map((standing) => standing.place).filter((other) => other !== place),
]

/** The same in the order in which they are asked for: a think tank is as strong at one as at another. */
const placesAsked = (ranked: Ranked, { places }: Question): Place[] => {
  const standing = new Set(placesOf(ranked).map(placeKey))
  return places.filter((place) => standing.has(placeKey(place)))
}

const fitOf = (ranked: Ranked, { question, policy }: Knowledge): Fit => ({
  step: ranked.fitStep,
  parts: fitParts(ranked.fit, question, policy),
})

const countedAt = (dossier: Dossier, place: Place, { question, policy }: Knowledge) =>
  countedMatters(dossier.matters, place, question.procedure, question.day, policy)

/** One ranked expert or provider with its reasons; `shown` are all of its section that are shown. */
export function explainCandidate(ranked: Ranked, shown: readonly Ranked[], knowledge: Knowledge): Candidate {
  const { question, policy } = knowledge
  const dossier = knowledge.dossiers.get(ranked.id)!
  const counted = countedAt(dossier, ranked.place, knowledge)
  const next = toNextBand(ranked.raw, question.day, policy)
  return {
    ref: ranked.ref,
    name: nameOf(dossier),
    band: ranked.band,
    strength: shownStrength(ranked.raw, question.day, policy),
    fit: fitOf(ranked, knowledge),
    reasons: [
      ...evidenceReasons(dossier, counted, ranked.place, question, policy),
      ...fitReasons(dossier, placesOf(ranked), question, policy),
      ...standing(ranked, shown, knowledge, [ranked.id]),
      ...(next ? [counterfactualReason(next, ranked.place, question)] : []),
    ],
    newcomer: ranked.newcomer,
    granted: ranked.granted,
  }
}

/** One ranked think tank: its declared fields suffice, it has no band. */
export function explainThinkTank(ranked: Ranked, shown: readonly Ranked[], knowledge: Knowledge): Candidate {
  const dossier = knowledge.dossiers.get(ranked.id)!
  return {
    ref: ranked.ref,
    name: nameOf(dossier),
    band: null,
    strength: null,
    fit: fitOf(ranked, knowledge),
    reasons: [
      ...fieldReasons(dossier, placesAsked(ranked, knowledge.question), knowledge.question, knowledge.policy),
      ...standing(ranked, shown, knowledge, [ranked.id]),
    ],
    newcomer: ranked.newcomer,
    granted: ranked.granted,
  }
}

function sideOf(
  dossier: Dossier,
  place: Place,
  { question, policy }: Knowledge,
): PairingSide & { raw: number } {
  const { raw } = strengthAt(dossier, place, question.procedure, question.day, policy)
  return {
    ref: dossier.ref,
    name: nameOf(dossier),
    band: bandOf(raw, question.day, policy),
    strength: shownStrength(raw, question.day, policy),
    raw,
  }
}

function sideReasons(dossier: Dossier, place: Place, zh: string, en: string, knowledge: Knowledge): Reason[] {
  const { question, policy } = knowledge
  const counted = countedAt(dossier, place, knowledge)
  return ofSide(evidenceReasons(dossier, counted, place, question, policy), zh, en)
}

const sideAnswers = (dossier: Dossier, zh: string, en: string, policy: Policy) =>
  ofSide(answeredReason(dossier, policy), zh, en)

/** @param places where both sides pass, the place that they are ranked or proposed at first */
function partsOfSides(
  overseas: Dossier,
  domestic: Dossier,
  places: readonly Place[],
  { question, policy }: Knowledge,
): [PartsSaid, PartsSaid] {
  return [partsSaid(overseas, places, question, policy), partsSaid(domestic, places, question, policy)]
}

/** What is known of the agreement behind a pair; null for a pair that is only proposed. */
export type KnownAgreement = { validTo: string | null; jointMatters: number; shared: readonly string[] }

/** One 1+1, agreed or proposed, with the reasons of both sides. */
export function explainPair(
  pair: { ref: string | null; place: Place; domesticId: string; overseasId: string },
  agreement: KnownAgreement,
  ranked: { entry: Ranked; shown: readonly Ranked[] } | null,
  knowledge: Knowledge,
): PairingCandidate {
  const { question, policy } = knowledge
  const domestic = knowledge.dossiers.get(pair.domesticId)!
  const overseas = knowledge.dossiers.get(pair.overseasId)!
  const { raw: domesticRaw, ...domesticSide } = sideOf(domestic, pair.place, knowledge)
  const { raw: overseasRaw, ...overseasSide } = sideOf(overseas, pair.place, knowledge)
  const raw = Math.min(domesticRaw, overseasRaw)
  const sides = [pair.domesticId, pair.overseasId]
  return {
    ref: pair.ref,
    agreement: pair.ref === null ? 'proposed' : 'active',
    domestic: domesticSide,
    overseas: overseasSide,
    band: bandOf(raw, question.day, policy),
    strength: shownStrength(raw, question.day, policy),
    fit: ranked && fitOf(ranked.entry, knowledge),
    sharedLanguage: agreement.shared.length > 0,
    jointMatters: agreement.jointMatters,
    reasons: [
      ...pairReasons({
        ...agreement,
        proposed: pair.ref === null,
        weaker: domesticRaw <= overseasRaw ? 'domestic' : 'overseas',
      }),
      ...sideAnswers(overseas, '境外一方', 'Overseas side: ', policy),
      ...sideAnswers(domestic, '境内一方', 'Domestic side: ', policy),
      ...(ranked
        ? pairFitReasons(...partsOfSides(overseas, domestic, placesOf(ranked.entry), knowledge))
        : proposedFitReasons(...partsOfSides(overseas, domestic, [pair.place], knowledge))),
      ...sideReasons(overseas, pair.place, '境外一方', 'Overseas side: ', knowledge),
      ...sideReasons(domestic, pair.place, '境内一方', 'Domestic side: ', knowledge),
      ...(ranked ? standing(ranked.entry, ranked.shown, knowledge, sides) : toConfirm(sides, knowledge)),
    ],
    newcomer: ranked?.entry.newcomer ?? false,
    granted: ranked?.entry.granted ?? false,
  }
}

import { FIT_PARTS, type FitPart, type Policy } from './policy-version.ts'
import type { Candidate, Fit, PairingCandidate } from './response.ts'

/** A candidate of any section; only a 1+1 has what is agreed between two. */
export type AnyCandidate = Candidate | PairingCandidate

/** What put one candidate before another: the first of the published order's steps at which they differ. */
export type Separation =
  /** `strengths` as they are shown, 0..1: what the bands were cut from. */
  | { by: 'band'; above: number; below: number; strengths: { above: number; below: number } }
  | { by: 'newcomer'; who: 'above' | 'below' }
  | { by: 'shared_language' }
  | { by: 'joint_matters'; above: number; below: number }
  | { by: 'fit'; parts: FitPart[] }
  | { by: 'strength'; above: number; below: number }
  | { by: 'turn' }

export const isPair = (candidate: AnyCandidate): candidate is PairingCandidate => 'agreement' in candidate

/** Whether a newcomer's place put it there; a run that does not say is taken at its word that it is new. */
const isGranted = ({ granted, newcomer }: AnyCandidate) => granted ?? newcomer

/** How a candidate is named in an address: its reference, or those of both sides where no agreement exists. */
export function candidateKey(candidate: AnyCandidate): string {
  if (!isPair(candidate)) return candidate.ref
  return candidate.ref ?? `${candidate.domestic.ref}+${candidate.overseas.ref}`
}

/**
 * What separates two neighbours of one section, in the order of the published rules: band, then what two sides
 * share, then fit, then turns; the place given to a newcomer stands outside that order.
 * @param policy the version under which they were ranked
 * @param rotation whether the run took turns; without it, strength orders inside a band
 */
export function separationOf(
  above: AnyCandidate,
  below: AnyCandidate,
  rotation: boolean,
  policy: Policy,
): Separation {
  const strengths = { above: above.strength ?? 0, below: below.strength ?? 0 }
  if (above.band !== below.band) {
    return { by: 'band', above: above.band ?? 0, below: below.band ?? 0, strengths }
  }
  if (!rotation) return { by: 'strength', ...strengths }
  if (isGranted(above) !== isGranted(below))
    return { by: 'newcomer', who: isGranted(above) ? 'above' : 'below' }
  if (isPair(above) && isPair(below)) {
    if (above.sharedLanguage !== below.sharedLanguage) return { by: 'shared_language' }
    if (above.jointMatters !== below.jointMatters) {
      return { by: 'joint_matters', above: above.jointMatters, below: below.jointMatters }
    }
  }
  if (above.fit && below.fit && above.fit.step !== below.fit.step) {
    return { by: 'fit', parts: betterParts(above.fit, below.fit, policy) }
  }
  return { by: 'turn' }
}

/** The parts of fit in which one is better than another, what weighs most first. */
function betterParts(above: Fit, below: Fit, policy: Policy): FitPart[] {
  const gain = (part: FitPart) => ((above.parts[part] ?? 0) - (below.parts[part] ?? 0)) * policy.fit[part]
  return FIT_PARTS.filter((part) => gain(part) > 0).sort((a, b) => gain(b) - gain(a))
}

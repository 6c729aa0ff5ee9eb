import type { Answered, Dossier } from './dossier.ts'
import type { Policy } from './policy-version.ts'

const MINUTES_AN_HOUR = 60

/** True when there are invitations enough to speak of how a party answers. */
export function countsAnswers(answered: Answered | null, policy: Policy): answered is Answered {
  return policy.answered !== null && answered !== null && answered.asked >= policy.answered.least
}

/** Hours that an answer took in the mean; null where none came. */
export function meanHours({ answers, minutes }: Answered): number | null {
  return answers === 0 ? null : minutes / answers / MINUTES_AN_HOUR
}

/** The same as it is told: with one decimal, and never none at all. */
export function toldHours(answered: Answered): number | null {
  const hours = meanHours(answered)
  return hours === null ? null : Math.max(0.1, Math.round(hours * 10) / 10)
}

/** What a number of hours counts, 0..1; not stated counts the policy's little. */
function fitOfHours(hours: number | null, policy: Policy): number {
  if (hours === null) return policy.unknownFit
  return policy.responseFit.find((step) => hours <= step.within)?.fit ?? policy.unknownFit
}

/**
 * How fast a party answers, 0..1: what it promises, and the more of its latest invitations there are, the more what
 * was measured. An invitation that it let pass counts as nothing, so that silence never pays.
 */
export function responseFit(
  { responseHours, answered }: Pick<Dossier, 'responseHours' | 'answered'>,
  policy: Policy,
): number {
  const promised = fitOfHours(responseHours, policy)
  if (policy.answered === null || !countsAnswers(answered, policy)) return promised
  const { pseudoCount } = policy.answered
  const kept = answered.answers * fitOfHours(meanHours(answered), policy)
  return (kept + pseudoCount * promised) / (answered.asked + pseudoCount)
}

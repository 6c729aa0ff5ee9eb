import type { ActorRole } from '../actor.ts'
import { needsSecondFactor } from './policy.ts'

/**
 * How far a sign-in has come. Only an `open` session opens anything: the others lead to the page that is missing.
 * `code`: the second factor is still to be shown; `enrolment`: staff without one set it up first; `password`: it has
 * become too old for the rule that the centre has set.
 */
export type Stage = 'open' | 'code' | 'enrolment' | 'password'

type Facts = {
  role: ActorRole
  secondFactorAt: string | null
  hasSecondFactor: boolean
  passwordSetAt: string | null
  /** After how many days a password must be changed; null is never. */
  passwordDays: number | null
}

const DAY_MS = 86_400_000

export function stageOf(facts: Facts, now: Date): Stage {
  if (facts.hasSecondFactor && facts.secondFactorAt === null) return 'code'
  if (!facts.hasSecondFactor && needsSecondFactor(facts)) return 'enrolment'
  return isTooOld(facts, now) ? 'password' : 'open'
}

function isTooOld({ passwordSetAt, passwordDays }: Facts, now: Date): boolean {
  if (passwordDays === null || passwordSetAt === null) return false
  return now.getTime() - Date.parse(passwordSetAt) > passwordDays * DAY_MS
}

import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Counting } from './counting.server.ts'
import { countByBars } from './excluded-by-bars.server.ts'
import { countByPresence } from './excluded-by-presence.server.ts'
import { countBySteps } from './excluded-by-steps.server.ts'
import { needsOnFile } from './filters.server.ts'

/** By what bars parties at one place, which costs least, by their presence at several; else step by step. */
export function countingFor(question: Question, policy: Policy): Counting {
  if (needsOnFile(question, policy)) return countBySteps
  return question.places.length === 1 ? countByBars : countByPresence
}

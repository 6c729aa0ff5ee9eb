import type { Db } from '../../db/schema.ts'
import { decisionExpectedOn } from '../applications/expected.server.ts'
import { currentCriteria } from '../criteria/queries.server.ts'
import { getTimeLimits } from '../disputes/time-limits.server.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/**
 * What somebody reads before applying: the criteria in force, and how long it takes by the centre's own limits.
 * @param today the Shanghai day
 */
export async function readApplyGuide(db: Db, kind: PartyType, today: string) {
  const { version, items } = await currentCriteria(db, kind, today)
  const { applicationDecisionDays, applicationAnswerDays } = await getTimeLimits(db)
  return {
    kind,
    version,
    items,
    days: applicationDecisionDays,
    answerDays: applicationAnswerDays,
    /** By when a decision on what is handed in today is expected; null where no calendar reaches so far. */
    expectedOn: await decisionExpectedOn(db, today),
  }
}

import type { Db } from '../../db/schema.ts'
import { workingDayAfter } from '../calendar/queries-expected.server.ts'

/** The day by which a decision may be expected on what is handed in on `today`; null where no calendar reaches. */
export function decisionExpectedOn(db: Db, today: string): Promise<string | null> {
  return workingDayAfter(db, today, 'applicationDecisionDays')
}

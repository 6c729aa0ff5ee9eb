import type { Db } from '../../db/schema.ts'
import type { DisputeFacts } from '../domain/dispute/schema.ts'
import type { FormProblem } from './form-problem.ts'
import { findSelfOpponents } from './queries-self-opponent.server.ts'

/** What a form has to mend that names the enterprise itself as its opponent. */
export async function selfProblems(
  db: Db,
  enterpriseId: string,
  { opponents }: Pick<DisputeFacts, 'opponents'>,
): Promise<FormProblem[]> {
  const { exact } = await findSelfOpponents(db, enterpriseId, opponents)
  return exact.map((about) => ({ field: 'opponents', code: 'opponent_self', about }))
}

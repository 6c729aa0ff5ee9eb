import type { Db } from '../../db/schema.ts'
import { readOpponents } from '../domain/dispute/opponents.ts'
import type { DisputeForm } from './dispute-form-values.ts'
import type { FormProblem } from './form-problem.ts'
import { findSelfOpponents } from './queries-self-opponent.server.ts'

/**
 * What a form has to mend that names the enterprise itself as its opponent, whatever else is to be mended in it.
 * @param others what is; opponents that cannot be read are not compared
 */
export async function selfProblems(
  db: Db,
  enterpriseId: string,
  { opponents }: Pick<DisputeForm, 'opponents'>,
  others: readonly FormProblem[],
): Promise<FormProblem[]> {
  if (others.some(({ field }) => field === 'opponents')) return []
  const { exact } = await findSelfOpponents(db, enterpriseId, readOpponents(opponents))
  return exact.map((about) => ({ field: 'opponents', code: 'opponent_self', about }))
}

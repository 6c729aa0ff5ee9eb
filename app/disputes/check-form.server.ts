import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { disputeFactsSchema, draftFactsSchema } from '../domain/dispute/schema.ts'
import type { DisputeForm } from './dispute-form-values.ts'
import type { FormProblem } from './form-problem.ts'
import { findEnterpriseNamed } from './queries-enterprises.server.ts'
import { type ReadForm, readDisputeForm } from './read-form.server.ts'
import { selfProblems } from './self-problems.server.ts'

/** The form of a new dispute, read for whoever sends it, and all that is to be mended in it at once. */
export type CheckedForm = {
  read: ReadForm
  /** For which enterprise; null for a visitor, and where staff name none that is known. */
  enterpriseId: string | null
  problems: FormProblem[]
}

/**
 * Checks the form of a new dispute as far as can be told of whoever sends it: of a visitor nobody knows yet by which
 * name the enterprise goes.
 * @param draft whether it may lack what a dispute may not
 */
export async function checkNewDispute(
  db: Db,
  actor: Actor | null,
  form: DisputeForm,
  { draft, now }: { draft: boolean; now: Date },
): Promise<CheckedForm> {
  const schema = draft ? draftFactsSchema : disputeFactsSchema
  const read = readDisputeForm(form, now, undefined, schema)
  const enterpriseId = actor && (await enterpriseFor(db, actor, form))
  const problems: FormProblem[] = [
    ...(actor && !enterpriseId ? [{ field: 'enterprise', code: 'enterprise_unknown' }] : []),
    ...(read.problems ?? []),
  ]
  const self = enterpriseId ? await selfProblems(db, enterpriseId, form, problems) : []
  return { read, enterpriseId, problems: [...problems, ...self] }
}

async function enterpriseFor(db: Db, actor: Actor, form: DisputeForm): Promise<string | null> {
  if (!isStaff(actor)) return actor.enterpriseId
  return (await findEnterpriseNamed(db, actor, form.enterprise))?.id ?? null
}

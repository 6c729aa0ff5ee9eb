import { compareAndSet } from '../../db/compare-and-set.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { type ApplicationState, applicationLifecycle } from '../domain/application/lifecycle.ts'
import { nextState } from '../domain/lifecycle.ts'
import { recordStep } from './step.server.ts'

/**
 * Takes back what is not decided yet, so that nobody is listed by it who has left. It follows from what the actor may
 * do: whether the applications are its own to take back is not asked, nor whether it may read them.
 * @param whose the party whose renewals they are, or null for what the actor applies for without a place
 */
export async function withdrawOpenApplications(
  trx: Trx,
  actor: Actor,
  whose: string | null,
  now: Date,
): Promise<void> {
  const open = await trx
    .selectFrom('application')
    .select(['id', 'version', 'status'])
    .where('status', 'in', applicationLifecycle.events.withdraw.from)
    .where((eb) =>
      whose === null
        ? eb.and([eb('applicant_id', '=', actor.id), eb('party_id', 'is', null)])
        : eb('party_id', '=', whose),
    )
    .execute()
  for (const { id, version, status: from } of open) {
    const to = nextState(applicationLifecycle, 'withdraw', from as ApplicationState)
    await compareAndSet(trx, 'application', id, version, { status: to, asked_on: null, answer_by: null }, now)
    await recordStep(trx, actor, id, 'withdraw', { from, to }, now)
  }
}

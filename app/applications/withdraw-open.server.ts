import type { Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { applicationLifecycle } from '../domain/application/lifecycle.ts'
import { stepApplication } from './step.server.ts'

/**
 * Takes back what is not decided yet, so that nobody is listed by it who has left.
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
    .select(['id', 'version'])
    .where('status', 'in', applicationLifecycle.events.withdraw.from)
    .where((eb) =>
      whose === null
        ? eb.and([eb('applicant_id', '=', actor.id), eb('party_id', 'is', null)])
        : eb('party_id', '=', whose),
    )
    .execute()
  for (const { id, version } of open) await stepApplication(trx, actor, id, 'withdraw', version, now)
}

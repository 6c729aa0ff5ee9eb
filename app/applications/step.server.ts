import { type Changes, compareAndSet } from '../../db/compare-and-set.server.ts'
import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { type ApplicationEvent, applicationLifecycle } from '../domain/application/lifecycle.ts'
import { canCauseApplication } from '../domain/application/policy.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { type Application, getApplication } from './queries.server.ts'

/**
 * Moves an application by one event of its lifecycle, with whatever else that event changes. Once it waits for its
 * applicant no longer, by when that was to answer is forgotten.
 * @param version the one that the actor saw
 * @param change from the application as it stands to what is written with the step and what the audit keeps of it
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`; `forbidden` for an event that is another's
 */
export async function stepApplication(
  trx: Trx,
  actor: Actor,
  id: string,
  event: ApplicationEvent,
  version: number,
  now: Date,
  change: (
    application: Application,
  ) => Promise<{ set?: Changes<'application'>; detail?: object }> = async () => ({}),
): Promise<Application> {
  const application = await getApplication(trx, actor, id)
  const status = nextState(applicationLifecycle, event, application.status)
  if (!canCauseApplication(actor, application, event)) {
    throw new Problem('forbidden', `application: "${event}" is somebody else's to do`)
  }
  const { set = {}, detail = {} } = await change(application)
  const waits = status === 'changes_requested' ? {} : { asked_on: null, answer_by: null }
  await compareAndSet(trx, 'application', application.id, version, { ...waits, ...set, status }, now)
  await recordStep(trx, actor, id, event, { ...detail, from: application.status, to: status }, now)
  return application
}

/** Appends to the audit what was done to an application, with the role in which it was done. */
export async function recordStep(
  trx: Trx,
  actor: Actor,
  subjectId: string,
  action: AuditAction,
  detail: object,
  now: Date,
): Promise<void> {
  const entry: AuditEntry = {
    action,
    noun: 'application',
    subjectId,
    detail: { ...detail, role: actor.role },
  }
  await recordEvent(trx, actor, entry, now)
}

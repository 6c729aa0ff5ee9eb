import { compareAndSet } from '../../db/compare-and-set.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { findOpenCall } from '../calls/queries.server.ts'
import { currentCriteria } from '../criteria/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { changedFields } from '../domain/application/dealt-with.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { tasksOf, unfinished } from '../domain/application/progress.ts'
import { type FieldIssue, fieldIssues } from '../domain/application/read-fields.ts'
import { type SectionCode, sectionOf } from '../domain/application/sections.ts'
import { orNull, type Values } from '../domain/application/values.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { copyEntry } from './copy-entry.server.ts'
import { getEditable } from './editable.server.ts'
import { decisionExpectedAfterWaiting, decisionExpectedOn } from './expected.server.ts'
import { getApplication, listClaims } from './queries.server.ts'
import { placeToApplyFrom } from './queries-standing.server.ts'
import { recordStep, stepApplication } from './step.server.ts'
import { tellApplicant } from './tell.server.ts'

/**
 * Begins an application. Whoever has a place already begins with last term's entry, to be looked through.
 * @param id comes from the form: the same submission twice begins one
 * @param callId the call that it answers; null is open-ended
 * @throws Problem `forbidden` for those who cannot apply, `not_found` for a call that is not open to their kind
 */
export async function beginApplication(
  db: Db,
  actor: Actor,
  { id, callId }: { id: string; callId: string | null },
  now: Date,
): Promise<void> {
  const kind = appliesAs(actor)
  if (kind === null) throw new Problem('forbidden', 'an enterprise or a member of staff does not apply')
  await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('application')
      .select('applicant_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (known?.applicant_id === actor.id) return
    if (known) throw new Problem('duplicate', 'another application has this id')
    if (callId && !(await findOpenCall(trx, callId, kind, now))) {
      throw new Problem('not_found', 'there is no such call, or it is not open')
    }
    await refuseAnother(trx, actor)
    const at = now.toISOString()
    await trx
      .insertInto('application')
      .values({
        id,
        kind,
        call_id: callId,
        applicant_id: actor.id,
        applicant_name: actor.name,
        party_id: actor.partyId,
        status: 'draft',
        name_zh: null,
        name_en: null,
        criteria_version: null,
        handler_id: null,
        handler_name: null,
        handler_role: null,
        submitted_at: null,
        due_on: null,
        asked_on: null,
        answer_by: null,
        recommended_by: null,
        recommended_name: null,
        recommended_at: null,
        recommendation: null,
        decided_by: null,
        decided_name: null,
        decided_at: null,
        term_start: null,
        term_end: null,
        created_at: at,
        updated_at: at,
      })
      .execute()
    if (actor.partyId) await copyEntry(trx, actor.partyId, id, now)
    await recordStep(trx, actor, id, 'create', { kind, callId, copiedFrom: actor.partyId }, now)
  })
}

/** A suspended or notified place is not renewed but settled, and there is one application at a time. */
async function refuseAnother(trx: Trx, actor: Actor): Promise<void> {
  const standing = await placeToApplyFrom(trx, actor)
  if (standing === 'open') throw new Problem('duplicate', 'there is an application that is not decided yet')
  if (standing === 'closed') throw new Problem('illegal_transition', 'the place cannot be renewed now')
}

/**
 * Keeps what was typed into one section, also where it must still be mended: nothing typed is lost.
 * @returns what must be mended before the application can be handed in
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function saveSection(
  db: Db,
  actor: Actor,
  id: string,
  { code, values, version }: { code: SectionCode; values: Values; version: number },
  now: Date,
): Promise<FieldIssue[]> {
  return db.transaction().execute(async (trx) => {
    const application = await getEditable(trx, actor, id)
    const section = sectionOf(application.kind, code)
    if (!section?.fields) throw new Problem('not_found', 'there is no such section')
    const names =
      code === 'identity' ? { name_zh: orNull(values, 'nameZh'), name_en: orNull(values, 'nameEn') } : {}
    const form = JSON.stringify({ ...application.form, [code]: values })
    await compareAndSet(trx, 'application', id, version, { form, ...names }, now)
    const changed = changedFields(application.form[code] ?? {}, values)
    await recordStep(trx, actor, id, 'save', { section: code, changed }, now)
    return fieldIssues(section.fields, values, shanghaiDay(now))
  })
}

/**
 * Hands an application in, for the first time or with the changes that were asked for; its applicant is told that it
 * has arrived and by when to expect a decision.
 * @throws Problem `invalid_input` naming the sections that are not complete; `not_found` when its call has closed;
 *   `illegal_transition`, `stale_state`
 */
export async function submitApplication(
  db: Db,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now)
  await db.transaction().execute(async (trx) => {
    const before = await getApplication(trx, actor, id)
    const event = before.status === 'changes_requested' ? 'resubmit' : 'submit'
    const dueOn =
      event === 'submit'
        ? await decisionExpectedOn(trx, today)
        : await decisionExpectedAfterWaiting(trx, before, today)
    await stepApplication(trx, actor, id, event, version, now, async (application) => {
      const written = { form: application.form, claims: await listClaims(trx, id) }
      const left = unfinished(tasksOf(application.kind, written, today))
      if (left.length > 0) {
        const fields = left.map((field) => ({ field, message: 'is not complete' }))
        throw new Problem('invalid_input', `not complete: ${left.join(', ')}`, fields)
      }
      if (event === 'resubmit') return { set: { requests: '[]', due_on: dueOn } }
      const { callId, kind } = application
      if (callId && !(await findOpenCall(trx, callId, kind, now))) {
        throw new Problem('not_found', 'the call has closed')
      }
      const criteria = await currentCriteria(trx, kind, today)
      return {
        set: {
          submitted_at: now.toISOString(),
          due_on: dueOn,
          criteria_version: criteria.version,
        },
      }
    })
    await tellApplicant(trx, before, 'received', now, dueOn ?? undefined)
  })
}

/** Takes an application back before it is decided. @throws Problem `not_found`, `illegal_transition`, `stale_state` */
export async function withdrawApplication(
  db: Db,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<void> {
  await db.transaction().execute((trx) => stepApplication(trx, actor, id, 'withdraw', version, now))
}

import { whoCaused } from '../../db/audit-names.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor, ActorRole } from '../domain/actor.ts'
import type { Basis } from '../domain/application/basis.ts'
import type { ChangeRequest } from '../domain/application/change-request.ts'
import type { ApplicationEvent, ApplicationState } from '../domain/application/lifecycle.ts'
import { type ApplicationSubject, canCauseApplication } from '../domain/application/policy.ts'
import type { ClaimKind, SectionCode } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'
import { Problem } from '../domain/errors.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { applicationsOf } from './scope.server.ts'

/** An application as its applicant and its examiners read it. */
export type Application = ApplicationSubject & {
  id: string
  kind: PartyType
  callId: string | null
  applicantName: string
  form: Partial<Record<SectionCode, Values>>
  name: { zh: string | null; en: string | null }
  criteriaVersion: number | null
  handler: { id: string; name: string; role: ActorRole } | null
  submittedAt: string | null
  /** The day by which a decision is expected; null before it is handed in, or where no calendar reaches so far. */
  dueOn: string | null
  requests: ChangeRequest[]
  /** While it waits for the applicant: since which day, and until which; null where that was not set. Shanghai days. */
  askedOn: string | null
  answerBy: string | null
  recommendation: { by: string; name: string; at: string; advice: 'approve' | 'reject'; note: string } | null
  decision: { name: string; at: string; reason: string } | null
  termStart: string | null
  termEnd: string | null
  version: number
  createdAt: string
  updatedAt: string
}

/**
 * One application as it stands.
 * @throws Problem `not_found` for one that does not exist or is not the actor's to see
 */
export async function getApplication(db: Db, actor: Actor, id: string): Promise<Application> {
  const row = await applicationsOf(db, actor).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such application')
  return {
    id: row.id,
    kind: row.kind,
    callId: row.call_id,
    applicantId: row.applicant_id,
    applicantName: row.applicant_name,
    partyId: row.party_id,
    status: row.status,
    recommendedBy: row.recommended_by,
    form: JSON.parse(row.form),
    name: { zh: row.name_zh, en: row.name_en },
    criteriaVersion: row.criteria_version,
    handler: row.handler_id ? { id: row.handler_id, name: row.handler_name!, role: row.handler_role! } : null,
    submittedAt: row.submitted_at,
    dueOn: row.due_on,
    requests: requestsIn(row.requests),
    askedOn: row.asked_on,
    answerBy: row.answer_by,
    recommendation: row.recommended_by
      ? {
          by: row.recommended_by,
          name: row.recommended_name!,
          at: row.recommended_at!,
          advice: row.recommendation!,
          note: row.recommendation_note,
        }
      : null,
    decision: row.decided_by
      ? { name: row.decided_name!, at: row.decided_at!, reason: row.decision_reason }
      : null,
    termStart: row.term_start,
    termEnd: row.term_end,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** Requests as they are kept; the first ones named a section alone. */
function requestsIn(json: string): ChangeRequest[] {
  const kept: (Partial<ChangeRequest> & Pick<ChangeRequest, 'section' | 'note'>)[] = JSON.parse(json)
  return kept.map((one) => ({ field: '', claimId: null, ...one }))
}

/**
 * One application, for somebody who is about to cause `event`.
 * @throws Problem `not_found`, and `illegal_transition` when it is not the moment, or not the actor's to do
 */
export async function getApplicationFor(
  db: Db,
  actor: Actor,
  id: string,
  event: ApplicationEvent,
): Promise<Application> {
  const application = await getApplication(db, actor, id)
  if (!canCauseApplication(actor, application, event)) {
    throw new Problem('illegal_transition', 'this is not the moment, or not yours to do')
  }
  return application
}

/** An application as its applicant's list shows it. */
export type ApplicationLine = {
  id: string
  kind: PartyType
  status: ApplicationState
  name: { zh: string | null; en: string | null }
  submittedAt: string | null
  dueOn: string | null
  /** Until when the applicant may change what is asked for. */
  answerBy: string | null
  updatedAt: string
}

/** The actor's applications, the latest first. */
export async function listApplications(db: Db, actor: Actor): Promise<ApplicationLine[]> {
  const rows = await applicationsOf(db, actor)
    .select([
      'id',
      'kind',
      'status',
      'name_zh',
      'name_en',
      'submitted_at',
      'due_on',
      'answer_by',
      'updated_at',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    status: row.status,
    name: { zh: row.name_zh, en: row.name_en },
    submittedAt: row.submitted_at,
    dueOn: row.due_on,
    answerBy: row.answer_by,
    updatedAt: row.updated_at,
  }))
}

/** The actor's applications of which the centre asked something, with the last day to answer where one was set. */
export async function listAnswerDays(db: Db, actor: Actor): Promise<{ id: string; day: string }[]> {
  const rows = await applicationsOf(db, actor)
    .select(['id', 'answer_by'])
    .where('status', '=', 'changes_requested')
    .where('answer_by', 'is not', null)
    .orderBy('answer_by')
    .orderBy('id')
    .execute()
  return rows.map(({ id, answer_by }) => ({ id, day: answer_by! }))
}

/** One admission, competence or matter that an application claims. */
export type Claim = {
  id: string
  kind: ClaimKind
  facts: Values
  status: 'open' | 'verified' | 'rejected'
  verifierId: string | null
  verifierName: string | null
  verifiedOn: string | null
  expiresOn: string | null
  /** What staff saw; null for what is not verified, or was before this was asked. */
  basis: Basis | null
  note: string
}

/** The claims of an application in the order in which they were entered. The caller has seen the application. */
export async function listClaims(db: Db, applicationId: string, kind?: ClaimKind): Promise<Claim[]> {
  const rows = await db
    .selectFrom('application_claim')
    .selectAll()
    .where('application_id', '=', applicationId)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .orderBy('kind')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    facts: JSON.parse(row.facts),
    status: row.status,
    verifierId: row.verified_by,
    verifierName: row.verifier_name,
    verifiedOn: row.verified_on,
    expiresOn: row.expires_on,
    basis: row.basis ? JSON.parse(row.basis) : null,
    note: row.note,
  }))
}

/** What the centre last asked to have changed, whether or not it was. The caller has seen the application. */
export async function lastRequests(db: Db, applicationId: string): Promise<ChangeRequest[]> {
  const row = await db
    .selectFrom('audit_event')
    .select('detail')
    .where('noun', '=', 'application')
    .where('subject_id', '=', applicationId)
    .where('action', '=', 'request_changes')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ? requestsIn(JSON.stringify(JSON.parse(row.detail).requests)) : []
}

/** The instant at which an application was handed in last. The caller has seen that it was. */
export async function lastHandedIn(db: Db, applicationId: string): Promise<string> {
  const { at } = await db
    .selectFrom('audit_event')
    .select('at')
    .where('noun', '=', 'application')
    .where('subject_id', '=', applicationId)
    .where('action', 'in', ['submit', 'resubmit'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return at
}

/** What happened to an application, the first first. `byStaff` names nobody outside: applicants read the role. */
export type ApplicationStep = { at: string; action: string; name: string; role: string | null }

/** The steps of an application from the audit. The caller has seen the application. */
export async function listSteps(db: Db, applicationId: string): Promise<ApplicationStep[]> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['at', 'action', 'detail', whoCaused.as('name')])
    .where('noun', '=', 'application')
    .where('subject_id', '=', applicationId)
    .where('action', 'in', STEPS)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    action: row.action,
    name: row.name,
    role: JSON.parse(row.detail).role ?? null,
  }))
}

const STEPS = [
  'create',
  'submit',
  'take',
  'request_changes',
  'extend',
  'resubmit',
  'resume',
  'recommend',
  'approve',
  'reject',
  'withdraw',
] as const

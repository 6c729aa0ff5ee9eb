import { causedFrom } from '../../db/audit-names.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'

/**
 * Everything that is kept about the person of an account, as one object to be written as JSON: no password, no secret,
 * nothing about anybody else, and of an application what was written in it, not what staff noted about it. What they did is listed by what and when, not by what it was about.
 */
export async function exportOwnData(db: Db, actor: Actor, now: Date) {
  const account = await db
    .selectFrom('account')
    .select([
      'id',
      'name',
      'role',
      'email',
      'locale',
      'digest_hour',
      'enterprise_id',
      'party_id',
      'created_at',
      'verified_at',
      'password_set_at',
      'totp_confirmed_at as second_factor_since',
    ])
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  return {
    exported_at: now.toISOString(),
    account,
    sessions: await db
      .selectFrom('session')
      .select(['created_at', 'last_seen_at', 'expires_at', 'user_agent', 'address'])
      .where('account_id', '=', actor.id)
      .execute(),
    consents: await db
      .selectFrom('consent')
      .select(['kind', 'text_version', 'given_at', 'withdrawn_at'])
      .where('account_id', '=', actor.id)
      .orderBy('given_at')
      .execute(),
    identities: await db
      .selectFrom('identity')
      .select(['issuer', 'subject', 'created_at'])
      .where('account_id', '=', actor.id)
      .execute(),
    letters: await db
      .selectFrom('mail_message')
      .select(['template', 'address', 'locale', 'status', 'created_at', 'finished_at'])
      .where('account_id', '=', actor.id)
      .orderBy('created_at')
      .execute(),
    notifications: await db
      .selectFrom('notification')
      .select(['kind', 'delivery', 'created_at', 'read_at', 'mailed_at'])
      .where('account_id', '=', actor.id)
      .orderBy('created_at')
      .execute(),
    notification_choices: await db
      .selectFrom('notification_choice')
      .select(['kind', 'delivery'])
      .where('account_id', '=', actor.id)
      .execute(),
    applications: await exportApplications(db, actor.id),
    actions: await db
      .selectFrom('audit_event')
      .select(['at', 'action', 'noun', 'subject_id', causedFrom.as('from')])
      .where('actor_id', '=', actor.id)
      .orderBy('id')
      .execute(),
  }
}

/** What the account applied for, the first one first: the form and claims as typed, and the files by their labels. */
async function exportApplications(db: Db, applicantId: string) {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'kind', 'status', 'applicant_name', 'form', 'created_at', 'submitted_at', 'decided_at'])
    .where('applicant_id', '=', applicantId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const claims = await db
    .selectFrom('application_claim')
    .select(['application_id', 'kind', 'facts', 'status'])
    .where('application_id', 'in', ids)
    .orderBy('application_id')
    .orderBy('kind')
    .orderBy('position')
    .execute()
  const files = await db
    .selectFrom('file')
    .select(['owner_id', 'label', 'type', 'size', 'sha256', 'created_at'])
    .where('owner_noun', '=', 'application')
    .where('owner_id', 'in', ids)
    .where('created_by', '=', applicantId)
    .orderBy('id')
    .execute()
  return rows.map(({ form, ...row }) => ({
    ...row,
    form: JSON.parse(form) as unknown,
    claims: claims
      .filter((claim) => claim.application_id === row.id)
      .map(({ kind, facts, status }) => ({ kind, facts: JSON.parse(facts) as unknown, status })),
    files: files.filter((file) => file.owner_id === row.id).map(({ owner_id: _, ...file }) => file),
  }))
}

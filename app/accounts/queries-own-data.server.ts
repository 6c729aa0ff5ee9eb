import { causedFrom } from '../../db/audit-names.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'

/**
 * Everything that is kept about the person of an account, as one object to be written as JSON: no password, no secret,
 * nothing about anybody else. What they did is listed by what and when, not by what it was about.
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
    actions: await db
      .selectFrom('audit_event')
      .select(['at', 'action', 'noun', 'subject_id', causedFrom.as('from')])
      .where('actor_id', '=', actor.id)
      .orderBy('id')
      .execute(),
  }
}

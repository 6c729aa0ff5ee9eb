import { hashOfRow } from '../../db/audit-chain.ts'
import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { digestOfRun, frozenFile } from './frozen-run.server.ts'
import type { Recheck } from './recheck.ts'

/**
 * Holds a run against what the audit says of it.
 * @param number as it stands on the result
 * @throws Problem `not_found` for a run that does not exist, and for whoever is not staff
 */
export async function recheckRun(db: Db, actor: Actor, number: string): Promise<Recheck> {
  const row = await storedRun(db, actor, number)
  const digest = digestOfRun(row)
  const event = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('noun', '=', 'match_run')
    .where('subject_id', '=', row.id)
    .where('action', '=', 'record')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const told = event && (JSON.parse(event.detail) as { digest?: string }).digest
  return {
    id: row.id,
    disputeId: row.dispute_id,
    title: row.title,
    createdAt: row.created_at,
    policyVersion: row.policy_version,
    digest,
    verdict: !told ? 'unrecorded' : told === digest && hashOfRow(event) === event.hash ? 'same' : 'changed',
    line: event?.id ?? null,
  }
}

/** The file of a run, see `frozenFile`. @throws Problem as `recheckRun` */
export async function frozenRunFile(db: Db, actor: Actor, number: string): Promise<string> {
  return frozenFile(await storedRun(db, actor, number))
}

async function storedRun(db: Db, actor: Actor, number: string) {
  const row = await db
    .selectFrom('match_run')
    .leftJoin('dispute', 'dispute.id', 'match_run.dispute_id')
    .select([
      'match_run.id as id',
      'match_run.dispute_id',
      'match_run.request',
      'match_run.response',
      'match_run.created_at',
      'match_run.policy_version',
      'dispute.title',
    ])
    .where('match_run.id', '=', number)
    .executeTakeFirst()
  if (!row || !isStaff(actor)) throw new Problem('not_found', 'there is no such run')
  return row
}

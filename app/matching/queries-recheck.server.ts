import { hashOfRow } from '../../db/audit-chain.ts'
import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'
import { Problem } from '../domain/errors.ts'
import { frozenFile } from './frozen-run.server.ts'
import { getMatchRun } from './queries.server.ts'
import type { Recheck } from './recheck.ts'

/**
 * Holds a run against what the audit says of it.
 * @param number as it stands on the result
 * @throws Problem `not_found` for a run that does not exist, and for whoever is not staff
 */
export async function recheckRun(db: Db, actor: Actor, number: string): Promise<Recheck> {
  if (!isStaff(actor)) throw notThere()
  const run = await getMatchRun(db, actor, number)
  const { id, disputeId, createdAt, digest } = run
  const event = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('noun', '=', 'match_run')
    .where('subject_id', '=', id)
    .where('action', '=', 'record')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const told = event && (JSON.parse(event.detail) as { digest?: string }).digest
  return {
    id,
    disputeId,
    title: await findTitle(db, disputeId),
    createdAt,
    policyVersion: run.response.policyVersion,
    digest,
    verdict: !told ? 'unrecorded' : told === digest && hashOfRow(event) === event.hash ? 'same' : 'changed',
    line: event?.id ?? null,
  }
}

async function findTitle(db: Db, disputeId: string | null): Promise<Title | null> {
  if (disputeId === null) return null
  const row = db.selectFrom('dispute').select(['title', 'title_en']).where('id', '=', disputeId)
  return titleOf(await row.executeTakeFirstOrThrow())
}

/** The file of a run, see `frozenFile`. @throws Problem as `recheckRun` */
export async function frozenRunFile(db: Db, actor: Actor, number: string): Promise<string> {
  const row = await db
    .selectFrom('match_run')
    .select(['request', 'response', 'told', 'salt'])
    .where('id', '=', number)
    .executeTakeFirst()
  if (!row || !isStaff(actor)) throw notThere()
  return frozenFile(row)
}

const notThere = () => new Problem('not_found', 'there is no such run')

import { type Kysely, sql } from 'kysely'
import { shanghaiDay } from '../../app/domain/day.ts'
import { sqliteTypes } from '../dialect/sqlite.ts'

/**
 * Since when an applicant is asked to change something, and until when it may answer; both stand only while it is
 * asked. What was asked before has its first day, by which the time of the decision stops, and no last one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('application')
    .addColumn('asked_on', sqliteTypes.text, (c) =>
      c.check(sql`asked_on is null or status = 'changes_requested'`),
    )
    .execute()
  await db.schema
    .alterTable('application')
    .addColumn('answer_by', sqliteTypes.text, (c) =>
      c.check(sql`answer_by is null or (asked_on is not null and answer_by > asked_on)`),
    )
    .execute()
  const { rows } = await sql<{ id: string; at: string }>`
    select application.id, max(audit_event.at) as at from application
    join audit_event on audit_event.subject_id = application.id
    where application.status = 'changes_requested'
      and audit_event.noun = 'application' and audit_event.action = 'request_changes'
    group by application.id`.execute(db)
  for (const { id, at } of rows) {
    await sql`update application set asked_on = ${shanghaiDay(new Date(at))} where id = ${id}`.execute(db)
  }
}

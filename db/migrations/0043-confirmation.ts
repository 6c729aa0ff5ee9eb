import { type Kysely, sql } from 'kysely'
import { createSqliteConfirmationGuards, sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

/**
 * Whoever is named as acting says whether that is so. An engagement is confirmed (`confirmed_at`) by the accepted
 * invitation that it came from, or once each party in it has confirmed. Of what was noted down before, nobody was
 * asked, and nobody is asked now unless its enterprise or the centre wants it: it was noted down without.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('engagement').addColumn('confirmed_at', text).execute()
  await sql`update engagement set confirmed_at = created_at where invitation_id is not null`.execute(db)
  await strict(
    db.schema
      .createTable('engagement_confirmation')
      .addColumn('engagement_id', text, (c) => c.notNull().references('engagement.id'))
      .addColumn('party_id', text, (c) => c.notNull().references('party.id'))
      .addColumn('state', text, (c) =>
        c.notNull().check(sql`state in ('unasked', 'asked', 'confirmed', 'contested')`),
      )
      .addColumn('asked_at', text)
      .addColumn('asked_by', text)
      .addColumn('asked_name', text)
      .addColumn('asked_side', text, (c) => c.check(sql`asked_side in ('enterprise', 'centre')`))
      .addColumn('words', text, (c) => c.notNull().defaultTo(''))
      .addColumn('answered_at', text)
      .addColumn('answered_by', text)
      .addColumn('answered_name', text)
      .addColumn('reason', text, (c) => c.notNull().defaultTo(''))
      .addColumn('version', integer, (c) => c.notNull().defaultTo(1))
      .addPrimaryKeyConstraint('engagement_confirmation_key', ['engagement_id', 'party_id'])
      .addCheckConstraint(
        'asked_by_somebody',
        sql`(state = 'unasked') = (asked_at is null) and (asked_at is null) = (asked_name is null)
          and (asked_at is null) = (asked_by is null) and (asked_at is null) = (asked_side is null)`,
      )
      .addCheckConstraint(
        'answered_by_somebody',
        sql`(state in ('confirmed', 'contested')) = (answered_at is not null)
          and (answered_at is null) = (answered_name is null) and (answered_at is null) = (answered_by is null)`,
      )
      .addCheckConstraint('contested_with_a_reason', sql`(state = 'contested') = (length(trim(reason)) > 0)`),
  ).execute()
  await db.schema
    .createIndex('engagement_confirmation_by_party')
    .on('engagement_confirmation')
    .columns(['party_id', 'state'])
    .execute()
  for (const side of ['party_id', 'domestic_id', 'overseas_id']) {
    await sql`insert into engagement_confirmation (engagement_id, party_id, state)
      select id, ${sql.ref(side)}, 'unasked' from engagement
      where invitation_id is null and ${sql.ref(side)} is not null`.execute(db)
  }
  await createSqliteConfirmationGuards(db)
}

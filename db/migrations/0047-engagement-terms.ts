import { type Kysely, sql } from 'kysely'
import { createSqliteTermsGuards, sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

/**
 * Changed terms of an engagement: what one side proposed, and what the other said to it. Nothing is overwritten: the
 * quote stays the first version, and what was accepted is one more, in force from its day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('engagement_terms')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('engagement_id', text, (c) => c.notNull().references('engagement.id'))
      .addColumn('state', text, (c) =>
        c.notNull().check(sql`state in ('proposed', 'accepted', 'declined', 'withdrawn', 'closed')`),
      )
      .addColumn('number', integer, (c) => c.check(sql`number >= 1`))
      .addColumn('from_day', text, (c) => c.notNull())
      .addColumn('scope', text, (c) => c.notNull().check(sql`length(trim(scope)) > 0`))
      .addColumn('reason', text, (c) => c.notNull().check(sql`length(trim(reason)) > 0`))
      .addColumn('fee_model', text, (c) => c.notNull())
      .addColumn('currency', text, (c) => c.notNull())
      .addColumn('rates', text)
      .addColumn('stages', text, (c) => c.notNull())
      .addColumn('total', integer, (c) => c.check(sql`total >= 0`))
      .addColumn('cap', integer, (c) => c.check(sql`cap >= 0`))
      .addColumn('contingent_share', integer, (c) => c.check(sql`contingent_share between 1 and 10000`))
      .addColumn('contingent_of', text, (c) => c.check(sql`length(trim(contingent_of)) > 0`))
      .addColumn('side', text, (c) => c.notNull().check(sql`side in ('enterprise', 'party')`))
      .addColumn('party_id', text, (c) => c.references('party.id'))
      .addColumn('proposed_by', text, (c) => c.notNull())
      .addColumn('proposed_name', text, (c) => c.notNull())
      .addColumn('proposed_at', text, (c) => c.notNull())
      .addColumn('answered_by', text)
      .addColumn('answered_name', text)
      .addColumn('answered_at', text)
      .addColumn('answer', text, (c) => c.notNull().defaultTo(''))
      .addCheckConstraint('terms_of_a_party', sql`(side = 'party') = (party_id is not null)`)
      .addCheckConstraint(
        'terms_by_the_hour',
        sql`(fee_model = 'hourly') = (rates is not null) and (total is not null or rates is not null)`,
      )
      .addCheckConstraint(
        'terms_for_a_share',
        sql`(fee_model = 'contingent') = (contingent_share is not null)
          and (contingent_share is null) = (contingent_of is null)`,
      )
      .addCheckConstraint('terms_numbered', sql`(state = 'accepted') = (number is not null)`)
      .addCheckConstraint(
        'terms_answered_by_somebody',
        sql`(state = 'proposed') = (answered_at is null) and (answered_at is null) = (answered_by is null)
          and (answered_at is null) = (answered_name is null)`,
      )
      .addCheckConstraint(
        'terms_declined_with_a_reason',
        sql`(state = 'declined') = (length(trim(answer)) > 0)`,
      )
      .addUniqueConstraint('engagement_terms_numbers', ['engagement_id', 'number']),
  ).execute()
  await db.schema
    .createIndex('engagement_terms_proposed')
    .unique()
    .on('engagement_terms')
    .column('engagement_id')
    .where(sql.ref('state'), '=', sql.lit('proposed'))
    .execute()
  await createSqliteTermsGuards(db)
}

import { type Kysely, sql } from 'kysely'
import { createSqliteQuoteGuard, sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

/**
 * What an hour costs in an hourly quote. Such a quote may leave open what it comes to, so that `total` must be allowed
 * to be empty: the table is made anew, and rows stay as they are. Those that were made before have no rates; from now on
 * an hourly quote cannot be made without.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('quote_with_rates')
      .addColumn('invitation_id', text, (c) =>
        c.notNull().primaryKey().references('invitation.id').onDelete('cascade'),
      )
      .addColumn('fee_model', text, (c) => c.notNull())
      .addColumn('currency', text, (c) => c.notNull())
      .addColumn('rates', text, (c) => c.check(sql`rates is null or fee_model = 'hourly'`))
      .addColumn('stages', text, (c) => c.notNull())
      .addColumn('total', integer, (c) =>
        c.check(sql`total >= 0`).check(sql`total is not null or rates is not null`),
      )
      .addColumn('cap', integer, (c) => c.check(sql`cap >= 0`))
      .addColumn('valid_until', text, (c) => c.notNull())
      .addColumn('available_from', text, (c) => c.notNull())
      .addColumn('note', text, (c) => c.notNull().defaultTo(''))
      .addColumn('party_id', text, (c) => c.notNull().references('party.id'))
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull()),
  ).execute()
  const kept =
    sql.raw(`invitation_id, fee_model, currency, stages, total, cap, valid_until, available_from, note,
    party_id, created_by, created_at`)
  await sql`insert into quote_with_rates (${kept}) select ${kept} from quote`.execute(db)
  await db.schema.dropTable('quote').execute()
  await db.schema.alterTable('quote_with_rates').renameTo('quote').execute()
  await createSqliteQuoteGuard(db)
}

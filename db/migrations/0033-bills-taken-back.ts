import { type Kysely, sql } from 'kysely'
import { createSqliteBillGuards, sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer, real } = sqliteTypes

/**
 * Bills are evidence: none is changed. One that was recorded by mistake is taken back by the side that recorded it, once
 * and for good, with a reason; another one may say that it replaces it. Whose side recorded a bill could only be
 * guessed from its author until now, so that the table is made anew with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('bill_of_side')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('engagement_id', text, (c) => c.notNull().references('engagement.id'))
      .addColumn('side', text, (c) =>
        c
          .notNull()
          .check(sql`side in ('enterprise', 'party', 'centre')`)
          .check(sql`(side = 'party') = (party_id is not null)`),
      )
      .addColumn('party_id', text, (c) => c.references('party.id'))
      .addColumn('billed_on', text, (c) => c.notNull())
      .addColumn('stage', text, (c) => c.notNull())
      .addColumn('hours', real, (c) => c.check(sql`hours >= 0`))
      .addColumn('currency', text, (c) => c.notNull())
      .addColumn('amount', integer, (c) => c.notNull().check(sql`amount >= 0`))
      .addColumn('note', text, (c) => c.notNull().defaultTo(''))
      .addColumn('replaces', text, (c) => c.unique().references('bill.id'))
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull()),
  ).execute()
  await sql`insert into bill_of_side (id, engagement_id, side, party_id, billed_on, stage, hours, currency, amount, note,
      created_by, created_at)
    select id, engagement_id,
      case when party_id is not null then 'party'
        when exists (select 1 from account where id = bill.created_by and enterprise_id is not null) then 'enterprise'
        else 'centre' end,
      party_id, billed_on, stage, hours, currency, amount, note, created_by, created_at
    from bill`.execute(db)
  await db.schema.dropTable('bill').execute()
  await db.schema.alterTable('bill_of_side').renameTo('bill').execute()
  await db.schema.createIndex('bill_by_engagement').on('bill').column('engagement_id').execute()
  await strict(
    db.schema
      .createTable('bill_taken_back')
      .addColumn('bill_id', text, (c) => c.notNull().primaryKey().references('bill.id'))
      .addColumn('reason', text, (c) => c.notNull().check(sql`length(trim(reason)) > 0`))
      .addColumn('actor_id', text, (c) => c.notNull())
      .addColumn('actor_name', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull()),
  ).execute()
  await createSqliteBillGuards(db)
}

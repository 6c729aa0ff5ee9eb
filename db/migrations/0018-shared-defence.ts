import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const belongsTo = (target: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(target).onDelete('cascade')

/** What those who defend together share: a counsel, a cost, and how much of it each of them bears. */
export async function up({ schema: create }: Kysely<unknown>): Promise<void> {
  await strict(
    create
      .createTable('defence_plan')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('group_id', text, belongsTo('defence_group.id'))
      .addColumn('subject', text, required)
      .addColumn('engagement_id', text, (c) => c.references('engagement.id'))
      .addColumn('currency', text, required)
      .addColumn('total', integer, (c) => c.notNull().check(sql`total > 0`))
      .addColumn('status', text, (c) =>
        c.notNull().check(sql`status in ('proposed', 'agreed', 'refused', 'superseded')`),
      )
      .addColumn('created_by', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await create.createIndex('defence_plan_by_group').on('defence_plan').column('group_id').execute()
  await strict(
    create
      .createTable('defence_share')
      .addColumn('plan_id', text, belongsTo('defence_plan.id'))
      .addColumn('dispute_id', text, belongsTo('dispute.id'))
      .addColumn('points', integer, (c) => c.notNull().check(sql`points between 1 and 9999`))
      .addColumn('amount', integer, (c) => c.notNull().check(sql`amount >= 0`))
      .addColumn('answer', text, (c) => c.notNull().check(sql`answer in ('asked', 'given', 'refused')`))
      .addColumn('answered_by', text)
      .addColumn('answered_at', text)
      .addPrimaryKeyConstraint('defence_share_key', ['plan_id', 'dispute_id']),
  ).execute()
  await create.createIndex('defence_share_by_dispute').on('defence_share').column('dispute_id').execute()
}

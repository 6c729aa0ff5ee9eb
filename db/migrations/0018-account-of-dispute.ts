import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { sqliteTypes } from '../dialect/sqlite.ts'

const { text, real } = sqliteTypes

const emptyText = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('')

/** What is wanted, which products are concerned, what the dispute is worth, and how closely it is kept. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('dispute').addColumn('wanted', text, emptyText).execute()
  await schema.alterTable('dispute').addColumn('products', text, emptyText).execute()
  await schema.alterTable('dispute').addColumn('claim_amount', real).execute()
  await schema.alterTable('dispute').addColumn('claim_currency', text).execute()
  await schema
    .alterTable('dispute')
    .addColumn('confidentiality', text, (column) =>
      column.notNull().defaultTo('ordinary').check(sql`confidentiality in ('ordinary', 'strict')`),
    )
    .execute()
}

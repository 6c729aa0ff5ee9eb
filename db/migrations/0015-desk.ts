import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()
const emptyText = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('')
const belongsTo = (target: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(target).onDelete('cascade')
const oneOf = (name: string, values: readonly string[]) => (column: ColumnDefinitionBuilder) =>
  column.notNull().check(sql`${sql.ref(name)} in (${sql.raw(values.map((v) => `'${v}'`).join(', '))})`)

const DELIVERIES = ['at_once', 'digest', 'none']

/**
 * The centre's desk: what people are told in the page and how they want it by mail, who at the centre looks after a
 * dispute, and the records of work that the other tables do not hold.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createNotifications(db)
  await createHandlers(db)
  await createRecords(db)
}

async function createNotifications(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('notification')
      .addColumn('id', text, key)
      .addColumn('account_id', text, belongsTo('account.id'))
      .addColumn('kind', text, required)
      .addColumn('template', text, required)
      .addColumn('values', text, required)
      .addColumn('path', text, required)
      .addColumn('delivery', text, oneOf('delivery', DELIVERIES))
      .addColumn('created_at', text, required)
      .addColumn('read_at', text)
      .addColumn('mailed_at', text),
  ).execute()
  await create
    .createIndex('notification_by_account')
    .on('notification')
    .columns(['account_id', 'created_at'])
    .execute()
  await sql`create index notification_unread on notification (account_id) where read_at is null`.execute(db)
  await sql`create index notification_for_digest on notification (account_id)
    where delivery = 'digest' and mailed_at is null and read_at is null`.execute(db)
  await strict(
    create
      .createTable('notification_choice')
      .addColumn('account_id', text, belongsTo('account.id'))
      .addColumn('kind', text, required)
      .addColumn('delivery', text, oneOf('delivery', DELIVERIES))
      .addPrimaryKeyConstraint('notification_choice_key', ['account_id', 'kind']),
  ).execute()
  await strict(
    create
      .createTable('digest')
      .addColumn('account_id', text, belongsTo('account.id'))
      .addColumn('day', text, required)
      .addColumn('created_at', text, required)
      .addPrimaryKeyConstraint('digest_key', ['account_id', 'day']),
  ).execute()
}

async function createHandlers(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('dispute_handler')
      .addColumn('dispute_id', text, (c) => belongsTo('dispute.id')(c).primaryKey())
      .addColumn('account_id', text, required)
      .addColumn('name', text, required)
      .addColumn('since', text, required),
  ).execute()
  await db.schema
    .createIndex('dispute_handler_by_account')
    .on('dispute_handler')
    .column('account_id')
    .execute()
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('centre_record')
      .addColumn('id', text, key)
      .addColumn(
        'kind',
        text,
        oneOf('kind', ['publicity', 'training', 'transfer', 'follow_up', 'upward_report']),
      )
      .addColumn('day', text, required)
      .addColumn('title', text, required)
      .addColumn('district', text)
      .addColumn('dispute_id', text, (c) => c.references('dispute.id').onDelete('set null'))
      .addColumn('body', text, emptyText)
      .addColumn('effect', text)
      .addColumn('count', integer, (c) => c.check(sql`count >= 0`))
      .addColumn('note', text, emptyText)
      .addColumn('created_by', text, required)
      .addColumn('created_by_name', text, required)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addColumn('version', integer, (c) => c.notNull().defaultTo(1)),
  ).execute()
  await db.schema.createIndex('centre_record_by_day').on('centre_record').columns(['kind', 'day']).execute()
}

import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()
const emptyList = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('[]')
const emptyText = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('')
const belongsTo = (target: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(target).onDelete('cascade')
const flag = (name: string) => (column: ColumnDefinitionBuilder) =>
  column
    .notNull()
    .defaultTo(0)
    .check(sql`${sql.ref(name)} in (0, 1)`)

/** The values are written out here, not imported: a migration must keep meaning what it meant when it ran. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCalendar(db)
  await extendDisputes(db)
  await createPapers(db)
  await createDeadlines(db)
  await createFilingNotices(db)
  await createDefenceGroups(db)
}

/** What staff add to the published calendars: years that were not known, and single days. */
async function createCalendar({ schema: create }: Kysely<unknown>) {
  await strict(
    create
      .createTable('calendar_year')
      .addColumn('calendar', text, required)
      .addColumn('year', integer, (c) => c.notNull().check(sql`year between 1900 and 9999`))
      .addColumn('source', text, required)
      .addColumn('as_of', text, required)
      .addColumn('entered_by', text, required)
      .addColumn('created_at', text, required)
      .addPrimaryKeyConstraint('calendar_year_key', ['calendar', 'year']),
  ).execute()
  await strict(
    create
      .createTable('calendar_correction')
      .addColumn('calendar', text, required)
      .addColumn('day', text, required)
      .addColumn('open', integer, flag('open'))
      .addColumn('name', text, required)
      .addColumn('entered_by', text, required)
      .addColumn('created_at', text, required)
      .addPrimaryKeyConstraint('calendar_correction_key', ['calendar', 'day']),
  ).execute()
}

/** What the guidance procedure asks of a dispute besides what ranking reads, and what the centre decided. */
async function extendDisputes({ schema }: Kysely<unknown>) {
  const columns: [
    string,
    'text' | 'integer',
    (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder,
  ][] = [
    ['forum', text, emptyText],
    ['docket', text, emptyText],
    ['rights', text, emptyList],
    ['served_on', text, (c) => c],
    ['urgent', integer, flag('urgent')],
    ['channel', text, (c) => c],
    ['district', text, (c) => c],
    ['submitted_at', text, (c) => c],
    ['decided_at', text, (c) => c],
    ['decided_by', text, (c) => c],
    ['decision', text, (c) => c.check(sql`decision in ('accepted', 'not_accepted')`)],
    ['decision_reason', text, emptyText],
  ]
  for (const [name, type, build] of columns) {
    await schema.alterTable('dispute').addColumn(name, type, build).execute()
  }
  await schema.createIndex('dispute_by_status').on('dispute').columns(['status', 'submitted_at']).execute()
  await strict(
    schema
      .createTable('supplement_request')
      .addColumn('id', text, key)
      .addColumn('dispute_id', text, belongsTo('dispute.id'))
      .addColumn('points', text, required)
      .addColumn('asked_by', text, required)
      .addColumn('asked_at', text, required)
      .addColumn('due_on', text)
      .addColumn('answers', text)
      .addColumn('answered_by', text)
      .addColumn('answered_at', text),
  ).execute()
  await schema
    .createIndex('supplement_request_by_dispute')
    .on('supplement_request')
    .columns(['dispute_id', 'asked_at'])
    .execute()
}

/** Documents A to G: each version is kept as it was made. */
async function createPapers({ schema: create }: Kysely<unknown>) {
  await strict(
    create
      .createTable('document')
      .addColumn('id', text, key)
      .addColumn('dispute_id', text, belongsTo('dispute.id'))
      .addColumn('kind', text, (c) => c.notNull().check(sql`kind in ('A', 'B', 'C', 'D', 'E', 'F', 'G')`))
      .addColumn('number', text, required)
      .addColumn('version', integer, (c) => c.notNull().check(sql`version >= 1`))
      .addColumn('record', text, required)
      .addColumn('sha256', text, (c) => c.notNull().check(sql`length(sha256) = 64`))
      .addColumn('made_by', text, required)
      .addColumn('made_at', text, required)
      .addUniqueConstraint('document_number', ['number', 'version']),
  ).execute()
  await create.createIndex('document_by_dispute').on('document').columns(['dispute_id', 'kind']).execute()
  await strict(
    create
      .createTable('document_counter')
      .addColumn('kind', text, required)
      .addColumn('year', integer, required)
      .addColumn('last', integer, required)
      .addPrimaryKeyConstraint('document_counter_key', ['kind', 'year']),
  ).execute()
}

/** Last days, the secret links by which calendars read them, and which reminders went out. */
async function createDeadlines({ schema: create }: Kysely<unknown>) {
  await strict(
    create
      .createTable('deadline')
      .addColumn('id', text, key)
      .addColumn('dispute_id', text, belongsTo('dispute.id'))
      .addColumn('title', text, required)
      .addColumn('day', text, required)
      .addColumn('computed', text)
      .addColumn('done_at', text)
      .addColumn('created_by', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await create.createIndex('deadline_by_dispute').on('deadline').columns(['dispute_id', 'day']).execute()
  await create.createIndex('deadline_by_day').on('deadline').columns(['day', 'done_at']).execute()
  await strict(
    create
      .createTable('calendar_feed')
      .addColumn('id', text, key)
      .addColumn('account_id', text, belongsTo('account.id'))
      .addColumn('secret_hash', text, (c) => c.notNull().unique())
      .addColumn('created_at', text, required)
      .addColumn('revoked_at', text),
  ).execute()
  await strict(
    create
      .createTable('deadline_reminder')
      .addColumn('subject_noun', text, required)
      .addColumn('subject_id', text, required)
      .addColumn('day', text, required)
      .addColumn('days_before', integer, required)
      .addColumn('sent_at', text, required)
      .addPrimaryKeyConstraint('deadline_reminder_key', ['subject_noun', 'subject_id', 'day', 'days_before']),
  ).execute()
}

/** Filings abroad against Chinese firms, as they were reported. */
async function createFilingNotices({ schema: create }: Kysely<unknown>) {
  await strict(
    create
      .createTable('filing_notice')
      .addColumn('id', text, key)
      .addColumn('ref', text, (c) => c.notNull().unique())
      .addColumn('record', text, required)
      .addColumn('enterprise_id', text, (c) => c.references('enterprise.id').onDelete('set null'))
      .addColumn('dispute_id', text, (c) => c.references('dispute.id').onDelete('set null'))
      .addColumn('told_at', text)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required),
  ).execute()
}

/** Disputes that have an opponent, a docket or a right in common, and who agreed to know of the others. */
async function createDefenceGroups({ schema: create }: Kysely<unknown>) {
  await strict(
    create
      .createTable('defence_group')
      .addColumn('id', text, key)
      .addColumn('basis', text, (c) => c.notNull().check(sql`basis in ('opponent', 'docket', 'right')`))
      .addColumn('basis_key', text, required)
      .addColumn('note', text, emptyText)
      .addColumn('created_by', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await strict(
    create
      .createTable('defence_group_member')
      .addColumn('group_id', text, belongsTo('defence_group.id'))
      .addColumn('dispute_id', text, belongsTo('dispute.id'))
      .addColumn('consent', text, (c) => c.notNull().check(sql`consent in ('asked', 'given', 'refused')`))
      .addColumn('answered_by', text)
      .addColumn('answered_at', text)
      .addPrimaryKeyConstraint('defence_group_member_key', ['group_id', 'dispute_id']),
  ).execute()
  await create
    .createIndex('defence_group_member_by_dispute')
    .on('defence_group_member')
    .column('dispute_id')
    .execute()
}

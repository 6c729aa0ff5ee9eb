import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { createSqliteAppendOnly, sqliteTypes, strict } from '../dialect/sqlite.ts'
import { FIRST_CRITERIA } from './0007-criteria.ts'

const { text, integer } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()
const emptyText = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('')
const version = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(1)
const belongsTo = (target: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(target).onDelete('cascade')
const oneOf = (name: string, values: readonly string[]) => (column: ColumnDefinitionBuilder) =>
  column.notNull().check(sql`${sql.ref(name)} in (${sql.raw(values.map((v) => `'${v}'`).join(', '))})`)

/**
 * What keeps the pool honest: complaints of the public, research that think tanks are commissioned with, and what
 * staff found about likenesses. Values are written out: a migration keeps meaning what it meant.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createComplaints(db)
  await createCommissions(db)
  await createFindings(db)
  await addSecondCriteria(db)
}

async function createComplaints(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('complaint')
      .addColumn('id', text, key)
      .addColumn('number', text, (c) => c.notNull().unique())
      .addColumn('form_hash', text, (c) => c.notNull().unique())
      .addColumn('secret_hash', text, required)
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn(
        'ground',
        text,
        oneOf('ground', ['no_answer', 'fees', 'conflict', 'untrue', 'conduct', 'confidentiality', 'other']),
      )
      .addColumn('what', text, required)
      .addColumn('happened_on', text)
      .addColumn('wanted', text, emptyText)
      .addColumn('name', text, emptyText)
      .addColumn('email', text, emptyText)
      .addColumn('locale', text, oneOf('locale', ['zh-CN', 'en']))
      .addColumn(
        'status',
        text,
        oneOf('status', [
          'received',
          'examining',
          'examined',
          'upheld',
          'not_upheld',
          'referred',
          'withdrawn',
        ]),
      )
      .addColumn('due_on', text)
      .addColumn('handler_id', text)
      .addColumn('handler_name', text)
      .addColumn('handler_role', text)
      .addColumn('advice', text, (c) => c.check(sql`advice in ('uphold', 'not_uphold', 'refer')`))
      .addColumn('finding', text, emptyText)
      .addColumn('statement', text, emptyText)
      .addColumn('decided_by', text)
      .addColumn('decided_name', text)
      .addColumn('decided_at', text)
      .addColumn('reason', text, emptyText)
      .addColumn('referred_to', text, emptyText)
      .addColumn('version', integer, version)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addCheckConstraint(
        'complaint_is_decided_by_two',
        sql`decided_by is null or (handler_id is not null and decided_by <> handler_id)`,
      )
      .addCheckConstraint(
        'complaint_decision_is_signed',
        sql`(status in ('upheld', 'not_upheld', 'referred')) = (decided_by is not null)`,
      ),
  ).execute()
  await create.createIndex('complaint_by_status').on('complaint').columns(['status', 'due_on']).execute()
  await create.createIndex('complaint_by_party').on('complaint').columns(['party_id', 'status']).execute()
  await strict(
    create
      .createTable('complaint_counter')
      .addColumn('year', integer, (c) => c.notNull().primaryKey())
      .addColumn('last', integer, required),
  ).execute()
  await sql
    .raw(
      `create trigger complaint_end_is_final before update on complaint
       when old.status in ('upheld', 'not_upheld', 'referred', 'withdrawn')
        and (new.status <> old.status or new.decided_by is not old.decided_by or new.handler_id is not old.handler_id)
       begin select raise(abort, 'the complaint is decided or withdrawn'); end`,
    )
    .execute(db)
}

async function createCommissions(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('commission')
      .addColumn('id', text, key)
      .addColumn('dispute_id', text, belongsTo('dispute.id'))
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn('title', text, required)
      .addColumn('question', text, required)
      .addColumn('due_on', text, required)
      .addColumn('for_enterprise', integer, (c) => c.notNull().check(sql`for_enterprise in (0, 1)`))
      .addColumn(
        'status',
        text,
        oneOf('status', [
          'commissioned',
          'delivered',
          'accepted',
          'published',
          'confidential',
          'declined',
          'cancelled',
        ]),
      )
      .addColumn('report', text, emptyText)
      .addColumn('delivered_on', text)
      .addColumn('accepted_on', text)
      .addColumn('public_title_zh', text, emptyText)
      .addColumn('public_title_en', text, emptyText)
      .addColumn('public_text_zh', text, emptyText)
      .addColumn('public_text_en', text, emptyText)
      .addColumn('published_on', text)
      .addColumn('commissioned_by', text, required)
      .addColumn('version', integer, version)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addCheckConstraint(
        'commission_is_published_with_words',
        sql`(status = 'published') = (published_on is not null)
            and (status <> 'published' or public_title_zh <> '' or public_title_en <> '')`,
      ),
  ).execute()
  await create.createIndex('commission_by_party').on('commission').columns(['party_id', 'status']).execute()
  await create.createIndex('commission_by_dispute').on('commission').column('dispute_id').execute()
  // What happened to a commission, with the words that its sides gave each other.
  await strict(
    create
      .createTable('commission_step')
      .addColumn('id', text, key)
      .addColumn('commission_id', text, belongsTo('commission.id'))
      .addColumn(
        'event',
        text,
        oneOf('event', [
          'commission',
          'deliver',
          'send_back',
          'accept',
          'publish',
          'keep_confidential',
          'decline',
          'cancel',
        ]),
      )
      .addColumn('words', text, emptyText)
      .addColumn('actor_name', text, required)
      .addColumn('actor_role', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await create
    .createIndex('commission_step_by_commission')
    .on('commission_step')
    .columns(['commission_id', 'created_at'])
    .execute()
  await createSqliteAppendOnly(db, 'commission_step')
}

/** What staff found about an applicant that looks like somebody else: one finding for each of the other. */
async function createFindings(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('duplicate_finding')
      .addColumn('application_id', text, belongsTo('application.id'))
      .addColumn('other_id', text, required)
      .addColumn('finding', text, oneOf('finding', ['other', 'affiliate', 'same']))
      .addColumn('signs', text, required)
      .addColumn('note', text, required)
      .addColumn('found_by', text, required)
      .addColumn('found_name', text, required)
      .addColumn('found_at', text, required)
      .addPrimaryKeyConstraint('duplicate_finding_key', ['application_id', 'other_id']),
  ).execute()
}

const COMPLAINTS = {
  code: 'complaints',
  zh: '近三年没有经查实成立的投诉，或已经整改',
  en: 'No complaint upheld in the last three years, or what it was about has been put right',
  evidenceZh: '中心的投诉处理记录，整改材料',
  evidenceEn: 'The centre’s record of complaints, and what shows that it was put right',
  mayNotApply: true,
}

/** The second version of each checklist asks one thing more: whether complaints were upheld. */
async function addSecondCriteria(db: Kysely<unknown>): Promise<void> {
  await db
    .withTables<{ criteria_version: (typeof FIRST_CRITERIA)[number] }>()
    .insertInto('criteria_version')
    .values(
      FIRST_CRITERIA.map((row) => ({
        ...row,
        version: 2,
        items: JSON.stringify([...JSON.parse(row.items), COMPLAINTS]),
        in_force_from: '2026-11-25',
        created_at: '2026-11-25T00:00:00.000Z',
      })),
    )
    .execute()
}

import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { createSqlitePartyTriggers, sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer, real } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()
const belongsTo = (target: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(target).onDelete('cascade')
const oneOf = (name: string, values: readonly string[]) => (column: ColumnDefinitionBuilder) =>
  column.notNull().check(sql`${sql.ref(name)} in (${sql.raw(values.map((v) => `'${v}'`).join(', '))})`)
const emptyText = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('')
const count = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0)

const INVITATION = [
  'sent',
  'names_shown',
  'conflict_cleared',
  'conflicted',
  'accepted',
  'delivered',
  'declined',
  'lapsed',
  'cancelled',
  'engaged',
]
const SIDE = ['sent', 'names_shown', 'conflict_cleared', 'conflicted', 'declined']
const PURPOSE = ['representation', 'opinion', 'blind_opinion', 'research', 'mediation']

/**
 * From a frozen ranking to the end of an engagement: invitations with one clock for each side, quotes, opinions, the
 * centre's exchange rates; milestones, messages, bills and ratings of an engagement; and what a party's answers and
 * ratings come to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createInvitations(db)
  await createQuotes(db)
  await extendEngagements(db)
  await createFeedback(db)
}

async function createInvitations(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('invitation')
      .addColumn('id', text, key)
      .addColumn('round_id', text, required)
      .addColumn('dispute_id', text, belongsTo('dispute.id'))
      .addColumn('enterprise_id', text, belongsTo('enterprise.id'))
      .addColumn('run_id', text, (c) => c.notNull().references('match_run.id'))
      .addColumn('section', text, required)
      .addColumn('subject_key', text, required)
      .addColumn('place', integer, required)
      .addColumn('purpose', text, oneOf('purpose', PURPOSE))
      .addColumn('pairing_id', text, (c) => c.references('pairing.id'))
      .addColumn('status', text, oneOf('status', INVITATION))
      .addColumn('synopsis', text, required)
      .addColumn('decline_reason', text)
      .addColumn('decline_note', text, emptyText)
      .addColumn('created_by', text, required)
      .addColumn('version', integer, (c) => c.notNull().defaultTo(1))
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      // The same form sent twice is one round, and asks nobody twice.
      .addUniqueConstraint('invitation_of_round', ['round_id', 'subject_key']),
  ).execute()
  await create
    .createIndex('invitation_by_dispute')
    .on('invitation')
    .columns(['dispute_id', 'created_at'])
    .execute()
  await create.createIndex('invitation_by_status').on('invitation').column('status').execute()

  await strict(
    create
      .createTable('invitation_side')
      .addColumn('invitation_id', text, belongsTo('invitation.id'))
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn('position', integer, (c) => c.notNull().check(sql`position in (0, 1)`))
      .addColumn('status', text, oneOf('status', SIDE))
      .addColumn('hours', real, (c) => c.notNull().check(sql`hours > 0`))
      .addColumn('asked_at', text, required)
      .addColumn('due_at', text)
      .addColumn('reminded_at', text)
      .addColumn('names_at', text)
      .addColumn('responded_at', text)
      .addColumn('kept', integer, (c) => c.check(sql`kept in (0, 1)`))
      .addPrimaryKeyConstraint('invitation_side_key', ['invitation_id', 'party_id']),
  ).execute()
  await create.createIndex('invitation_side_by_party').on('invitation_side').column('party_id').execute()
  await sql`create index invitation_side_by_due on invitation_side (due_at) where due_at is not null`.execute(
    db,
  )
}

async function createQuotes(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('quote')
      .addColumn('invitation_id', text, (c) => belongsTo('invitation.id')(c).primaryKey())
      .addColumn('fee_model', text, required)
      .addColumn('currency', text, required)
      .addColumn('stages', text, required)
      .addColumn('total', integer, (c) => c.notNull().check(sql`total >= 0`))
      .addColumn('cap', integer, (c) => c.check(sql`cap >= 0`))
      .addColumn('valid_until', text, required)
      .addColumn('available_from', text, required)
      .addColumn('note', text, emptyText)
      .addColumn('party_id', text, (c) => c.notNull().references('party.id'))
      .addColumn('created_by', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await strict(
    create
      .createTable('opinion')
      .addColumn('invitation_id', text, (c) => belongsTo('invitation.id')(c).primaryKey())
      .addColumn('body', text, required)
      .addColumn('created_by', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await strict(
    create
      .createTable('exchange_rate')
      .addColumn('currency', text, required)
      .addColumn('day', text, required)
      .addColumn('cny', real, (c) => c.notNull().check(sql`cny > 0`))
      .addColumn('set_by', text, required)
      .addColumn('created_at', text, required)
      .addPrimaryKeyConstraint('exchange_rate_key', ['currency', 'day']),
  ).execute()
}

async function extendEngagements(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  for (const [name, type] of [
    ['outcome', text],
    ['lessons', text],
    ['concluded_on', text],
  ] as const) {
    await create.alterTable('engagement').addColumn(name, type).execute()
  }
  await create
    .alterTable('engagement')
    .addColumn('invitation_id', text, (c) => c.references('invitation.id'))
    .execute()
  await create
    .createIndex('engagement_by_invitation')
    .on('engagement')
    .column('invitation_id')
    .unique()
    .execute()
  await strict(
    create
      .createTable('milestone')
      .addColumn('id', text, key)
      .addColumn('engagement_id', text, belongsTo('engagement.id'))
      .addColumn('kind', text, oneOf('kind', ['milestone', 'deadline']))
      .addColumn('title', text, required)
      .addColumn('due_on', text, required)
      .addColumn('done_on', text)
      .addColumn('created_by', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await create.createIndex('milestone_by_engagement').on('milestone').column('engagement_id').execute()
  await strict(
    create
      .createTable('engagement_message')
      .addColumn('id', text, key)
      .addColumn('engagement_id', text, belongsTo('engagement.id'))
      .addColumn('kind', text, oneOf('kind', ['message', 'report_request', 'report']))
      .addColumn('side', text, oneOf('side', ['enterprise', 'party', 'centre']))
      .addColumn('author_id', text, required)
      .addColumn('author_name', text, required)
      .addColumn('body', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await create
    .createIndex('engagement_message_by_engagement')
    .on('engagement_message')
    .columns(['engagement_id', 'created_at'])
    .execute()
  await strict(
    create
      .createTable('bill')
      .addColumn('id', text, key)
      .addColumn('engagement_id', text, belongsTo('engagement.id'))
      .addColumn('party_id', text, (c) => c.references('party.id'))
      .addColumn('billed_on', text, required)
      .addColumn('stage', text, required)
      .addColumn('hours', real, (c) => c.check(sql`hours >= 0`))
      .addColumn('currency', text, required)
      .addColumn('amount', integer, (c) => c.notNull().check(sql`amount >= 0`))
      .addColumn('note', text, emptyText)
      .addColumn('created_by', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await create.createIndex('bill_by_engagement').on('bill').column('engagement_id').execute()
  await strict(
    create
      .createTable('rating')
      .addColumn('engagement_id', text, belongsTo('engagement.id'))
      .addColumn('by_side', text, oneOf('by_side', ['enterprise', 'party']))
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn('responsiveness', integer, (c) => c.notNull().check(sql`responsiveness between 1 and 5`))
      .addColumn('communication', integer, (c) => c.notNull().check(sql`communication between 1 and 5`))
      .addColumn('diligence', integer, (c) => c.notNull().check(sql`diligence between 1 and 5`))
      .addColumn('comment', text, emptyText)
      .addColumn('created_by', text, required)
      .addColumn('created_at', text, required)
      .addPrimaryKeyConstraint('rating_key', ['engagement_id', 'by_side', 'party_id']),
  ).execute()
  await create.createIndex('rating_by_party').on('rating').column('party_id').execute()
}

async function createFeedback(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('party_feedback')
      .addColumn('party_id', text, (c) => belongsTo('party.id')(c).primaryKey())
      .addColumn('asked', integer, count)
      .addColumn('kept', integer, count)
      .addColumn('answers', integer, count)
      .addColumn('answer_minutes', integer, count)
      .addColumn('ratings', integer, count)
      .addColumn('points', integer, count),
  ).execute()
  await createSqlitePartyTriggers(db, 'party_feedback')
}

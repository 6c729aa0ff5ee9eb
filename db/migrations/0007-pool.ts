import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { createSqliteAppendOnly, sqliteTypes, strict } from '../dialect/sqlite.ts'
import { FIRST_CRITERIA } from './0007-criteria.ts'

const { text, integer } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()
const emptyText = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('')
const emptyList = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('[]')
const emptyObject = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('{}')
const version = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(1)
const belongsTo = (target: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(target).onDelete('cascade')
const mayPointTo = (target: string) => (column: ColumnDefinitionBuilder) => column.references(target)
const oneOf = (name: string, values: readonly string[]) => (column: ColumnDefinitionBuilder) =>
  column.notNull().check(sql`${sql.ref(name)} in (${sql.raw(values.map((v) => `'${v}'`).join(', '))})`)

const KINDS = ['expert', 'provider', 'think_tank']
const STATES = [
  'draft',
  'submitted',
  'under_review',
  'changes_requested',
  'recommended',
  'approved',
  'rejected',
  'withdrawn',
]

/** The life of a party from application to removal. Values are written out: a migration keeps meaning what it meant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCriteria(db)
  await createCalls(db)
  await createApplications(db)
  await createListings(db)
  await createEditions(db)
}

async function createCriteria(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('criteria_version')
      .addColumn('kind', text, oneOf('kind', KINDS))
      .addColumn('version', integer, required)
      .addColumn('items', text, required)
      .addColumn('in_force_from', text, required)
      .addColumn('issued_by', text)
      .addColumn('created_at', text, required)
      .addPrimaryKeyConstraint('criteria_version_key', ['kind', 'version']),
  ).execute()
  await db
    .withTables<{ criteria_version: (typeof FIRST_CRITERIA)[number] }>()
    .insertInto('criteria_version')
    .values(FIRST_CRITERIA)
    .execute()
  // What somebody was examined by must stay readable as it was.
  await createSqliteAppendOnly(db, 'criteria_version')
}

async function createCalls(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('call')
      .addColumn('id', text, key)
      .addColumn('title_zh', text, required)
      .addColumn('title_en', text, required)
      .addColumn('text_zh', text, required)
      .addColumn('text_en', text, required)
      .addColumn('kinds', text, required)
      .addColumn('opens_at', text, required)
      .addColumn('closes_at', text, required)
      .addColumn('created_by', text, required)
      .addColumn('version', integer, version)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addCheckConstraint('call_closes_after_it_opens', sql`closes_at > opens_at`),
  ).execute()
  await db.schema.createIndex('call_by_closing').on('call').column('closes_at').execute()
}

async function createApplications(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('application')
      .addColumn('id', text, key)
      .addColumn('kind', text, oneOf('kind', KINDS))
      .addColumn('call_id', text, mayPointTo('call.id'))
      .addColumn('applicant_id', text, required)
      .addColumn('applicant_name', text, required)
      .addColumn('party_id', text, mayPointTo('party.id'))
      .addColumn('status', text, oneOf('status', STATES))
      .addColumn('form', text, emptyObject)
      .addColumn('name_zh', text)
      .addColumn('name_en', text)
      .addColumn('criteria_version', integer)
      .addColumn('handler_id', text)
      .addColumn('handler_name', text)
      .addColumn('handler_role', text)
      .addColumn('submitted_at', text)
      .addColumn('due_on', text)
      .addColumn('requests', text, emptyList)
      .addColumn('recommended_by', text)
      .addColumn('recommended_name', text)
      .addColumn('recommended_at', text)
      .addColumn('recommendation', text, (c) => c.check(sql`recommendation in ('approve', 'reject')`))
      .addColumn('recommendation_note', text, emptyText)
      .addColumn('decided_by', text)
      .addColumn('decided_name', text)
      .addColumn('decided_at', text)
      .addColumn('decision_reason', text, emptyText)
      .addColumn('term_start', text)
      .addColumn('term_end', text)
      .addColumn('version', integer, version)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addCheckConstraint(
        'application_is_decided_by_two',
        sql`decided_by is null or (recommended_by is not null and decided_by <> recommended_by)`,
      )
      .addCheckConstraint(
        'application_decision_is_signed',
        sql`(status in ('approved', 'rejected')) = (decided_by is not null)`,
      )
      .addCheckConstraint(
        'application_recommendation_is_signed',
        sql`status <> 'recommended' or (recommended_by is not null and recommendation is not null)`,
      ),
  ).execute()
  await create.createIndex('application_by_applicant').on('application').column('applicant_id').execute()
  await create.createIndex('application_by_party').on('application').column('party_id').execute()
  // The queue reads pending ones, by state, by handler or by due day.
  await create
    .createIndex('application_by_status')
    .on('application')
    .columns(['status', 'due_on', 'id'])
    .execute()
  await create
    .createIndex('application_by_handler')
    .on('application')
    .columns(['handler_id', 'status'])
    .execute()
  await createDecisionTriggers(db)

  await strict(
    create
      .createTable('application_claim')
      .addColumn('id', text, key)
      .addColumn('application_id', text, belongsTo('application.id'))
      .addColumn('kind', text, oneOf('kind', ['admission', 'competence', 'matter']))
      .addColumn('position', integer, required)
      .addColumn('facts', text, required)
      .addColumn('jurisdiction', text, required)
      .addColumn('ip_type', text)
      .addColumn('status', text, oneOf('status', ['open', 'verified', 'rejected']))
      .addColumn('verified_by', text)
      .addColumn('verifier_name', text)
      .addColumn('verified_on', text)
      .addColumn('expires_on', text)
      .addColumn('note', text, emptyText)
      .addColumn('created_at', text, required)
      .addCheckConstraint('claim_is_signed', sql`(status = 'open') = (verified_by is null)`),
  ).execute()
  await create
    .createIndex('application_claim_by_application')
    .on('application_claim')
    .columns(['application_id', 'kind', 'position'])
    .execute()

  await strict(
    create
      .createTable('application_criterion')
      .addColumn('application_id', text, belongsTo('application.id'))
      .addColumn('code', text, required)
      .addColumn('answer', text, oneOf('answer', ['met', 'not_met', 'not_applicable']))
      .addColumn('evidence', text, emptyText)
      .addColumn('answered_by', text, required)
      .addColumn('answered_name', text, required)
      .addColumn('answered_at', text, required)
      .addPrimaryKeyConstraint('application_criterion_key', ['application_id', 'code']),
  ).execute()
}

/**
 * What a check of one row cannot see: that whoever decides does not first write somebody else's name under the
 * recommendation, and that what is decided or withdrawn stays so.
 */
async function createDecisionTriggers(db: Kysely<unknown>): Promise<void> {
  const refuse = (name: string, when: string, why: string) =>
    sql
      .raw(
        `create trigger ${name} before update on application when ${when} begin select raise(abort, '${why}'); end`,
      )
      .execute(db)
  await refuse(
    'application_recommendation_stands',
    `new.status in ('approved', 'rejected') and
     (old.status <> 'recommended' or new.recommended_by is not old.recommended_by)`,
    'a decision needs the recommendation of another person',
  )
  await refuse(
    'application_end_is_final',
    `old.status in ('approved', 'rejected', 'withdrawn') and
     (new.status <> old.status or new.decided_by is not old.decided_by or new.recommended_by is not old.recommended_by)`,
    'the application is decided or withdrawn',
  )
  await sql
    .raw(
      `create trigger application_begins_undecided before insert on application
       when new.status in ('approved', 'rejected') begin
         select raise(abort, 'a decision needs the recommendation of another person'); end`,
    )
    .execute(db)
}

async function createListings(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  // What the directory keeps of a party beside what ranking reads: contact data with consents, cover, people.
  await strict(
    create
      .createTable('party_profile')
      .addColumn('party_id', text, (c) => c.notNull().primaryKey().references('party.id').onDelete('cascade'))
      .addColumn('registration', text)
      .addColumn('form', text, emptyObject)
      .addColumn('publish_contact', integer, (c) =>
        c.notNull().defaultTo(0).check(sql`publish_contact in (0, 1)`),
      )
      .addColumn('confirmed_on', text)
      .addColumn('updated_at', text, required),
  ).execute()
  await create
    .createIndex('party_profile_by_registration')
    .on('party_profile')
    .column('registration')
    .execute()

  await strict(
    create
      .createTable('evidence_check')
      .addColumn('id', text, key)
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn('kind', text, oneOf('kind', ['admission', 'competence', 'matter']))
      .addColumn('evidence_id', text, required)
      .addColumn('verifier_id', text, required)
      .addColumn('verifier_name', text, required)
      .addColumn('checked_on', text, required)
      .addColumn('expires_on', text)
      .addColumn('note', text, emptyText)
      .addColumn('created_at', text, required),
  ).execute()
  await create
    .createIndex('evidence_check_by_evidence')
    .on('evidence_check')
    .columns(['evidence_id', 'checked_on'])
    .execute()
  await createSqliteAppendOnly(db, 'evidence_check')

  // What happened to a place in the directory, and why: the notice and the reply to it stand here too.
  await strict(
    create
      .createTable('listing_step')
      .addColumn('id', text, key)
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn(
        'event',
        text,
        oneOf('event', ['suspend', 'reinstate', 'give_notice', 'reply', 'remove', 'keep', 'expire', 'renew']),
      )
      .addColumn('status_before', text, required)
      .addColumn('status_after', text, required)
      .addColumn('words', text, emptyText)
      .addColumn('reply_by', text)
      .addColumn('actor_id', text)
      .addColumn('actor_name', text, required)
      .addColumn('actor_role', text)
      .addColumn('created_at', text, required)
      .addCheckConstraint(
        'notice_has_a_time_to_reply',
        sql`(event = 'give_notice') = (reply_by is not null)`,
      ),
  ).execute()
  await create
    .createIndex('listing_step_by_party')
    .on('listing_step')
    .columns(['party_id', 'created_at'])
    .execute()
  await createSqliteAppendOnly(db, 'listing_step')
  // Each warning is given once for each expiry.
  await strict(
    create
      .createTable('evidence_warning')
      .addColumn('evidence_id', text, required)
      .addColumn('expires_on', text, required)
      .addColumn('days', integer, required)
      .addColumn('created_at', text, required)
      .addPrimaryKeyConstraint('evidence_warning_key', ['evidence_id', 'expires_on', 'days']),
  ).execute()
}

/** Editions of the directory never change: the tables refuse it. */
async function createEditions(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('edition')
      .addColumn('number', integer, (c) => c.notNull().primaryKey().check(sql`number > 0`))
      .addColumn('as_of', text, required)
      .addColumn('published_by', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await strict(
    create
      .createTable('edition_entry')
      .addColumn('number', integer, (c) => c.notNull().references('edition.number'))
      .addColumn('type', text, oneOf('type', KINDS))
      .addColumn('ref', text, required)
      .addColumn('name_zh', text)
      .addColumn('name_en', text)
      .addColumn('facts', text, required)
      .addPrimaryKeyConstraint('edition_entry_key', ['number', 'ref']),
  ).execute()
  await createSqliteAppendOnly(db, 'edition')
  await createSqliteAppendOnly(db, 'edition_entry')
}

import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { createSqliteAppendOnly, createSqliteSearchTriggers, sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer, real } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()
const emptyList = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('[]')
const flag = (name: string) => (column: ColumnDefinitionBuilder) =>
  column
    .notNull()
    .defaultTo(0)
    .check(sql`${sql.ref(name)} in (0, 1)`)
const oneOf = (name: string, values: readonly string[]) => (column: ColumnDefinitionBuilder) =>
  column.notNull().check(sql`${sql.ref(name)} in (${sql.raw(values.map((v) => `'${v}'`).join(', '))})`)
const belongsTo = (target: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(target).onDelete('cascade')
const mayPointTo = (target: string) => (column: ColumnDefinitionBuilder) => column.references(target)
const version = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(1)

const LISTING = ['listed', 'suspended', 'removal_notified', 'removed', 'expired', 'public_record']
const VERIFICATION = ['platform', 'verified', 'public_record', 'document_provided', 'self_claimed']

/** The values are written out here, not imported: a migration must keep meaning what it meant when it ran. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('party')
      .addColumn('id', text, key)
      .addColumn('ref', text, (c) => c.notNull().unique())
      .addColumn('type', text, oneOf('type', ['expert', 'provider', 'think_tank']))
      .addColumn('name_zh', text)
      .addColumn('name_en', text)
      .addColumn('aliases', text, emptyList)
      .addColumn('origin', text, (c) => c.check(sql`origin in ('domestic', 'overseas')`))
      .addColumn('kind', text)
      .addColumn('country', text)
      .addColumn('city', text)
      .addColumn('founded_on', text)
      .addColumn('unit', text)
      .addColumn('title', text)
      .addColumn('categories', text, emptyList)
      .addColumn('languages', text, emptyList)
      .addColumn('industries', text, emptyList)
      .addColumn('fee_models', text, emptyList)
      .addColumn('bio_zh', text)
      .addColumn('bio_en', text)
      .addColumn('jurisdictions', text, emptyList)
      .addColumn('ip_types', text, emptyList)
      .addColumn('website', text)
      .addColumn('capacity', integer, (c) => c.check(sql`capacity >= 0`))
      .addColumn('response_hours', real, (c) => c.check(sql`response_hours >= 0`))
      .addColumn('term_start', text)
      .addColumn('term_end', text)
      .addColumn('listed_on', text)
      .addColumn('status', text, oneOf('status', LISTING))
      .addColumn('demo', integer, flag('demo'))
      .addColumn('version', integer, version)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addCheckConstraint('party_has_a_name', sql`name_zh is not null or name_en is not null`)
      .addCheckConstraint('provider_has_an_origin', sql`type <> 'provider' or origin is not null`),
  ).execute()
  await create.createIndex('party_by_type').on('party').columns(['type', 'status']).execute()
  // Every page asks whether any demonstration record is left.
  await create
    .createIndex('party_of_demo')
    .on('party')
    .column('demo')
    .where(sql.ref('demo'), '=', 1)
    .execute()

  await strict(
    create
      .createTable('party_name')
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn('name_key', text, required)
      .addColumn('loose_key', text, (c) => c.notNull().defaultTo(''))
      .addPrimaryKeyConstraint('party_name_key', ['name_key', 'party_id']),
  ).execute()
  await create.createIndex('party_name_by_party').on('party_name').column('party_id').execute()
  await create.createIndex('party_name_by_loose_key').on('party_name').column('loose_key').execute()

  await strict(
    create
      .createTable('admission')
      .addColumn('id', text, key)
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn('jurisdiction', text, required)
      .addColumn('ip_types', text, required)
      .addColumn('title', text)
      .addColumn('number', text, required)
      .addColumn('valid_from', text)
      .addColumn('valid_to', text)
      .addColumn('verification', text, oneOf('verification', VERIFICATION))
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addUniqueConstraint('admission_identity', ['party_id', 'jurisdiction', 'number']),
  ).execute()

  await strict(
    create
      .createTable('competence')
      .addColumn('id', text, key)
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn('jurisdiction', text, required)
      .addColumn('ip_type', text, required)
      .addColumn('procedures', text, emptyList)
      .addColumn('since', text)
      .addColumn('expires_on', text)
      .addColumn('verification', text, oneOf('verification', VERIFICATION))
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addUniqueConstraint('competence_identity', ['party_id', 'jurisdiction', 'ip_type']),
  ).execute()
  await create
    .createIndex('competence_by_place')
    .on('competence')
    .columns(['jurisdiction', 'ip_type', 'party_id'])
    .execute()

  await strict(
    create
      .createTable('matter')
      .addColumn('id', text, key)
      .addColumn('ref', text, (c) => c.notNull().unique())
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn('jurisdiction', text, required)
      .addColumn('ip_type', text, required)
      .addColumn('procedure', text)
      .addColumn('role', text)
      .addColumn('client', text)
      .addColumn('client_key', text, required)
      .addColumn('opponent', text)
      .addColumn('forum', text)
      .addColumn('docket', text)
      .addColumn('filed_on', text, required)
      .addColumn('closed_on', text)
      .addColumn('outcome', text)
      .addColumn('industry', text)
      .addColumn('expires_on', text)
      .addColumn('verification', text, oneOf('verification', VERIFICATION))
      .addColumn('source', text)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required),
  ).execute()
  await create
    .createIndex('matter_by_place')
    .on('matter')
    .columns(['jurisdiction', 'ip_type', 'party_id', 'filed_on'])
    .execute()
  await create.createIndex('matter_by_party').on('matter').column('party_id').execute()

  await strict(
    create
      .createTable('pairing')
      .addColumn('id', text, key)
      .addColumn('ref', text, (c) => c.notNull().unique())
      .addColumn('domestic_id', text, belongsTo('party.id'))
      .addColumn('overseas_id', text, belongsTo('party.id'))
      .addColumn('jurisdictions', text, required)
      .addColumn('ip_types', text, required)
      .addColumn('procedures', text, emptyList)
      .addColumn('languages', text, emptyList)
      .addColumn('valid_from', text)
      .addColumn('valid_to', text)
      .addColumn(
        'status',
        text,
        oneOf('status', ['proposed', 'accepted', 'active', 'suspended', 'terminated', 'expired']),
      )
      .addColumn('joint_matters', integer, (c) => c.notNull().defaultTo(0).check(sql`joint_matters >= 0`))
      .addColumn('demo', integer, flag('demo'))
      .addColumn('version', integer, version)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addCheckConstraint('pairing_has_two_sides', sql`domestic_id <> overseas_id`),
  ).execute()
  await create.createIndex('pairing_by_domestic').on('pairing').column('domestic_id').execute()
  await create.createIndex('pairing_by_overseas').on('pairing').column('overseas_id').execute()

  await strict(
    create
      .createTable('conflict')
      .addColumn('id', text, key)
      .addColumn('party_id', text, belongsTo('party.id'))
      .addColumn('name', text, required)
      .addColumn('aliases', text, emptyList)
      .addColumn('affiliates', text, emptyList)
      .addColumn('kind', text, oneOf('kind', ['client', 'interest', 'adverse', 'other']))
      .addColumn('valid_from', text)
      .addColumn('valid_to', text)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addUniqueConstraint('conflict_identity', ['party_id', 'name', 'kind']),
  ).execute()

  await strict(
    create
      .createTable('conflict_name')
      .addColumn('conflict_id', text, belongsTo('conflict.id'))
      .addColumn('name_key', text, required)
      .addColumn('loose_key', text, (c) => c.notNull().defaultTo(''))
      .addPrimaryKeyConstraint('conflict_name_key', ['name_key', 'conflict_id']),
  ).execute()
  await create.createIndex('conflict_name_by_conflict').on('conflict_name').column('conflict_id').execute()
  await create.createIndex('conflict_name_by_loose_key').on('conflict_name').column('loose_key').execute()

  await strict(
    create
      .createTable('enterprise')
      .addColumn('id', text, key)
      .addColumn('ref', text, (c) => c.notNull().unique())
      .addColumn('name_zh', text)
      .addColumn('name_en', text)
      .addColumn('credit_code', text)
      .addColumn('district', text)
      .addColumn('industry', text)
      .addColumn('languages', text, emptyList)
      .addColumn('demo', integer, flag('demo'))
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addCheckConstraint('enterprise_has_a_name', sql`name_zh is not null or name_en is not null`),
  ).execute()

  await strict(
    create
      .createTable('account')
      .addColumn('id', text, key)
      .addColumn('name', text, required)
      .addColumn(
        'role',
        text,
        oneOf('role', [
          'enterprise_member',
          'enterprise_administrator',
          'expert',
          'provider_member',
          'provider_administrator',
          'think_tank_member',
          'reviewer',
          'manager',
          'administrator',
        ]),
      )
      .addColumn('enterprise_id', text, mayPointTo('enterprise.id'))
      .addColumn('party_id', text, mayPointTo('party.id'))
      .addColumn('demo', integer, flag('demo'))
      .addColumn('created_at', text, required),
  ).execute()

  await strict(
    create
      .createTable('session')
      .addColumn('id', text, key)
      .addColumn('account_id', text, belongsTo('account.id'))
      .addColumn('created_at', text, required)
      .addColumn('last_seen_at', text, required)
      .addColumn('expires_at', text, required),
  ).execute()

  await strict(
    create
      .createTable('api_token')
      .addColumn('id', text, key)
      .addColumn('token_hash', text, (c) => c.notNull().unique())
      .addColumn('name', text, required)
      .addColumn('role', text, oneOf('role', ['reviewer', 'manager', 'administrator']))
      .addColumn('created_at', text, required)
      .addColumn('revoked_at', text),
  ).execute()

  await strict(
    create
      .createTable('dispute')
      .addColumn('id', text, key)
      .addColumn('enterprise_id', text, belongsTo('enterprise.id'))
      .addColumn('created_by', text, required)
      .addColumn('title', text, required)
      .addColumn('jurisdictions', text, required)
      .addColumn('ip_types', text, required)
      .addColumn('procedure', text)
      .addColumn('role', text)
      .addColumn('industry', text)
      .addColumn('languages', text, emptyList)
      .addColumn('opponents', text, emptyList)
      .addColumn('description', text, (c) => c.notNull().defaultTo(''))
      .addColumn('respond_by', text)
      .addColumn('respond_zone', text)
      .addColumn('budget_amount', real)
      .addColumn('budget_currency', text)
      .addColumn(
        'status',
        text,
        oneOf('status', [
          'draft',
          'submitted',
          'supplement_requested',
          'accepted',
          'not_accepted',
          'matched',
          'engaged',
          'closed',
          'withdrawn',
          'terminated',
        ]),
      )
      .addColumn('version', integer, version)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required),
  ).execute()
  await create
    .createIndex('dispute_by_enterprise')
    .on('dispute')
    .columns(['enterprise_id', 'created_at'])
    .execute()

  await strict(
    create
      .createTable('kept_dispute_form')
      .addColumn('id', text, key)
      .addColumn('form', text, required)
      .addColumn('created_at', text, required)
      .addColumn('expires_at', text, required),
  ).execute()

  await strict(
    create
      .createTable('match_run')
      .addColumn('id', text, key)
      .addColumn('dispute_id', text, mayPointTo('dispute.id'))
      .addColumn('created_by', text)
      .addColumn('request', text, required)
      .addColumn('as_of', text, required)
      .addColumn('policy_version', text, required)
      .addColumn('watermark', integer, required)
      .addColumn('degraded', integer, flag('degraded'))
      .addColumn('response', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await create
    .createIndex('match_run_by_dispute')
    .on('match_run')
    .columns(['dispute_id', 'created_at'])
    .execute()

  await strict(
    create
      .createTable('offer')
      .addColumn('run_id', text, belongsTo('match_run.id'))
      .addColumn('section', text, required)
      .addColumn('subject_id', text, required)
      .addColumn('expected', real, required)
      .addColumn('offered', integer, flag('offered'))
      .addColumn('as_of', text, required)
      .addPrimaryKeyConstraint('offer_key', ['run_id', 'section', 'subject_id']),
  ).execute()
  await create.createIndex('offer_by_subject').on('offer').columns(['subject_id', 'as_of']).execute()

  await strict(
    create
      .createTable('engagement')
      .addColumn('id', text, key)
      .addColumn('dispute_id', text, belongsTo('dispute.id'))
      .addColumn('enterprise_id', text, belongsTo('enterprise.id'))
      .addColumn('run_id', text, mayPointTo('match_run.id'))
      .addColumn('party_id', text, mayPointTo('party.id'))
      .addColumn('pairing_id', text, mayPointTo('pairing.id'))
      .addColumn('domestic_id', text, mayPointTo('party.id'))
      .addColumn('overseas_id', text, mayPointTo('party.id'))
      .addColumn('status', text, oneOf('status', ['active', 'paused', 'concluded', 'rated', 'terminated']))
      .addColumn('note', text, (c) => c.notNull().defaultTo(''))
      .addColumn('idempotency_key', text, (c) => c.notNull().unique())
      .addColumn('started_on', text, required)
      .addColumn('created_by', text, required)
      .addColumn('version', integer, version)
      .addColumn('created_at', text, required)
      .addColumn('updated_at', text, required)
      .addCheckConstraint(
        'engagement_has_a_party',
        sql`(party_id is not null) or (domestic_id is not null and overseas_id is not null)`,
      ),
  ).execute()
  await create.createIndex('engagement_by_enterprise').on('engagement').column('enterprise_id').execute()
  for (const side of ['party_id', 'domestic_id', 'overseas_id']) {
    await create.createIndex(`engagement_by_${side}`).on('engagement').columns([side, 'status']).execute()
  }

  await strict(
    create
      .createTable('audit_event')
      .addColumn('id', integer, (c) => c.primaryKey().autoIncrement())
      .addColumn('at', text, required)
      .addColumn('actor_id', text)
      .addColumn('actor_name', text, required)
      .addColumn('action', text, required)
      .addColumn('noun', text, required)
      .addColumn('subject_id', text)
      .addColumn('detail', text, required),
  ).execute()
  await create
    .createIndex('audit_event_by_subject')
    .on('audit_event')
    .columns(['noun', 'subject_id'])
    .execute()
  await createSqliteAppendOnly(db, 'audit_event')

  await strict(
    create
      .createTable('search_outbox')
      .addColumn('index_name', text, required)
      .addColumn('document_id', text, required)
      .addColumn('version', integer, required)
      .addColumn('indexed_version', integer, (c) => c.notNull().defaultTo(0))
      .addColumn('attempts', integer, (c) => c.notNull().defaultTo(0))
      .addColumn('last_error', text)
      .addColumn('indexed_ids', text, emptyList)
      .addPrimaryKeyConstraint('search_outbox_key', ['index_name', 'document_id']),
  ).execute()
  await sql`create index search_outbox_pending on search_outbox (index_name, version) where version > indexed_version`.execute(
    db,
  )

  await strict(
    create
      .createTable('search_counter')
      .addColumn('id', integer, key)
      .addColumn('version', integer, required),
  ).execute()
  await sql`insert into search_counter (id, version) values (1, 0)`.execute(db)

  await strict(
    create.createTable('setting').addColumn('name', text, key).addColumn('value', text, required),
  ).execute()

  await createSqliteSearchTriggers(db)
}

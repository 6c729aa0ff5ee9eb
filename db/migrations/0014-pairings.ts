import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { createSqliteAppendOnly, sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()
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
  await extendPairings(db)
  await createProcess(db)
  await createRequests(db)
  await refuseOnePersonDeciding(db)
}

/** What the public may read of an agreement beside what an import says. */
async function extendPairings({ schema: create }: Kysely<unknown>): Promise<void> {
  await create
    .alterTable('pairing')
    .addColumn('lead', text, (c) => c.check(sql`lead in ('domestic', 'overseas')`))
    .execute()
  await create
    .alterTable('pairing')
    .addColumn('response_hours', integer, (c) => c.check(sql`response_hours > 0`))
    .execute()
}

/** How an agreement came about. Confidential: both sides and the centre read it. */
async function createProcess(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  await strict(
    create
      .createTable('pairing_process')
      .addColumn('pairing_id', text, (c) => belongsTo('pairing.id')(c).primaryKey())
      .addColumn('proposed_by', text, (c) => c.check(sql`proposed_by in ('domestic', 'overseas', 'centre')`))
      .addColumn('opened_by', text)
      .addColumn('renews_id', text, (c) => c.references('pairing.id'))
      .addColumn('terms_version', integer, (c) => c.notNull().defaultTo(0))
      .addColumn('domestic_agreed', integer, flag('domestic_agreed'))
      .addColumn('overseas_agreed', integer, flag('overseas_agreed'))
      .addColumn('examined_by', text)
      .addColumn('examined_name', text)
      .addColumn('examined_at', text)
      .addColumn('advice', text, (c) => c.check(sql`advice in ('approve', 'reject')`))
      .addColumn('advice_note', text, emptyText)
      .addColumn('decided_by', text)
      .addColumn('decided_name', text)
      .addColumn('decided_at', text)
      .addColumn('agreement', text)
      .addColumn('agreement_sha256', text)
      .addColumn('notice_by', text, (c) => c.check(sql`notice_by in ('domestic', 'overseas')`))
      .addColumn('notice_ends_on', text)
      .addColumn('begun_on', text)
      .addCheckConstraint(
        'pairing_takes_two_people',
        sql`decided_by is null or (examined_by is not null and decided_by <> examined_by)`,
      ),
  ).execute()
  await strict(
    create
      .createTable('pairing_terms')
      .addColumn('pairing_id', text, belongsTo('pairing.id'))
      .addColumn('version', integer, (c) => c.notNull().check(sql`version > 0`))
      .addColumn('side', text, (c) => c.notNull().check(sql`side in ('domestic', 'overseas', 'centre')`))
      .addColumn('terms', text, required)
      .addColumn('author_id', text, required)
      .addColumn('author_name', text, required)
      .addColumn('created_at', text, required)
      .addPrimaryKeyConstraint('pairing_terms_key', ['pairing_id', 'version']),
  ).execute()
  await createSqliteAppendOnly(db, 'pairing_terms')
  await strict(
    create
      .createTable('pairing_step')
      .addColumn('id', text, key)
      .addColumn('pairing_id', text, belongsTo('pairing.id'))
      .addColumn('event', text, required)
      .addColumn('status_before', text)
      .addColumn('status_after', text, required)
      .addColumn('side', text, (c) => c.check(sql`side in ('domestic', 'overseas', 'centre')`))
      .addColumn('words', text, emptyText)
      .addColumn('terms_version', integer)
      .addColumn('actor_id', text)
      .addColumn('actor_name', text, required)
      .addColumn('created_at', text, required),
  ).execute()
  await create
    .createIndex('pairing_step_by_pairing')
    .on('pairing_step')
    .columns(['pairing_id', 'created_at'])
    .execute()
  await createSqliteAppendOnly(db, 'pairing_step')
  await strict(
    create
      .createTable('pairing_warning')
      .addColumn('pairing_id', text, belongsTo('pairing.id'))
      .addColumn('valid_to', text, required)
      .addColumn('days', integer, required)
      .addColumn('created_at', text, required)
      .addPrimaryKeyConstraint('pairing_warning_key', ['pairing_id', 'valid_to', 'days']),
  ).execute()
}

/** What an enterprise asks of the centre for one of its disputes. The firms never see it. */
async function createRequests({ schema: create }: Kysely<unknown>): Promise<void> {
  await strict(
    create
      .createTable('pairing_request')
      .addColumn('id', text, key)
      .addColumn('dispute_id', text, belongsTo('dispute.id'))
      .addColumn('enterprise_id', text, belongsTo('enterprise.id'))
      .addColumn('run_id', text, (c) => c.notNull().references('match_run.id'))
      .addColumn('domestic_id', text, belongsTo('party.id'))
      .addColumn('overseas_id', text, belongsTo('party.id'))
      .addColumn('jurisdictions', text, required)
      .addColumn('ip_types', text, required)
      .addColumn('procedure', text)
      .addColumn('note', text, emptyText)
      .addColumn('status', text, (c) => c.notNull().check(sql`status in ('open', 'taken_up', 'refused')`))
      .addColumn('pairing_id', text, (c) => c.references('pairing.id'))
      .addColumn('answer', text, emptyText)
      .addColumn('created_by', text, required)
      .addColumn('created_at', text, required)
      .addColumn('handled_name', text)
      .addColumn('handled_at', text)
      .addUniqueConstraint('pairing_request_once', ['dispute_id', 'domestic_id', 'overseas_id']),
  ).execute()
  await create.createIndex('pairing_request_by_status').on('pairing_request').column('status').execute()
}

/** What `application` has: a decision stands on the recommendation of another person, and is signed once. */
async function refuseOnePersonDeciding(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create trigger pairing_is_approved_by_two before update of status on pairing
       when old.status = 'accepted' and new.status = 'active'
         and exists (select 1 from pairing_process where pairing_id = new.id)
         and not exists (select 1 from pairing_process where pairing_id = new.id
                         and decided_by is not null and examined_by is not null and decided_by <> examined_by)
       begin select raise(abort, 'a 1+1 is approved on the recommendation of another person'); end`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger pairing_decision_stands before update on pairing_process
       when old.decided_by is not null and
         (new.decided_by is not old.decided_by or new.examined_by is not old.examined_by)
       begin select raise(abort, 'the 1+1 is decided on'); end`,
    )
    .execute(db)
}

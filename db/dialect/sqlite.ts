import { chmodSync, closeSync, openSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import {
  type CreateTableBuilder,
  type DialectAdapter,
  type Kysely,
  type RawBuilder,
  type SqlBool,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  sql,
} from 'kysely'

/** SQLite can roll back DDL; Kysely's adapter says it cannot, and then a half-done migration could not run again. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter()
  }
}

/**
 * Opens the file, `:memory:` or serialized bytes with the settings the house relies on: WAL, and `synchronous=FULL`, because
 * the build's default of NORMAL may lose acknowledged writes at a power cut. A file is its owner's alone.
 */
export function openSqlite(source: string | Buffer): SQLite.Database {
  if (typeof source === 'string' && source !== ':memory:') makePrivate(source)
  const handle = new SQLite(source)
  handle.pragma('busy_timeout = 10000')
  handle.pragma('journal_mode = WAL')
  handle.pragma('synchronous = FULL')
  handle.pragma('foreign_keys = ON')
  // What is deleted is overwritten, where that writes nothing that is not written anyway: erased is erased.
  handle.pragma('secure_delete = FAST')
  handle.pragma('temp_store = MEMORY')
  handle.pragma('cache_size = -65536')
  // What the cache does not hold is read without a call for each page: the evidence of thirty parties among a million
  // takes 2.7 ms instead of 3.9 (measured 2026-11-27).
  handle.pragma(`mmap_size = ${2 ** 31}`)
  return handle
}

/**
 * SQLite makes a database for everybody to read, and what lies beside it like the database. A file that is there is never
 * opened here: closing it would take away the locks that this process has on it.
 */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch {
    // It is there already, or SQLite says why it cannot be made.
  }
  for (const beside of ['', '-wal', '-shm']) {
    try {
      chmodSync(`${file}${beside}`, 0o600)
    } catch {
      // There is none, or it is somebody else's, who decides about it.
    }
  }
}

export function sqliteDialect(handle: SQLite.Database): SqliteDialect {
  return new TransactionalSqliteDialect({ database: preparingOnce(handle) })
}

/** Prepared statements kept per database; the longest unused go first. */
const MOST_STATEMENTS = 500

/**
 * The handle as Kysely uses it, with each text prepared once: preparing costs as much again as running a small
 * query. SQLite itself prepares a statement anew when a migration has changed its tables.
 */
function preparingOnce(handle: SQLite.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    prepare(text) {
      const statement = prepared.get(text) ?? (handle.prepare(text) as SqliteStatement)
      prepared.delete(text)
      prepared.set(text, statement)
      if (prepared.size > MOST_STATEMENTS) prepared.delete(prepared.keys().next().value!)
      return statement
    },
    close: () => handle.close(),
  }
}

/** Column types: STRICT tables refuse every other name. */
export const sqliteTypes = { text: 'text', integer: 'integer', real: 'real' } as const

export function strict<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table.modifyEnd(sql`strict`)
}

/** One row-level trigger. Its name ends in `_search`: by that `bulkTransaction` knows which ones to do without. */
async function rowTrigger(
  db: Kysely<unknown>,
  table: string,
  moment: 'insert' | 'update' | 'delete',
  body: string,
): Promise<void> {
  await sql
    .raw(`create trigger ${table}_${moment}_search after ${moment} on ${table} begin ${body} end`)
    .execute(db)
}

/**
 * One statement that raises the counter, and one upsert per (index, document): the row is pending from now
 * on, even while an older version of it is being indexed.
 */
function enqueue(index: string, document: string): string {
  return `insert into search_outbox (index_name, document_id, version)
    select '${index}', ${document}, (select version from search_counter where id = 1) where ${document} is not null
    on conflict (index_name, document_id) do update set version = excluded.version, attempts = 0, last_error = null;`
}

const TICK = 'update search_counter set version = version + 1 where id = 1;'

const partyIndex = (id: string) =>
  `(select case type when 'expert' then 'experts' when 'provider' then 'providers' else 'think-tanks' end from party where id = ${id})`

function enqueueParty(id: string): string {
  return `${enqueue('competences', id)}
    insert into search_outbox (index_name, document_id, version)
    select ${partyIndex(id)}, ${id}, (select version from search_counter where id = 1) where ${partyIndex(id)} is not null
    on conflict (index_name, document_id) do update set version = excluded.version, attempts = 0, last_error = null;`
}

function enqueuePairingsOf(id: string): string {
  return ['pairings', 'competences']
    .map(
      (index) => `insert into search_outbox (index_name, document_id, version)
    select '${index}', id, (select version from search_counter where id = 1) from pairing
      where domestic_id = ${id} or overseas_id = ${id}
    on conflict (index_name, document_id) do update set version = excluded.version, attempts = 0, last_error = null;`,
    )
    .join('\n')
}

const directoryIndexOfRow = (row: string) =>
  `case ${row}.type when 'expert' then 'experts' when 'provider' then 'providers' else 'think-tanks' end`

function enqueuePartyRow(row: 'new' | 'old'): string {
  return `${enqueue('competences', `${row}.id`)}
    insert into search_outbox (index_name, document_id, version)
    values (${directoryIndexOfRow(row)}, ${row}.id, (select version from search_counter where id = 1))
    on conflict (index_name, document_id) do update set version = excluded.version, attempts = 0, last_error = null;`
}

/**
 * Triggers that keep `search_outbox`: they cannot be forgotten by a command. A party's row feeds its own
 * documents and those of its pairings; evidence and admissions feed their party; an engagement changes how
 * much capacity its parties have left.
 */
export async function createSqliteSearchTriggers(db: Kysely<unknown>): Promise<void> {
  await rowTrigger(db, 'party', 'insert', `${TICK} ${enqueuePartyRow('new')}`)
  await rowTrigger(db, 'party', 'update', `${TICK} ${enqueuePartyRow('new')} ${enqueuePairingsOf('new.id')}`)
  await rowTrigger(db, 'party', 'delete', `${TICK} ${enqueuePartyRow('old')}`)

  for (const table of ['admission', 'competence', 'matter']) await createSqlitePartyTriggers(db, table)

  const pairing = (row: 'new' | 'old') =>
    `${TICK} ${enqueue('pairings', `${row}.id`)} ${enqueue('competences', `${row}.id`)}`
  await rowTrigger(db, 'pairing', 'insert', pairing('new'))
  await rowTrigger(db, 'pairing', 'update', pairing('new'))
  await rowTrigger(db, 'pairing', 'delete', pairing('old'))

  const sides = (row: 'new' | 'old') =>
    ['party_id', 'domestic_id', 'overseas_id']
      .map((column) => `${enqueueParty(`${row}.${column}`)} ${enqueuePairingsOf(`${row}.${column}`)}`)
      .join('\n')
  await rowTrigger(db, 'engagement', 'insert', `${TICK} ${sides('new')}`)
  await rowTrigger(db, 'engagement', 'update', `${TICK} ${sides('new')}`)
  await rowTrigger(db, 'engagement', 'delete', `${TICK} ${sides('old')}`)
}

/** Triggers of a table whose rows say something about one party, its `party_id`. */
export async function createSqlitePartyTriggers(db: Kysely<unknown>, table: string): Promise<void> {
  const insert = `${TICK} ${enqueueParty('new.party_id')} ${enqueuePairingsOf('new.party_id')}`
  const moved = `${enqueueParty('old.party_id')} ${enqueuePairingsOf('old.party_id')}`
  await rowTrigger(db, table, 'insert', insert)
  await rowTrigger(db, table, 'update', `${insert} ${moved}`)
  await rowTrigger(db, table, 'delete', `${TICK} ${moved}`)
}

/** The table is append-only: the database itself refuses to change or delete a row. */
export async function createSqliteAppendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  for (const moment of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger ${table}_no_${moment} before ${moment} on ${table} begin
           select raise(abort, '${table} is append-only'); end`,
      )
      .execute(db)
  }
}

/** Takes the refusals of `createSqliteAppendOnly` away: for a migration, which puts them back. */
export async function dropSqliteAppendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  for (const moment of ['update', 'delete']) await sql.raw(`drop trigger ${table}_no_${moment}`).execute(db)
}

const isErased = (by: string) =>
  `exists (select 1 from account where id = old.${by} and erased_at is not null)`
const IS_ERASED = isErased('actor_id')

/**
 * Who acted may be forgotten, never altered, and only once the person's account is erased. What happened to a listing
 * stays as it was but for such a name.
 */
export async function createSqlitePersonGuards(db: Kysely<unknown>): Promise<void> {
  const triggers = [
    `audit_person_no_update before update on audit_person begin
       select raise(abort, 'audit_person is append-only'); end`,
    `audit_person_no_delete before delete on audit_person when not ${IS_ERASED} begin
       select raise(abort, 'only an erased person is forgotten'); end`,
  ]
  for (const trigger of triggers) await sql.raw(`create trigger ${trigger}`).execute(db)
  await letSqliteStepsForgetNames(db)
}

/** Lets the names in an append-only `listing_step` go once their person is erased, and nothing else. */
export async function letSqliteStepsForgetNames(db: Kysely<unknown>): Promise<void> {
  await letSqliteForgetNames(db, 'listing_step', 'actor_id', 'actor_name')
}

/**
 * Lets the names in an append-only table go once their person is erased, and nothing else.
 * @param by the column of the account, `name` the one of what it was called
 */
export async function letSqliteForgetNames(
  db: Kysely<unknown>,
  table: string,
  by: string,
  name: string,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_info(${table}) where name <> ${name}`.execute(db)
  const kept = rows.map((column) => column.name).join(', ')
  const triggers = [
    `${table}_no_update before update of ${kept} on ${table} begin
       select raise(abort, '${table} is append-only'); end`,
    `${table}_no_renaming before update of ${name} on ${table} when not ${isErased(by)} begin
       select raise(abort, '${table} is append-only'); end`,
  ]
  await sql.raw(`drop trigger ${table}_no_update`).execute(db)
  for (const trigger of triggers) await sql.raw(`create trigger ${trigger}`).execute(db)
}

/** Whoever charges by the hour says at what rate. */
export async function createSqliteQuoteGuard(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create trigger quote_by_the_hour before insert on quote
         when new.fee_model = 'hourly' and new.rates is null begin
         select raise(abort, 'an hourly quote has rates'); end`,
    )
    .execute(db)
}

/** Whoever works for a share of the result says how much of what, and nobody else does. */
export async function createSqliteContingencyGuard(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create trigger quote_for_a_share before insert on quote
         when (new.fee_model = 'contingent') <> (new.contingent_share is not null)
           or (new.contingent_share is null) <> (new.contingent_of is null) begin
         select raise(abort, 'a contingent quote says its share and of what'); end`,
    )
    .execute(db)
}

/**
 * A bill stays as it was recorded, and taken back once it was; the name of who did that is forgotten only with an erased
 * account. Another bill replaces only what was taken back in the same engagement.
 */
export async function createSqliteBillGuards(db: Kysely<unknown>): Promise<void> {
  await createSqliteAppendOnly(db, 'bill')
  const triggers = [
    `bill_taken_back_no_delete before delete on bill_taken_back begin
       select raise(abort, 'bill_taken_back is append-only'); end`,
    `bill_taken_back_no_update before update of bill_id, reason, actor_id, created_at on bill_taken_back begin
       select raise(abort, 'bill_taken_back is append-only'); end`,
    `bill_taken_back_no_renaming before update of actor_name on bill_taken_back when not ${IS_ERASED} begin
       select raise(abort, 'bill_taken_back is append-only'); end`,
    `bill_replaces_taken_back before insert on bill when new.replaces is not null and not exists (
       select 1 from bill as replaced join bill_taken_back on bill_taken_back.bill_id = replaced.id
         where replaced.id = new.replaces and replaced.engagement_id = new.engagement_id) begin
       select raise(abort, 'a bill replaces one that was taken back in its engagement'); end`,
  ]
  for (const trigger of triggers) await sql.raw(`create trigger ${trigger}`).execute(db)
}

/**
 * An engagement is confirmed by the invitation that it came from or by each of its parties, and then for good; who has
 * confirmed that an engagement is theirs does not unsay it.
 */
export async function createSqliteConfirmationGuards(db: Kysely<unknown>): Promise<void> {
  const triggers = [
    `engagement_confirmed_by_invitation before insert on engagement
       when (new.invitation_id is null) <> (new.confirmed_at is null) begin
       select raise(abort, 'an engagement is recorded as confirmed where it came from an invitation'); end`,
    `engagement_stays_confirmed before update of confirmed_at on engagement
       when old.confirmed_at is not null and new.confirmed_at is not old.confirmed_at begin
       select raise(abort, 'a confirmed engagement stays so'); end`,
    `engagement_confirmed_by_all before update of confirmed_at on engagement
       when old.confirmed_at is null and new.confirmed_at is not null and (select count(*) from engagement_confirmation
         where engagement_id = new.id and state = 'confirmed') < (new.party_id is not null) +
         (new.domestic_id is not null) + (new.overseas_id is not null) begin
       select raise(abort, 'an engagement is confirmed by each of its parties'); end`,
    `engagement_confirmation_stands before update of engagement_id, party_id, state on engagement_confirmation
       when old.state = 'confirmed' begin
       select raise(abort, 'what was confirmed stands'); end`,
    `engagement_confirmation_no_delete before delete on engagement_confirmation begin
       select raise(abort, 'what a party was asked stands'); end`,
  ]
  for (const trigger of triggers) await sql.raw(`create trigger ${trigger}`).execute(db)
}

/**
 * What was proposed as terms stays as it was written, is answered once while its engagement is open, and is open no
 * longer than that; a name is forgotten only with an erased account.
 */
export async function createSqliteTermsGuards(db: Kysely<unknown>): Promise<void> {
  const written = `id, engagement_id, from_day, scope, reason, fee_model, currency, rates, stages, total, cap,
    contingent_share, contingent_of, side, party_id, proposed_by, proposed_at`
  const triggers = [
    `engagement_terms_proposed_while_open before insert on engagement_terms
       when new.state <> 'proposed' or not exists (select 1 from engagement where id = new.engagement_id
         and status in ('active', 'paused') and confirmed_at is not null
         and (new.party_id is null or new.party_id in (party_id, domestic_id, overseas_id))) begin
       select raise(abort, 'terms are proposed by a side of an open engagement'); end`,
    `engagement_terms_stay before update of ${written} on engagement_terms begin
       select raise(abort, 'what was proposed stays as it was written'); end`,
    `engagement_terms_answered_once before update of state, number, answered_by, answered_at, answer on engagement_terms
       when old.state <> 'proposed' begin
       select raise(abort, 'a proposal is answered once'); end`,
    `engagement_terms_no_renaming before update of proposed_name on engagement_terms
       when not ${isErased('proposed_by')} begin
       select raise(abort, 'only an erased person is forgotten'); end`,
    `engagement_terms_no_renaming_back before update of answered_name on engagement_terms
       when old.answered_by is not null and not ${isErased('answered_by')} begin
       select raise(abort, 'only an erased person is forgotten'); end`,
    `engagement_terms_no_delete before delete on engagement_terms begin
       select raise(abort, 'what was proposed stays'); end`,
    `engagement_ends_with_its_proposals before update of status on engagement
       when new.status not in ('active', 'paused') and exists (
         select 1 from engagement_terms where engagement_id = new.id and state = 'proposed') begin
       select raise(abort, 'an open proposal is closed with its engagement'); end`,
  ]
  for (const trigger of triggers) await sql.raw(`create trigger ${trigger}`).execute(db)
}

/**
 * Two entries of one party are joined once, for good, and the entry that was joined stays out of the directory and is
 * given nothing more. What was seen of its evidence goes where the evidence goes; else it is append-only as before.
 */
export async function createSqliteJoiningGuards(db: Kysely<unknown>): Promise<void> {
  await dropSqliteAppendOnly(db, 'evidence_check')
  const isJoined = (id: string) => `exists (select 1 from party_joining where joined_id = ${id})`
  const refused = 'the party was joined into another'
  const triggers = [
    `party_joining_of_a_kind before insert on party_joining
       when (select type from party where id = new.joined_id) <> (select type from party where id = new.kept_id) begin
       select raise(abort, 'only parties of a kind are joined'); end`,
    `party_joining_into_one_that_stays before insert on party_joining when ${isJoined('new.kept_id')} begin
       select raise(abort, '${refused}'); end`,
    `party_joining_leaves_the_directory before insert on party_joining
       when (select status from party where id = new.joined_id) <> 'removed' begin
       select raise(abort, 'a joined party leaves the directory'); end`,
    `party_joining_no_delete before delete on party_joining begin
       select raise(abort, 'party_joining is append-only'); end`,
    `party_joining_no_update before update of joined_id, kept_id, reason, moved, actor_id, created_at on party_joining
       begin select raise(abort, 'party_joining is append-only'); end`,
    `party_joining_no_renaming before update of actor_name on party_joining when not ${IS_ERASED} begin
       select raise(abort, 'party_joining is append-only'); end`,
    `party_stays_joined before update of status on party when new.status <> 'removed' and ${isJoined('new.id')} begin
       select raise(abort, '${refused}'); end`,
    ...['admission', 'competence', 'matter', 'conflict'].flatMap((table) => [
      `${table}_not_of_joined before insert on ${table} when ${isJoined('new.party_id')} begin
         select raise(abort, '${refused}'); end`,
      `${table}_not_to_joined before update of party_id on ${table}
         when new.party_id <> old.party_id and ${isJoined('new.party_id')} begin
         select raise(abort, '${refused}'); end`,
    ]),
    `evidence_check_no_delete before delete on evidence_check begin
       select raise(abort, 'evidence_check is append-only'); end`,
    `evidence_check_no_update before update of id, kind, evidence_id, verifier_id, verifier_name, checked_on, expires_on,
       note, basis, created_at on evidence_check begin
       select raise(abort, 'evidence_check is append-only'); end`,
    `evidence_check_follows_joining before update of party_id on evidence_check
       when not exists (select 1 from party_joining where (joined_id = old.party_id and kept_id = new.party_id)
         or (joined_id = new.party_id and kept_id = old.party_id)) begin
       select raise(abort, 'evidence_check is append-only'); end`,
  ]
  for (const trigger of triggers) await sql.raw(`create trigger ${trigger}`).execute(db)
}

/**
 * Whoever is waited for while the last account of its party is closed or erased cannot read what it was asked: when that
 * began is kept, whatever closed the account.
 */
export async function createSqliteReachOfInvitations(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create trigger invitation_side_unreached after update of disabled_at on account
         when old.disabled_at is null and new.disabled_at is not null and new.party_id is not null and not exists (
           select 1 from account where party_id = new.party_id and disabled_at is null and erased_at is null) begin
         update invitation_side set unreached_at = new.disabled_at
           where party_id = new.party_id and due_at is not null and unreached_at is null; end`,
    )
    .execute(db)
}

/**
 * "`column` is one of `values`" with the list as one bound value: the statement's text stays the same whatever
 * the number, so that it is compiled small, and there is no limit of bound values to mind.
 */
export function among(column: string, values: readonly string[]): RawBuilder<SqlBool> {
  return amongText(column, JSON.stringify(values))
}

/** The same with the list as its JSON text, for statements that are put together once. */
export function amongText(column: string, values: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${values}))`
}

const spanHoldsOn = (span: string, day: string) => {
  const [from, to] = ['from', 'to'].map(
    (end) => sql`json_extract(${sql.ref(span)}.value, ${sql.lit(`$.${end}`)})`,
  )
  return sql<SqlBool>`(${from} is null or ${from} <= ${day}) and (${to} is null or ${to} >= ${day})`
}

/** In a JSON list of spans, `{from?, to?}` in days, one begins or ends from `first` to `last`, both included. */
export function spanTurns(column: string, first: string, last: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from json_each(${sql.ref(column)}) as span where
    json_extract(span.value, '$.from') between ${first} and ${last} or
    json_extract(span.value, '$.to') between ${first} and ${last})`
}

/** No span of a JSON list holds on `day`. */
export function noSpanOn(column: string, day: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (select 1 from json_each(${sql.ref(column)}) as span where ${spanHoldsOn('span', day)})`
}

/** One of `jurisdictions` has no span of its own, `{jurisdiction, from?, to?}`, that holds on `day`. */
export function oneIsOpenOn(
  column: string,
  jurisdictions: readonly string[],
  day: string,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from json_each(${JSON.stringify(jurisdictions)}) as asked where not exists
    (select 1 from json_each(${sql.ref(column)}) as span where
      json_extract(span.value, '$.jurisdiction') = asked.value and ${spanHoldsOn('span', day)}))`
}

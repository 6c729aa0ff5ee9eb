import { createHash, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { type Kysely, sql } from 'kysely'
import {
  createSqliteAppendOnly,
  createSqlitePersonGuards,
  dropSqliteAppendOnly,
  sqliteTypes,
  strict,
} from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes
const GENESIS = '0'.repeat(64)
const BATCH = 500

type Row = {
  id: number
  at: string
  actor_id: string | null
  actor_name: string
  action: string
  noun: string
  subject_id: string | null
  detail: string
  person_digest: string | null
  previous_hash: string
  hash: string
}
type Tables = {
  audit_event: Row
  audit_person: {
    event_id: number
    actor_id: string
    name: string
    address: string | null
    salt: string
  }
  audit_head: { id: number; last_id: number; hash: string }
  account: { id: string; erased_at: string | null }
}

/**
 * Lets the audit forget a person without breaking: names and network addresses leave the chain for `audit_person`, and
 * the chain keeps a salted digest of each. What was recorded before is chained anew, and the last hash of before stands
 * in a row of its own. Besides, `idempotent_answer` keeps what was answered to a request, should it come again. How a
 * row is hashed is written out here: a migration must keep meaning what it meant when it ran.
 */
export async function up(house: Kysely<unknown>): Promise<void> {
  const db: Kysely<Tables> = house.withTables<Tables>()
  await createPersons(house)
  await chainAnew(house, db)
  await createSqlitePersonGuards(house)
  await letDecidedBeForgotten(house)
  await createAnswers(house)
}

/** A decision still needs its recommendation at the moment it is made; later the applicant's name may go. */
async function letDecidedBeForgotten(db: Kysely<unknown>): Promise<void> {
  await sql.raw('drop trigger application_recommendation_stands').execute(db)
  await sql
    .raw(
      `create trigger application_recommendation_stands before update on application
       when new.status in ('approved', 'rejected') and new.status <> old.status and
         (old.status <> 'recommended' or new.recommended_by is not old.recommended_by) begin
         select raise(abort, 'a decision needs the recommendation of another person'); end`,
    )
    .execute(db)
}

async function createPersons(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('audit_person')
      .addColumn('event_id', integer, (c) => c.primaryKey().references('audit_event.id'))
      .addColumn('actor_id', text, (c) => c.notNull())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('address', text)
      .addColumn('salt', text, (c) => c.notNull().check(sql`length(salt) = 32`)),
  ).execute()
  await db.schema.createIndex('audit_person_by_actor').on('audit_person').column('actor_id').execute()
  await db.schema.alterTable('audit_event').addColumn('person_digest', text).execute()
  await db.schema.createIndex('audit_event_by_actor').on('audit_event').columns(['actor_id', 'id']).execute()
}

async function chainAnew(house: Kysely<unknown>, db: Kysely<Tables>): Promise<void> {
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst()
  if (!head || head.last_id === 0) return
  await dropSqliteAppendOnly(house, 'audit_event')
  const erased = new Set(
    (await db.selectFrom('account').select('id').where('erased_at', 'is not', null).execute()).map(
      ({ id }) => id,
    ),
  )
  let end = { id: 0, hash: GENESIS }
  let at = ''
  for (;;) {
    const rows = await db
      .selectFrom('audit_event')
      .selectAll()
      .where('id', '>', end.id)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      const { person, ...rest } = apart(row)
      if (person && !erased.has(person.actor_id)) {
        await db.insertInto('audit_person').values(person).execute()
      }
      const chained = { ...rest, previous_hash: end.hash }
      end = { id: row.id, hash: hashOf(chained) }
      at = row.at
      await db
        .updateTable('audit_event')
        .set({ ...chained, hash: end.hash })
        .where('id', '=', row.id)
        .execute()
    }
  }
  await closeAnew(db, head, { ...end, at })
  await createSqliteAppendOnly(house, 'audit_event')
}

/** A row without what is personal in it, and that. An address stood among the details, where a state may stand too. */
function apart(row: Row) {
  if (row.actor_id === null) return { ...row, person: null }
  const { from, ...detail } = JSON.parse(row.detail) as { from?: unknown }
  const isAddress = typeof from === 'string' && isIP(from) !== 0
  const person = {
    event_id: row.id,
    actor_id: row.actor_id,
    name: row.actor_name,
    address: isAddress ? from : null,
    salt: randomBytes(16).toString('hex'),
  }
  return {
    ...row,
    actor_name: '',
    detail: isAddress ? JSON.stringify(detail) : row.detail,
    person_digest: digestOf(JSON.stringify([person.salt, person.name, person.address])),
    person,
  }
}

async function closeAnew(
  db: Kysely<Tables>,
  head: { last_id: number; hash: string },
  end: { id: number; hash: string; at: string },
): Promise<void> {
  const row = {
    id: end.id + 1,
    at: end.at,
    actor_id: null,
    actor_name: 'migration',
    action: 'chain_anew',
    noun: 'audit',
    subject_id: null,
    detail: JSON.stringify({ rows: head.last_id, formerHead: head.hash }),
    person_digest: null,
    previous_hash: end.hash,
  }
  const hash = hashOf(row)
  await db
    .insertInto('audit_event')
    .values({ ...row, hash })
    .execute()
  await db.updateTable('audit_head').set({ last_id: row.id, hash }).execute()
}

function hashOf(row: Omit<Row, 'hash'>): string {
  const { id, at, actor_id, actor_name, action, noun, subject_id, detail, person_digest } = row
  const parts = [id, at, actor_id, actor_name, action, noun, subject_id, detail, person_digest]
  return digestOf(JSON.stringify([...parts, row.previous_hash]))
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** One row per key of an actor: what was asked, and once it is known what was answered. */
async function createAnswers(db: Kysely<unknown>): Promise<void> {
  await strict(
    db.schema
      .createTable('idempotent_answer')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('fingerprint', text, (c) => c.notNull())
      .addColumn('status', integer)
      .addColumn('headers', text, (c) => c.notNull().defaultTo('[]'))
      .addColumn('body', text, (c) => c.notNull().defaultTo(''))
      .addColumn('created_at', text, (c) => c.notNull()),
  ).execute()
  await db.schema
    .createIndex('idempotent_answer_by_time')
    .on('idempotent_answer')
    .column('created_at')
    .execute()
}

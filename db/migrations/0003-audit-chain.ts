import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { createSqliteAppendOnly, sqliteTypes, strict } from '../dialect/sqlite.ts'

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
}
type Tables = {
  audit_event: Row
  audit_event_chained: Row & { previous_hash: string; hash: string }
  audit_head: { id: number; last_id: number; hash: string }
}

/**
 * Chains the audit: each row carries the hash of the one before it and its own, and `audit_head` says where the
 * chain ends. What was recorded before is chained as it stands. How a row is hashed is written out here: a migration
 * must keep meaning what it meant when it ran.
 */
export async function up(house: Kysely<unknown>): Promise<void> {
  const db: Kysely<Tables> = house.withTables<Tables>()
  await createTables(db)
  const end = await chainWhatIsThere(db)
  await db.schema.dropTable('audit_event').execute()
  await db.schema.alterTable('audit_event_chained').renameTo('audit_event').execute()
  for (const [name, columns] of INDEXES) {
    await db.schema.createIndex(name).on('audit_event').columns(columns).execute()
  }
  await createSqliteAppendOnly(house, 'audit_event')
  await db
    .insertInto('audit_head')
    .values({ id: 1, ...end })
    .execute()
}

const INDEXES: [string, (keyof Row)[]][] = [
  ['audit_event_by_subject', ['noun', 'subject_id']],
  ['audit_event_by_action', ['noun', 'action', 'at']],
]

async function createTables(db: Kysely<Tables>): Promise<void> {
  await strict(
    db.schema
      .createTable('audit_event_chained')
      .addColumn('id', integer, (c) => c.primaryKey())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('actor_id', text)
      .addColumn('actor_name', text, (c) => c.notNull())
      .addColumn('action', text, (c) => c.notNull())
      .addColumn('noun', text, (c) => c.notNull())
      .addColumn('subject_id', text)
      .addColumn('detail', text, (c) => c.notNull())
      // Unique: two rows that follow the same one would be two histories.
      .addColumn('previous_hash', text, (c) => c.notNull().unique().check(sql`length(previous_hash) = 64`))
      .addColumn('hash', text, (c) => c.notNull().check(sql`length(hash) = 64`)),
  ).execute()
  await strict(
    db.schema
      .createTable('audit_head')
      .addColumn('id', integer, (c) => c.primaryKey().check(sql`id = 1`))
      .addColumn('last_id', integer, (c) => c.notNull())
      .addColumn('hash', text, (c) => c.notNull()),
  ).execute()
}

async function chainWhatIsThere(db: Kysely<Tables>): Promise<{ last_id: number; hash: string }> {
  let end = { last_id: 0, hash: GENESIS }
  for (;;) {
    const rows = await db
      .selectFrom('audit_event')
      .selectAll()
      .where('id', '>', end.last_id)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return end
    const chained = rows.map((row) => {
      const previous_hash = end.hash
      end = { last_id: row.id, hash: hashOf(row, previous_hash) }
      return { ...row, previous_hash, hash: end.hash }
    })
    await db.insertInto('audit_event_chained').values(chained).execute()
  }
}

function hashOf(row: Row, previous: string): string {
  const { id, at, actor_id, actor_name, action, noun, subject_id, detail } = row
  const parts = [id, at, actor_id, actor_name, action, noun, subject_id, detail, previous]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

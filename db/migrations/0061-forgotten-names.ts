import { type Kysely, sql } from 'kysely'
import {
  createSqliteAppendOnly,
  dropSqliteAppendOnly,
  letSqliteForgetNames,
  sqliteTypes,
} from '../dialect/sqlite.ts'

const { text } = sqliteTypes

/**
 * Whoever erases an account is forgotten in every table that keeps a name: names stand beside the account's id, where
 * there was none it is found in the audit, and what kept a name that nobody reads keeps the id instead. Append-only
 * tables let the name of an erased account go and nothing else; of accounts that were erased before, the names go now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('commission_step').addColumn('actor_id', text).execute()
  await db.schema.alterTable('document').addColumn('made_by_id', text).execute()
  await db.schema.alterTable('supplement_request').addColumn('answered_by_id', text).execute()
  await dropSqliteAppendOnly(db, 'commission_step')
  await findWhoActed(db)
  await forbidUpdates(db)
  await forgetErased(db)
}

/** Who did it, by what the audit says of the same instant. */
async function findWhoActed(db: Kysely<unknown>): Promise<void> {
  const who = (noun: string, subject: string, action: string, more = 'true') =>
    `(select actor_id from audit_event where noun = '${noun}' and subject_id = ${subject} and action = ${action}
       and ${more} order by id limit 1)`
  const found = [
    `update commission_step set actor_id =
       ${who('commission', 'commission_id', 'event', 'at = commission_step.created_at')}`,
    `update document set made_by_id = ${who('document', 'document.id', "'make'")}`,
    `update supplement_request set answered_by_id =
       ${who('dispute', 'dispute_id', "'supplement'", 'at = answered_at')} where answered_by is not null`,
    `update defence_group_member set answered_by =
       ${who('defence_group', 'group_id', "'answer'", "at = answered_at and json_extract(detail, '$.disputeId') = dispute_id")}
       where answered_by is not null`,
    `update defence_share set answered_by =
       ${who(
         'defence_group',
         '(select group_id from defence_plan where defence_plan.id = plan_id)',
         "'answer_plan'",
         "at = answered_at and json_extract(detail, '$.disputeId') = dispute_id",
       )} where answered_by is not null`,
    `update deadline set created_by = coalesce(
       ${who('dispute', 'dispute_id', "'add_deadline'", "json_extract(detail, '$.deadlineId') = deadline.id")}, '')`,
  ]
  for (const statement of found) await sql.raw(statement).execute(db)
}

/** The append-only tables that keep a name. */
const APPEND_ONLY = [
  ['publication_choice', 'decided_by', 'decided_name'],
  ['pairing_terms', 'author_id', 'author_name'],
  ['pairing_step', 'actor_id', 'actor_name'],
  ['commission_step', 'actor_id', 'actor_name'],
] as const

async function forbidUpdates(db: Kysely<unknown>): Promise<void> {
  await createSqliteAppendOnly(db, 'commission_step')
  for (const [table, by, name] of APPEND_ONLY) await letSqliteForgetNames(db, table, by, name)
}

async function forgetErased(db: Kysely<unknown>): Promise<void> {
  const kept = [
    ...APPEND_ONLY,
    ['document', 'made_by_id', 'made_by'],
    ['supplement_request', 'answered_by_id', 'answered_by'],
  ] as const
  for (const [table, by, name] of kept) {
    await sql
      .raw(
        `update ${table} set ${name} = (select account.name from account where account.id = ${table}.${by})
           where ${by} in (select id from account where erased_at is not null)`,
      )
      .execute(db)
  }
}

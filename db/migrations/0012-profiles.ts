import { type Kysely, sql } from 'kysely'
import { createSqliteAppendOnly, createSqlitePartyTriggers, sqliteTypes, strict } from '../dialect/sqlite.ts'

const { text, integer } = sqliteTypes

const CONTACT_FIELDS = ['contactName', 'contactEmail', 'contactPhone', 'address']

/** What parties keep of their own entry: what is published, what they are bound to, and changes that wait for somebody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const create = db.schema
  // Append-only: what its owner agreed to have published, or took back, field by field. The last word counts.
  await strict(
    create
      .createTable('publication_choice')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('party_id', text, (c) => c.notNull().references('party.id').onDelete('cascade'))
      .addColumn('field', text, (c) => c.notNull())
      .addColumn('published', integer, (c) => c.notNull().check(sql`published in (0, 1)`))
      .addColumn('text_version', text, (c) => c.notNull())
      .addColumn('decided_by', text)
      .addColumn('decided_name', text, (c) => c.notNull())
      .addColumn('decided_at', text, (c) => c.notNull()),
  ).execute()
  await create
    .createIndex('publication_choice_by_party')
    .on('publication_choice')
    .columns(['party_id', 'field', 'decided_at', 'id'])
    .execute()
  for (const field of CONTACT_FIELDS) {
    await sql`
      insert into publication_choice (id, party_id, field, published, text_version, decided_by, decided_name, decided_at)
      select party_id || '-' || ${field}, party_id, ${field}, 1, 'application', null, 'application', updated_at
      from party_profile where publish_contact = 1`.execute(db)
  }
  await sql`alter table party_profile drop column publish_contact`.execute(db)
  await createSqliteAppendOnly(db, 'publication_choice')
  await createSqlitePartyTriggers(db, 'publication_choice')

  // Confidential: for conflict checks alone.
  await strict(
    create
      .createTable('party_affiliate')
      .addColumn('party_id', text, (c) => c.notNull().references('party.id').onDelete('cascade'))
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('name_key', text, (c) => c.notNull())
      .addColumn('loose_key', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('party_affiliate_key', ['party_id', 'name_key']),
  ).execute()
  await create.createIndex('party_affiliate_by_name').on('party_affiliate').column('name_key').execute()
  await create
    .createIndex('party_affiliate_by_loose_name')
    .on('party_affiliate')
    .column('loose_key')
    .execute()

  // What shows only after the centre has looked at it.
  await strict(
    create
      .createTable('profile_change')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('party_id', text, (c) => c.notNull().references('party.id').onDelete('cascade'))
      .addColumn('kind', text, (c) =>
        c.notNull().check(sql`kind in ('identity', 'admission', 'competence', 'matter')`),
      )
      .addColumn('facts', text, (c) => c.notNull())
      .addColumn('status', text, (c) =>
        c.notNull().check(sql`status in ('waiting', 'accepted', 'refused', 'withdrawn')`),
      )
      .addColumn('proposed_by', text, (c) => c.notNull())
      .addColumn('proposed_name', text, (c) => c.notNull())
      .addColumn('proposed_at', text, (c) => c.notNull())
      .addColumn('decided_by', text)
      .addColumn('decided_name', text)
      .addColumn('decided_at', text)
      .addColumn('expires_on', text)
      .addColumn('note', text, (c) => c.notNull().defaultTo(''))
      .addCheckConstraint(
        'profile_change_is_decided_by_another',
        sql`decided_by is null or decided_by <> proposed_by`,
      )
      .addCheckConstraint(
        'profile_change_decision_is_signed',
        sql`(status in ('accepted', 'refused')) = (decided_by is not null)`,
      ),
  ).execute()
  await create
    .createIndex('profile_change_by_status')
    .on('profile_change')
    .columns(['status', 'proposed_at'])
    .execute()
  await create
    .createIndex('profile_change_by_party')
    .on('profile_change')
    .columns(['party_id', 'proposed_at'])
    .execute()

  // A new contact address counts once whoever reads it says so, and not if the old one objects.
  await strict(
    create
      .createTable('contact_change')
      .addColumn('id', text, (c) => c.notNull().primaryKey())
      .addColumn('party_id', text, (c) => c.notNull().references('party.id').onDelete('cascade'))
      .addColumn('email', text, (c) => c.notNull())
      .addColumn('phone', text, (c) => c.notNull())
      .addColumn('confirm_hash', text, (c) => c.notNull().unique())
      .addColumn('stop_hash', text, (c) => c.unique())
      .addColumn('requested_by', text, (c) => c.notNull())
      .addColumn('requested_at', text, (c) => c.notNull())
      .addColumn('expires_at', text, (c) => c.notNull())
      .addColumn('confirmed_at', text)
      .addColumn('stopped_at', text)
      .addCheckConstraint('contact_change_ends_once', sql`confirmed_at is null or stopped_at is null`),
  ).execute()
  await create
    .createIndex('contact_change_by_party')
    .on('contact_change')
    .columns(['party_id', 'requested_at'])
    .execute()
}

import type { Kysely } from 'kysely'

/** Two sides may each hand in the same file: what one of them keeps from the other is not told by refusing it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.dropIndex('file_of_owner').execute()
  await schema
    .createIndex('file_of_owner')
    .unique()
    .on('file')
    .columns(['owner_noun', 'owner_id', 'sha256', 'label', 'created_by'])
    .execute()
}

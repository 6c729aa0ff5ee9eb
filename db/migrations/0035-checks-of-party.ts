import type { Kysely } from 'kysely'

/** A party's public page reads what was seen of all of its evidence at once. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.createIndex('evidence_check_by_party').on('evidence_check').column('party_id').execute()
}

import type { Db } from '../../db/schema.ts'
import { currentForm, type Form, type PartyColumns } from '../domain/application/party-form.ts'

/** The form of a party's entry as it stands now. */
export async function entryForm(db: Db, party: PartyColumns & { id: string }): Promise<Form> {
  const kept = await db
    .selectFrom('party_profile')
    .select(['form', 'registration'])
    .where('party_id', '=', party.id)
    .executeTakeFirst()
  return currentForm(party, kept?.registration ?? null, kept?.form ?? null)
}

import type { Selectable } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { PartyTable } from '../../db/tables/party.ts'
import type { Actor } from '../domain/actor.ts'
import type { Form } from '../domain/application/party-form.ts'
import { Problem } from '../domain/errors.ts'
import { LISTING_STATES } from '../domain/listing/lifecycle.ts'
import { type Insurance, insuranceOf } from '../domain/profile/insurance.ts'
import { canKeepProfile } from '../domain/profile/policy.ts'
import type { PublicationField } from '../domain/profile/publication.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { entryForm } from './queries-entry-form.server.ts'
import { publishedOf } from './queries-publication.server.ts'

/** A party's entry as its owner keeps it. */
export type Profile = {
  partyId: string
  ref: string
  type: PartyType
  /** The version that a change is made of. */
  version: number
  /** What stands, by section of the form. */
  form: Form
  /** Confidential: names that count in conflict checks beside those that it goes by. */
  affiliates: string[]
  published: PublicationField[]
  insurance: Insurance | null
}

/**
 * The entry that the actor keeps.
 * @throws Problem `not_found` for one who keeps none, or when it is another's
 */
export async function getOwnProfile(db: Db, actor: Actor): Promise<Profile> {
  const partyId = actor.partyId
  if (partyId === null || !canKeepProfile(actor, partyId)) {
    throw new Problem('not_found', 'this account keeps no entry')
  }
  const row = await db
    .selectFrom('party')
    .selectAll()
    .where('id', '=', partyId)
    .where('status', 'in', LISTING_STATES)
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such entry')
  return profileOf(db, row)
}

async function profileOf(db: Db, row: Selectable<PartyTable>): Promise<Profile> {
  const form = await entryForm(db, row)
  const affiliates = await db
    .selectFrom('party_affiliate')
    .select('name')
    .where('party_id', '=', row.id)
    .orderBy('created_at')
    .orderBy('name')
    .execute()
  const published = await publishedOf(db, row.type, row.id)
  return {
    partyId: row.id,
    ref: row.ref,
    type: row.type,
    version: row.version,
    form,
    affiliates: affiliates.map(({ name }) => name),
    published: [...published],
    insurance: insuranceOf(form.insurance),
  }
}

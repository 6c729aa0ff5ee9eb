import type { Db } from '../../db/schema.ts'
import { directoryAddress } from '../directory/queries-address.server.ts'
import type { Actor } from '../domain/actor.ts'
import { one, type Values } from '../domain/application/values.ts'
import { shanghaiDay } from '../domain/day.ts'
import { CONTACT_FIELDS } from '../domain/profile/publication.ts'
import { lastChoices, publishedOf } from '../profiles/queries-publication.server.ts'
import type { OwnPage } from './own-page.ts'

/** The public page of the actor's party; null for whoever has none now. */
export async function findOwnPage(db: Db, actor: Actor): Promise<OwnPage | null> {
  if (actor.partyId === null) return null
  const page = await directoryAddress(db, actor.partyId)
  if (page === null) return null
  const party = await db
    .selectFrom('party')
    .select(['id', 'type', 'listed_on'])
    .where('id', '=', actor.partyId)
    .executeTakeFirstOrThrow()
  const published = await publishedOf(db, party.type, party.id)
  const decided = await lastChoices(db, party.id)
  return {
    page,
    listedOn: party.listed_on,
    agreedOn: await agreedOn(db, party.id),
    contact: CONTACT_FIELDS.filter((field) => published.has(field)).map((field) => {
      const at = decided.get(field)?.at
      return { field, since: at ? shanghaiDay(new Date(at)) : null }
    }),
  }
}

async function agreedOn(db: Db, partyId: string): Promise<string | null> {
  const approved = await db
    .selectFrom('application')
    .select(['form', 'submitted_at'])
    .where('party_id', '=', partyId)
    .where('status', '=', 'approved')
    .orderBy('decided_at', 'desc')
    .execute()
  for (const { form, submitted_at } of approved) {
    const { declarations = {} } = JSON.parse(form) as Record<string, Values | undefined>
    if (submitted_at && one(declarations, 'publishProfile') !== '') return shanghaiDay(new Date(submitted_at))
  }
  return null
}

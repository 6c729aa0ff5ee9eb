import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.ts'
import {
  type Contact,
  type ContactLink,
  type ContactLinkProblem,
  contactProblem,
} from '../domain/profile/contact.ts'

/** What is stored of a secret: its SHA-256, hex. */
export function hashOfLink(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export type AskedContact = Contact & {
  id: string
  partyId: string
  party: { nameZh: string | null; nameEn: string | null }
}

/** The change that the link of a letter is about, or why the link does nothing. */
export async function findContactChange(
  db: Db,
  link: ContactLink,
  secret: string,
  now: Date,
): Promise<{ change: AskedContact; refused: null } | { change: null; refused: ContactLinkProblem }> {
  const row = await db
    .selectFrom('contact_change')
    .innerJoin('party', 'party.id', 'contact_change.party_id')
    .select([
      'contact_change.id',
      'party_id',
      'email',
      'phone',
      'confirmed_at',
      'stopped_at',
      'expires_at',
      'party.name_zh',
      'party.name_en',
    ])
    .where(link === 'confirm' ? 'confirm_hash' : 'stop_hash', '=', hashOfLink(secret))
    .executeTakeFirst()
  const refused = contactProblem(row, now)
  if (refused !== null || !row) return { change: null, refused: refused ?? 'unknown' }
  const { id, party_id: partyId, email, phone } = row
  const party = { nameZh: row.name_zh, nameEn: row.name_en }
  return { change: { id, partyId, email, phone, party }, refused: null }
}

/** The change of a party's contact data that waits, if one does. The caller keeps the entry. */
export async function waitingContact(db: Db, partyId: string, now: Date): Promise<Contact | null> {
  const row = await db
    .selectFrom('contact_change')
    .select(['email', 'phone'])
    .where('party_id', '=', partyId)
    .where('confirmed_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .orderBy('requested_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

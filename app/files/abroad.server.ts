import type { Selectable } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { FileTable } from '../../db/tables/file.ts'
import type { PartyTable } from '../../db/tables/party.ts'
import { hasConsent, hasConsentOfAny } from '../accounts/queries-consents.server.ts'
import { listPublishedContact } from '../directory/queries-parties.server.ts'
import { type Actor, isStaff, partiesRead } from '../domain/actor.ts'
import { isAbroad, isOfDispute, type OfDispute } from '../domain/file/abroad.ts'
import { listAsked } from '../invitations/queries-files.server.ts'

/**
 * Of files that the actor may read, those that may go where it reads them. To a party abroad goes only what may leave
 * the mainland; what somebody of the party has opened before stays open to it.
 */
export async function withoutKeptHome(
  db: Db,
  actor: Actor,
  files: readonly FileTable[],
): Promise<FileTable[]> {
  if (actor.partyId === null || !(await isPartyAbroad(db, actor.partyId))) return [...files]
  const kept = new Set<string>()
  const answers = new Map<string, Promise<boolean>>()
  for (const { id, owner_noun: noun, owner_id: ownerId, created_by: author } of files) {
    if (!isOfDispute(noun)) continue
    const key = `${author} ${ownerId}`
    const answer = answers.get(key) ?? maySendAbroad(db, author, noun, ownerId)
    answers.set(key, answer)
    if (!(await answer)) kept.add(id)
  }
  const opened = await openedBefore(db, actor, [...kept])
  return files.filter(({ id }) => !kept.has(id) || opened.has(id))
}

/** A party abroad to which files go, and how to reach it. */
export type Recipient = Pick<Selectable<PartyTable>, 'id' | 'name_zh' | 'name_en' | 'country'> & {
  contact: string[]
}

/**
 * The parties abroad, other than the actor's own, that read what is given to them of a dispute or an engagement, and
 * whether what the actor hands in may go there. Ask only about an owner that was read through the actor's own scope.
 */
export async function findAbroad(
  db: Db,
  actor: Actor,
  noun: OfDispute,
  ownerId: string,
): Promise<{ recipients: Recipient[]; agreed: boolean }> {
  const readers = noun === 'dispute' ? await listAsked(db, ownerId) : await listActing(db, ownerId)
  const others = readers.filter((id) => !partiesRead(actor).includes(id))
  if (others.length === 0) return { recipients: [], agreed: false }
  const rows = await db
    .selectFrom('party')
    .select(['id', 'type', 'name_zh', 'name_en', 'country', 'origin', 'website'])
    .where('id', 'in', [...new Set(others)])
    .orderBy('id')
    .execute()
  const recipients: Recipient[] = []
  for (const { id, name_zh, name_en, country, ...row } of rows) {
    if (!isAbroad({ country, origin: row.origin })) continue
    const contact = await listPublishedContact(db, { id, type: row.type, website: row.website })
    recipients.push({ id, name_zh, name_en, country, contact })
  }
  return { recipients, agreed: await maySendAbroad(db, actor.id, noun, ownerId) }
}

/**
 * Whether what somebody handed in may leave the mainland. Its author agrees to that; for the centre's people, and for
 * those who have left, anybody of the enterprise does. Who is abroad sends nothing there.
 */
async function maySendAbroad(db: Db, author: string, noun: OfDispute, ownerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .leftJoin('party', 'party.id', 'account.party_id')
    .select(['account.role', 'account.disabled_at', 'party.country', 'party.origin'])
    .where('account.id', '=', author)
    .executeTakeFirst()
  if (row && isAbroad(row)) return true
  if (row && row.disabled_at === null && !isStaff(row)) return hasConsent(db, author, 'transfer_abroad')
  const { enterprise_id } = await db
    .selectFrom(noun)
    .select('enterprise_id')
    .where('id', '=', ownerId)
    .executeTakeFirstOrThrow()
  return hasConsentOfAny(db, enterprise_id, 'transfer_abroad')
}

async function isPartyAbroad(db: Db, partyId: string): Promise<boolean> {
  const party = await db
    .selectFrom('party')
    .select(['country', 'origin'])
    .where('id', '=', partyId)
    .executeTakeFirst()
  return party !== undefined && isAbroad(party)
}

/** Whoever acts in an engagement and has accepted or confirmed it: nobody else is given its files. */
async function listActing(db: Db, engagementId: string): Promise<string[]> {
  const row = await db
    .selectFrom('engagement')
    .select(['party_id', 'domestic_id', 'overseas_id'])
    .where('id', '=', engagementId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row ? [row.party_id, row.domestic_id, row.overseas_id].filter((id) => id !== null) : []
}

/** Those of the files that somebody of the actor's party has opened. */
async function openedBefore(db: Db, actor: Actor, fileIds: readonly string[]): Promise<Set<string>> {
  if (fileIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('audit_event')
    .select('subject_id')
    .where('noun', '=', 'file')
    .where('subject_id', 'in', fileIds)
    .where('action', '=', 'read')
    .where('actor_id', 'in', (eb) =>
      eb.selectFrom('account').select('account.id').where('account.party_id', 'in', partiesRead(actor)),
    )
    .execute()
  return new Set(rows.flatMap(({ subject_id }) => subject_id ?? []))
}

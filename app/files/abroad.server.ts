import type { Selectable } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { FileTable } from '../../db/tables/file.ts'
import type { PartyTable } from '../../db/tables/party.ts'
import { hasConsent, hasConsentOfAny } from '../accounts/queries-consents.server.ts'
import { listPublishedContact } from '../directory/queries-parties.server.ts'
import { type Actor, isStaff, partiesRead } from '../domain/actor.ts'
import { isAbroad, isOfDispute, type OfDispute } from '../domain/file/abroad.ts'
import { canReadFile, type FileOwner, type FileSide } from '../domain/file/policy.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { listAsked } from '../invitations/queries-files.server.ts'
import { lineOf } from './line.server.ts'
import { fileStanding } from './standing.server.ts'

/**
 * Of files that the actor may read, those that may go where it reads them. To a party abroad goes only what may leave
 * the mainland; what somebody of the party has opened before stays open to it.
 * @param handedOn whether the actor reads them because the enterprise handed them on
 */
export async function withoutKeptHome(
  db: Db,
  actor: Actor,
  files: readonly FileTable[],
  handedOn = false,
): Promise<FileTable[]> {
  if (actor.partyId === null || !(await isPartyAbroad(db, actor.partyId))) return [...files]
  const kept = await findKeptHome(db, files, handedOn)
  const opened = await openedBefore(db, partiesRead(actor), [...kept])
  return files.filter(({ id }) => !kept.has(id) || opened.has(id))
}

/**
 * Of the files that an owner has, those that make the same one handed in by the actor superfluous: where that may go
 * abroad, a file that is kept home does not.
 */
export async function reachingAsFar<T extends { id: string; createdBy: string }>(
  db: Db,
  actor: Actor,
  noun: FileOwner,
  ownerId: string,
  files: readonly T[],
): Promise<T[]> {
  if (!isOfDispute(noun) || !(await maySendAbroad(db, actor.id, noun, ownerId))) return [...files]
  const place = { owner_noun: noun, owner_id: ownerId }
  const kept = await findKeptHome(
    db,
    files.map(({ id, createdBy }) => ({ id, ...place, created_by: createdBy })),
  )
  return files.filter(({ id }) => !kept.has(id))
}

/** Which of these files may not leave the mainland now, by their identifiers. */
async function findKeptHome(
  db: Db,
  files: readonly Pick<FileTable, 'id' | 'owner_noun' | 'owner_id' | 'created_by'>[],
  handedOn = false,
): Promise<Set<string>> {
  const kept = new Set<string>()
  const answers = new Map<string, Promise<boolean>>()
  for (const { id, owner_noun: noun, owner_id: ownerId, created_by: author } of files) {
    if (!isOfDispute(noun)) continue
    const key = `${author} ${ownerId}`
    const answer = answers.get(key) ?? maySendAbroad(db, author, noun, ownerId, handedOn)
    answers.set(key, answer)
    if (!(await answer)) kept.add(id)
  }
  return kept
}

/** A party abroad to which files go, and how to reach it. */
export type Recipient = Pick<Selectable<PartyTable>, 'id' | 'name_zh' | 'name_en' | 'country'> & {
  contact: string[]
}

/**
 * The parties abroad, other than the actor's own, that read what is given to them of a dispute or an engagement, and
 * whether what the actor hands in may go there. `closed` is how many files that the actor reads were given to them and
 * cannot be opened there yet. Ask only about an owner that was read through the actor's own scope.
 */
export async function findAbroad(
  db: Db,
  actor: Actor,
  noun: OfDispute,
  ownerId: string,
): Promise<{ recipients: Recipient[]; agreed: boolean; closed: number }> {
  const asked = noun === 'dispute' ? await listAsked(db, ownerId) : []
  const readers: Reader[] =
    noun === 'dispute' ? asked.map((id) => ({ id, side: 'party' })) : await listActing(db, ownerId)
  const others = readers.filter(({ id }) => !partiesRead(actor).includes(id))
  if (others.length === 0) return { recipients: [], agreed: false, closed: 0 }
  const rows = await db
    .selectFrom('party')
    .select(['id', 'type', 'name_zh', 'name_en', 'country', 'origin', 'website'])
    .where('id', 'in', [...new Set(others.map(({ id }) => id))])
    .orderBy('id')
    .execute()
  const recipients: Recipient[] = []
  for (const { id, name_zh, name_en, country, ...row } of rows) {
    if (!isAbroad({ country, origin: row.origin })) continue
    const contact = await listPublishedContact(db, { id, type: row.type, website: row.website })
    recipients.push({ id, name_zh, name_en, country, contact })
  }
  const agreed = await maySendAbroad(db, actor.id, noun, ownerId)
  const abroad = others.filter(({ id }) => recipients.some((recipient) => recipient.id === id))
  return { recipients, agreed, closed: await countClosed(db, actor, noun, ownerId, abroad) }
}

/**
 * The parties abroad that took over an engagement and could not read some of these files if they were handed on to
 * them there, because neither their authors nor anybody of its enterprise agrees to that yet. Ask only about an
 * engagement that was read through the actor's own scope.
 */
export async function listClosedTo(
  db: Db,
  actor: Actor,
  engagementId: string,
  fileIds: readonly string[],
): Promise<TwoNames[]> {
  const rows = await db.selectFrom('file').selectAll().where('id', 'in', fileIds).execute()
  if ((await findKeptHome(db, rows, true)).size === 0) return []
  const { recipients } = await findAbroad(db, actor, 'engagement', engagementId)
  return recipients.map(({ name_zh: zh, name_en: en }) => ({ zh, en }))
}

/**
 * Whether what somebody handed in may leave the mainland. Its author agrees to that; for the centre's people, for those
 * who have left, and for what the enterprise hands on, anybody of the enterprise does. Who is abroad sends nothing there.
 */
async function maySendAbroad(
  db: Db,
  author: string,
  noun: OfDispute,
  ownerId: string,
  handedOn = false,
): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .leftJoin('party', 'party.id', 'account.party_id')
    .select(['account.role', 'account.disabled_at', 'party.country', 'party.origin'])
    .where('account.id', '=', author)
    .executeTakeFirst()
  if (row && isAbroad(row)) return true
  if (row && row.disabled_at === null && !isStaff(row)) {
    const agrees = await hasConsent(db, author, 'transfer_abroad')
    // Handing on is the enterprise's decision, so that counsel that was let go cannot keep a file from the next one.
    if (agrees || !handedOn) return agrees
  }
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

/** A party to which files may be given, and the side on which it stands to them. */
type Reader = { id: string; side: FileSide }

/** How many of the owner's files that the actor reads were given to one of these and are closed to it so far. */
async function countClosed(
  db: Db,
  actor: Actor,
  noun: OfDispute,
  ownerId: string,
  readers: readonly Reader[],
): Promise<number> {
  if (readers.length === 0) return 0
  const rows = await db
    .selectFrom('file')
    .selectAll()
    .where('owner_noun', '=', noun)
    .where('owner_id', '=', ownerId)
    .execute()
  const standing = await fileStanding(db, actor, noun, ownerId)
  const files = rows.map((row) => ({ ...row, readers: lineOf(row).readers }))
  const kept = await findKeptHome(db, rows)
  const closed = new Set<string>()
  for (const { id: partyId, side } of readers) {
    const given = files.filter(
      (file) => kept.has(file.id) && file.readers.includes(side) && canReadFile(standing, file.readers),
    )
    const opened = await openedBefore(
      db,
      [partyId],
      given.map(({ id }) => id),
    )
    for (const { id } of given) if (!opened.has(id)) closed.add(id)
  }
  return closed.size
}

/** Whoever acts in an engagement and has accepted or confirmed it: nobody else is given its files. */
async function listActing(db: Db, engagementId: string): Promise<Reader[]> {
  const row = await db
    .selectFrom('engagement')
    .select(['party_id', 'domestic_id', 'overseas_id'])
    .where('id', '=', engagementId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  const { party_id: party = null, domestic_id: domestic = null, overseas_id: overseas = null } = row ?? {}
  return Object.entries({ party, domestic, overseas }).flatMap(([side, id]) =>
    id === null ? [] : [{ id, side: side as FileSide }],
  )
}

/** Those of the files that somebody of the parties has opened. */
async function openedBefore(
  db: Db,
  partyIds: readonly string[],
  fileIds: readonly string[],
): Promise<Set<string>> {
  if (fileIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('audit_event')
    .select('subject_id')
    .where('noun', '=', 'file')
    .where('subject_id', 'in', fileIds)
    .where('action', '=', 'read')
    .where('actor_id', 'in', (eb) =>
      eb.selectFrom('account').select('account.id').where('account.party_id', 'in', partyIds),
    )
    .execute()
  return new Set(rows.flatMap(({ subject_id }) => subject_id ?? []))
}

import { createHash } from 'node:crypto'
import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { showsPortrait } from '../domain/profile/portrait.ts'
import { publicationFieldsOf } from '../domain/profile/publication.ts'
import { getOwnProfile } from './queries.server.ts'
import { publishedOf } from './queries-publication.server.ts'

/** A portrait: a JPEG, and the SHA-256 of its bytes, hex. */
export type Portrait = { jpeg: Buffer; sha256: string }

/** @throws Problem `not_found` for whoever keeps no entry, or one that has no portrait */
async function ownEntryWithPortrait(db: Db, actor: Actor) {
  const profile = await getOwnProfile(db, actor)
  if (publicationFieldsOf(profile.type).includes('portrait')) return profile
  throw new Problem('not_found', 'such an entry has no portrait')
}

/**
 * The portrait that stands in the actor's own entry, published or not; null for none.
 * @throws Problem `not_found`
 */
export async function findOwnPortrait(db: Db, actor: Actor): Promise<Portrait | null> {
  const { partyId } = await ownEntryWithPortrait(db, actor)
  return findPortrait(db, partyId)
}

/**
 * Puts a portrait into the actor's own entry, in the place of the one before. It shows only where its publication is
 * agreed to.
 * @param jpeg as `readPortrait` made it
 * @throws Problem `not_found`
 */
export async function setPortrait(db: Db, actor: Actor, jpeg: Buffer, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { partyId } = await ownEntryWithPortrait(trx, actor)
    const sha256 = createHash('sha256').update(jpeg).digest('hex')
    const row = {
      jpeg,
      sha256,
      added_by: actor.id,
      added_name: actor.name,
      added_at: now.toISOString(),
    }
    await trx
      .insertInto('party_portrait')
      .values({ party_id: partyId, ...row })
      .onConflict((conflict) => conflict.column('party_id').doUpdateSet(row))
      .execute()
    const entry: AuditEntry = {
      action: 'set_portrait',
      noun: 'listing',
      subjectId: partyId,
      detail: { sha256, size: jpeg.length },
    }
    await recordEvent(trx, actor, entry, now)
  })
}

/**
 * Takes the portrait out of the actor's own entry for good; where there is none, nothing happens.
 * @throws Problem `not_found`
 */
export async function removePortrait(db: Db, actor: Actor, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { partyId } = await ownEntryWithPortrait(trx, actor)
    const gone = await trx
      .deleteFrom('party_portrait')
      .where('party_id', '=', partyId)
      .returning('sha256')
      .executeTakeFirst()
    if (!gone) return
    const entry: AuditEntry = {
      action: 'remove_portrait',
      noun: 'listing',
      subjectId: partyId,
      detail: { sha256: gone.sha256 },
    }
    await recordEvent(trx, actor, entry, now)
  })
}

/**
 * The portrait of an expert of the directory, for everybody.
 * @throws Problem `not_found` where there is none, where its publication is not agreed to, and for whoever is not public
 */
export async function getPublicPortrait(db: Db, ref: string): Promise<Portrait> {
  const party = await db
    .selectFrom('party')
    .select(['id', 'type', 'status'])
    .where('ref', '=', ref)
    .executeTakeFirst()
  const isShown = party && showsPortrait(party.status, await publishedOf(db, party.type, party.id))
  const portrait = isShown ? await findPortrait(db, party.id) : null
  if (!portrait) throw new Problem('not_found', 'there is no such portrait')
  return portrait
}

async function findPortrait(db: Db, partyId: string): Promise<Portrait | null> {
  const row = await db
    .selectFrom('party_portrait')
    .select(['jpeg', 'sha256'])
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  return row ?? null
}

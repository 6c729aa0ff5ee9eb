import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import type { PairingTerms } from '../../../app/domain/pairing/terms.ts'
import { acceptPairing, decidePairing, examinePairing } from '../../../app/pairings/commands.server.ts'
import { proposePairing } from '../../../app/pairings/propose.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { TERMS } from '../../support/pairing-terms.ts'
import {
  type AnyRecord,
  competence,
  domesticProvider,
  matter,
  populate,
  provider,
} from '../../support/world.ts'

export const NOW = new Date('2026-11-23T02:00:00Z')

export const person = (role: ActorRole, id: string = role, partyId: string | null = null): Actor => ({
  id,
  name: id,
  role,
  enterpriseId: null,
  partyId,
})

export const REVIEWER = person('reviewer')
export const MANAGER = person('manager')

export const RECORDS: AnyRecord[] = [
  domesticProvider('d-1', { termEnd: '2028-12-31' }),
  domesticProvider('d-2'),
  provider('o-1', { termEnd: '2028-12-31' }),
  provider('o-2'),
  ...['d-1', 'd-2', 'o-1', 'o-2'].flatMap((ref) => [
    competence(ref, { verification: 'verified' }),
    matter(`m-${ref}`, ref),
  ]),
]

/** The administrator of a firm, or one of its members. */
export async function ofFirm(
  db: Db,
  ref: string,
  role: 'provider_administrator' | 'provider_member' = 'provider_administrator',
): Promise<Actor> {
  const { id } = await db.selectFrom('party').select('id').where('ref', '=', ref).executeTakeFirstOrThrow()
  return person(role, `${role} of ${ref}`, id)
}

export type Agreeing = OpenDatabase & { domestic: Actor; overseas: Actor }

/** Two firms at home and two abroad, all listed for United States patents. */
export async function agreeing(more: readonly AnyRecord[] = []): Promise<Agreeing> {
  const database = await freshDatabase()
  await populate(database, [...RECORDS, ...more])
  return {
    ...database,
    domestic: await ofFirm(database.db, 'd-1'),
    overseas: await ofFirm(database.db, 'o-1'),
  }
}

/** One more proposal of the domestic firm to the overseas one. */
export async function proposed(
  { db, domestic, overseas }: Agreeing,
  change: Partial<PairingTerms> = {},
  now = NOW,
): Promise<string> {
  const id = newId(now)
  const terms = { ...TERMS, ...change }
  const proposal = { id, partnerId: overseas.partyId!, terms, words: '', renewsId: null }
  await proposePairing(db, domestic, proposal, now)
  return id
}

export async function versionOf(db: Db, id: string): Promise<number> {
  const row = db.selectFrom('pairing').select('version').where('id', '=', id)
  return (await row.executeTakeFirstOrThrow()).version
}

export async function statusOf(db: Db, id: string): Promise<string> {
  const row = db.selectFrom('pairing').select('status').where('id', '=', id)
  return (await row.executeTakeFirstOrThrow()).status
}

export async function accepted(world: Agreeing, change: Partial<PairingTerms> = {}): Promise<string> {
  const id = await proposed(world, change)
  const acceptance = { own: { ...TERMS, ...change }, version: await versionOf(world.db, id) }
  await acceptPairing(world.db, world.overseas, id, acceptance, NOW)
  return id
}

export async function examined(world: Agreeing, change: Partial<PairingTerms> = {}): Promise<string> {
  const id = await accepted(world, change)
  const advice = { advice: 'approve', note: '材料齐全', version: await versionOf(world.db, id) } as const
  await examinePairing(world.db, REVIEWER, id, advice, NOW)
  return id
}

/** A 1+1 that was approved. */
export async function approved(world: Agreeing, change: Partial<PairingTerms> = {}): Promise<string> {
  const id = await examined(world, change)
  const decision = { approve: true, words: '', version: await versionOf(world.db, id) }
  await decidePairing(world.db, MANAGER, id, decision, NOW)
  return id
}

import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { ActorRole } from '../domain/actor.ts'

type Place = { enterpriseId: string | null; partyId: string | null }

/**
 * Makes the three demonstration accounts where they are missing: a member of a demonstration enterprise, a
 * manager of the centre, and the administrator of a demonstration provider (left out where there is none).
 */
export async function createDemoAccounts(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const enterpriseId = (await findDemoEnterprise(trx)) ?? (await createDemoEnterprise(trx, now))
    const partyId = await findDemoProvider(trx)
    await createOnce(trx, '演示企业法务', 'enterprise_member', { enterpriseId, partyId: null }, now)
    await createOnce(trx, '演示中心主管', 'manager', { enterpriseId: null, partyId: null }, now)
    if (partyId) {
      await createOnce(trx, '演示机构管理员', 'provider_administrator', { enterpriseId: null, partyId }, now)
    }
  })
}

async function findDemoEnterprise(trx: Trx): Promise<string | undefined> {
  const found = trx.selectFrom('enterprise').select('id').where('demo', '=', 1).orderBy('ref')
  return (await found.executeTakeFirst())?.id
}

async function createDemoEnterprise(trx: Trx, now: Date): Promise<string> {
  const id = newId(now)
  const at = now.toISOString()
  await trx
    .insertInto('enterprise')
    .values({
      id,
      ref: 'demo-enterprise',
      name_zh: '演示企业',
      name_en: 'Demonstration Enterprise',
      credit_code: null,
      district: null,
      industry: null,
      languages: '["zh"]',
      demo: 1,
      created_at: at,
      updated_at: at,
    })
    .execute()
  return id
}

async function findDemoProvider(trx: Trx): Promise<string | null> {
  const found = trx
    .selectFrom('party')
    .select('id')
    .where('type', '=', 'provider')
    .where('status', '=', 'listed')
    .where('demo', '=', 1)
    .orderBy('ref')
  return (await found.executeTakeFirst())?.id ?? null
}

async function createOnce(trx: Trx, name: string, role: ActorRole, place: Place, now: Date): Promise<void> {
  const known = trx.selectFrom('account').select('id').where('demo', '=', 1).where('role', '=', role)
  if (await known.executeTakeFirst()) return
  const id = newId(now)
  await trx
    .insertInto('account')
    .values({
      id,
      name,
      role,
      enterprise_id: place.enterpriseId,
      party_id: place.partyId,
      demo: 1,
      created_at: now.toISOString(),
    })
    .execute()
  const entry = { action: 'create', noun: 'account', subjectId: id, detail: { name, role, demo: true } }
  await recordEvent(trx, null, entry, now)
}

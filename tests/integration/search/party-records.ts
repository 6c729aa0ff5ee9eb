import type { Insertable } from 'kysely'
import { nameKey } from '../../../app/domain/name.ts'
import type { Db } from '../../../db/schema.ts'
import type { MatterTable } from '../../../db/tables/evidence.ts'
import type { PairingTable } from '../../../db/tables/pairing.ts'
import type { PartyTable } from '../../../db/tables/party.ts'

const AT = '2026-11-01T00:00:00.000Z'

/** The day on which these tests take place, and a clock that shows its noon in Shanghai. */
export const TODAY = '2026-11-23'
export const now = () => new Date('2026-11-23T04:00:00.000Z')

/** A provider as it is imported; what `given` does not say is plain and listed. */
export function provider(id: string, given: Partial<Insertable<PartyTable>> = {}): Insertable<PartyTable> {
  return {
    id,
    ref: `p-${id}`,
    type: 'provider',
    name_zh: null,
    name_en: given.name_zh ? null : `Firm ${id}`,
    aliases: '[]',
    origin: 'overseas',
    kind: 'law_firm',
    country: 'us',
    city: null,
    categories: '[]',
    languages: '[]',
    industries: '[]',
    fee_models: '[]',
    jurisdictions: '[]',
    ip_types: '[]',
    status: 'listed',
    demo: 0,
    created_at: AT,
    updated_at: AT,
    ...given,
  }
}

/** Writes parties, and the keys of their names as every way of writing a party does. */
export async function insertParties(db: Db, parties: Insertable<PartyTable>[]): Promise<void> {
  for (const party of parties) {
    await db.insertInto('party').values(party).execute()
    const aliases = JSON.parse(party.aliases) as string[]
    const names = [party.name_zh, party.name_en, ...aliases].flatMap((name) => (name ? [nameKey(name)] : []))
    const keys = [...new Set(names)].map((name_key) => ({ party_id: party.id, name_key }))
    await db.insertInto('party_name').values(keys).execute()
  }
}

/** A matter of a party: US patent litigation of 2024 unless `given` says otherwise. */
export function matter(id: string, partyId: string, given: Partial<Insertable<MatterTable>> = {}) {
  return {
    id,
    ref: `m-${id}`,
    party_id: partyId,
    jurisdiction: 'us',
    ip_type: 'patent',
    procedure: 'litigation',
    client: null,
    client_key: '',
    filed_on: '2024-03-01',
    verification: 'verified' as const,
    created_at: AT,
    updated_at: AT,
    ...given,
  }
}

export function pairing(
  id: string,
  domestic: string,
  overseas: string,
  given: Partial<Insertable<PairingTable>> = {},
) {
  return {
    id,
    ref: `x-${id}`,
    domestic_id: domestic,
    overseas_id: overseas,
    jurisdictions: '["us"]',
    ip_types: '["patent"]',
    procedures: '[]',
    languages: '["en"]',
    status: 'active' as const,
    joint_matters: 0,
    demo: 0 as const,
    created_at: AT,
    updated_at: AT,
    ...given,
  }
}

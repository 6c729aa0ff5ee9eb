import type { Db } from '../../db/schema.ts'

/** Where and in what somebody practises, by any evidence that counts on the day, trusted or not. */
export type Practice = { jurisdictions: string[]; ipTypes: string[]; procedures: string[] }

type Row = { party_id: string; jurisdiction: string; ip_type: string; procedures: readonly string[] }

/** The practice of `partyIds` on `today`; parties without evidence are absent. Two queries, whatever their number. */
export async function loadPractice(
  db: Db,
  partyIds: readonly string[],
  today: string,
): Promise<Map<string, Practice>> {
  const sets = new Map<string, Record<keyof Practice, Set<string>>>()
  for (const row of [...(await claims(db, partyIds, today)), ...(await work(db, partyIds, today))]) {
    let own = sets.get(row.party_id)
    if (!own) {
      own = { jurisdictions: new Set(), ipTypes: new Set(), procedures: new Set() }
      sets.set(row.party_id, own)
    }
    own.jurisdictions.add(row.jurisdiction)
    own.ipTypes.add(row.ip_type)
    for (const procedure of row.procedures) own.procedures.add(procedure)
  }
  return new Map(
    [...sets].map(([id, own]) => [
      id,
      {
        jurisdictions: [...own.jurisdictions].sort(),
        ipTypes: [...own.ipTypes].sort(),
        procedures: [...own.procedures].sort(),
      },
    ]),
  )
}

async function claims(db: Db, partyIds: readonly string[], today: string): Promise<Row[]> {
  const rows = await db
    .selectFrom('competence')
    .select(['party_id', 'jurisdiction', 'ip_type', 'procedures'])
    .where('party_id', 'in', partyIds)
    .where((eb) => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', today)]))
    .execute()
  return rows.map((row) => ({ ...row, procedures: JSON.parse(row.procedures) as string[] }))
}

/** Only what the work was, never for whom. */
async function work(db: Db, partyIds: readonly string[], today: string): Promise<Row[]> {
  const rows = await db
    .selectFrom('matter')
    .select(['party_id', 'jurisdiction', 'ip_type', 'procedure'])
    .distinct()
    .where('party_id', 'in', partyIds)
    .where('filed_on', '<=', today)
    .where((eb) => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', today)]))
    .execute()
  return rows.map((row) => ({ ...row, procedures: row.procedure ? [row.procedure] : [] }))
}

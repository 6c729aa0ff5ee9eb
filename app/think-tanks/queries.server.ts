import type { Db } from '../../db/schema.ts'
import { linesOf, type Values } from '../domain/application/values.ts'

/** Who works at a think tank and what it has published, as it wrote them when it agreed to be published. */
export async function getThinkTankWork(
  db: Db,
  partyId: string,
): Promise<{ people: string[]; publications: string[] }> {
  const row = await db
    .selectFrom('party_profile')
    .select('form')
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  const research: Values = row ? (JSON.parse(row.form).research ?? {}) : {}
  return { people: linesOf(research, 'people'), publications: linesOf(research, 'publications') }
}

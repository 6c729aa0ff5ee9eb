import type { Db } from '../../db/schema.ts'
import { readCreditCode } from '../domain/enterprise/credit-code.ts'
import type { NewEnterprise } from '../domain/enterprise/new-enterprise.ts'
import { soundOf, soundsLike } from '../domain/similar-name.ts'
import type { OnRecord } from './on-record.ts'

/** More than that are not told apart by reading. */
const MOST_ALIKE = 20

const COLUMNS = ['id', 'ref', 'name_zh', 'name_en', 'credit_code'] as const

/** The enterprise that has this code, however it was written; null where none has. For the eyes of staff alone. */
export async function findByCreditCode(db: Db, creditCode: string): Promise<OnRecord | null> {
  return (await listAll(db)).find((one) => readCreditCode(one.creditCode ?? '') === creditCode) ?? null
}

/**
 * Enterprises on record with a name, registered or declared, that is the same or may be taken for one of the new
 * one's, in the order of their references; twenty at most. For staff alone.
 */
export async function listAlike(db: Db, { nameZh, nameEn }: NewEnterprise): Promise<OnRecord[]> {
  const sounds = [nameZh, nameEn].flatMap((name) => (name === null ? [] : [soundOf(name)]))
  const rows = await db
    .selectFrom('enterprise_name')
    .select(['enterprise_id', 'name'])
    // Another's affiliate is itself, and may well be who calls.
    .where('kind', '!=', 'affiliate')
    .execute()
  const alike = new Set<string>()
  for (const { enterprise_id, name } of rows) {
    const known = soundOf(name)
    if (sounds.some((sound) => soundsLike(sound, known))) alike.add(enterprise_id)
  }
  return (await listAll(db)).filter(({ id }) => alike.has(id)).slice(0, MOST_ALIKE)
}

async function listAll(db: Db): Promise<OnRecord[]> {
  const rows = await db.selectFrom('enterprise').select(COLUMNS).orderBy('ref').execute()
  return rows.map(({ id, ref, name_zh, name_en, credit_code }) => ({
    id,
    ref,
    names: { zh: name_zh, en: name_en },
    creditCode: credit_code,
  }))
}

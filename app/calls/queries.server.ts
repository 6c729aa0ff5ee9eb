import type { Db } from '../../db/schema.ts'
import { type CallStage, callStage } from '../domain/call/stage.ts'
import { Problem } from '../domain/errors.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** A call for applications. Instants are UTC; pages write them in Shanghai time. */
export type Call = {
  id: string
  title: { zh: string; en: string }
  text: { zh: string; en: string }
  kinds: PartyType[]
  opensAt: string
  closesAt: string
  version: number
  stage: CallStage
}

/** One call. @throws Problem `not_found` */
export async function getCall(db: Db, id: string, now: Date): Promise<Call> {
  const row = await db.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such call')
  return asCall(row, now)
}

/** A call that somebody of this kind may answer now, or null. */
export async function findOpenCall(db: Db, id: string, kind: PartyType, now: Date): Promise<Call | null> {
  const row = await db.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirst()
  const call = row ? asCall(row, now) : null
  return call?.stage === 'open' && call.kinds.includes(kind) ? call : null
}

/** Every call, what closes last first. `count` is how many applications answer it. */
export async function listCalls(db: Db, now: Date): Promise<(Call & { count: number })[]> {
  const rows = await db
    .selectFrom('call')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('application')
        .whereRef('application.call_id', '=', 'call.id')
        .where('application.submitted_at', 'is not', null)
        .select((e) => e.fn.countAll<number>().as('count'))
        .as('count'),
    )
    .orderBy('closes_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...asCall(row, now), count: Number(row.count) }))
}

type Row = {
  id: string
  title_zh: string
  title_en: string
  text_zh: string
  text_en: string
  kinds: string
  opens_at: string
  closes_at: string
  version: number
}

function asCall(row: Row, now: Date): Call {
  return {
    id: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    text: { zh: row.text_zh, en: row.text_en },
    kinds: JSON.parse(row.kinds),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    version: row.version,
    stage: callStage({ opensAt: row.opens_at, closesAt: row.closes_at }, now),
  }
}

import type { Db } from '../../db/schema.ts'
import { shanghaiDay } from '../domain/day.ts'
import { type TodayItem, WITHOUT_LIMIT } from '../domain/desk/today.ts'
import { listOpenRequests } from '../pairings/queries-requests.server.ts'

const MOST = 500

type Named = { nameZh: string | null; nameEn: string | null; ref: string }

/** Both sides in one name, in each language as far as they have one. */
const both = (sides: readonly Named[]) => ({
  zh: sides.map(({ nameZh, nameEn, ref }) => nameZh ?? nameEn ?? ref).join(' + '),
  en: sides.map(({ nameZh, nameEn, ref }) => nameEn ?? nameZh ?? ref).join(' + '),
})

/** Introductions that enterprises asked the centre for: who with whom, for which enterprise. */
export async function todayIntroductions(db: Db): Promise<TodayItem[]> {
  const rows = await listOpenRequests(db)
  return rows.map(({ id, sides, enterprise, createdAt }) => ({
    ...WITHOUT_LIMIT,
    kind: 'introductions',
    key: id,
    sides: both([sides.domestic, sides.overseas]),
    names: enterprise,
    to: '/staff/pairings?view=requests',
    since: shanghaiDay(new Date(createdAt)),
  }))
}

/** Agreements that both sides stand by and the centre has not decided on; whoever examined one is said to handle it. */
export async function todayAgreements(db: Db): Promise<TodayItem[]> {
  const rows = await db
    .selectFrom('pairing')
    .innerJoin('pairing_process as process', 'process.pairing_id', 'pairing.id')
    .innerJoin('party as d', 'd.id', 'pairing.domestic_id')
    .innerJoin('party as o', 'o.id', 'pairing.overseas_id')
    .select(['pairing.id', 'process.examined_by', 'process.examined_name'])
    .select(['d.ref as d_ref', 'd.name_zh as d_zh', 'd.name_en as d_en'])
    .select(['o.ref as o_ref', 'o.name_zh as o_zh', 'o.name_en as o_en'])
    .select((eb) =>
      eb
        .selectFrom('pairing_step as step')
        .whereRef('step.pairing_id', '=', 'pairing.id')
        .where('step.event', '=', 'accept')
        .select((e) => e.fn.max('step.created_at').as('at'))
        .as('accepted_at'),
    )
    .where('pairing.status', '=', 'accepted')
    .orderBy('accepted_at')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_LIMIT,
    kind: 'agreements',
    key: row.id,
    sides: both([
      { nameZh: row.d_zh, nameEn: row.d_en, ref: row.d_ref },
      { nameZh: row.o_zh, nameEn: row.o_en, ref: row.o_ref },
    ]),
    to: `/pairings/${row.id}`,
    since: row.accepted_at && shanghaiDay(new Date(row.accepted_at)),
    handler: row.examined_by === null ? null : { id: row.examined_by, name: row.examined_name ?? '' },
  }))
}

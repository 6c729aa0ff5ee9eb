import type { Db } from '../../db/schema.ts'

/** How many matters two firms have concluded together: they belong to them, under whichever agreement or without one. */
export async function countJointMatters(
  db: Db,
  sides: { domestic: string; overseas: string },
): Promise<number> {
  const known = await db
    .selectFrom('pairing')
    .select((eb) => eb.fn.max('joint_matters').as('most'))
    .where('domestic_id', '=', sides.domestic)
    .where('overseas_id', '=', sides.overseas)
    .executeTakeFirst()
  if (known && known.most !== null) return Number(known.most)
  const { count } = await db
    .selectFrom('engagement')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('domestic_id', '=', sides.domestic)
    .where('overseas_id', '=', sides.overseas)
    .where('status', 'in', ['concluded', 'rated'])
    .where('confirmed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

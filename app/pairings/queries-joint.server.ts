import type { Db } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'

/** How many matters two firms have concluded together: they belong to them, under whichever agreement or without one. */
export async function countJointMatters(
  db: Db,
  sides: { domestic: string; overseas: string },
): Promise<number> {
  const [row] = await jointMatters(db, sides)
  return Number(row!.known ?? row!.concluded)
}

const jointMatters = statement((db, { domestic, overseas }: { domestic: string; overseas: string }) =>
  db.selectNoFrom((eb) => [
    eb
      .selectFrom('pairing')
      .select((of) => of.fn.max('joint_matters').as('most'))
      .where('domestic_id', '=', domestic)
      .where('overseas_id', '=', overseas)
      .as('known'),
    eb
      .selectFrom('engagement')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('domestic_id', '=', domestic)
      .where('overseas_id', '=', overseas)
      .where('status', 'in', ['concluded', 'rated'])
      .where('confirmed_at', 'is not', null)
      .as('concluded'),
  ]),
)

import { keptInstead } from '../../db/joinings.server.ts'
import type { Db } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { conflictedParties, membersOf, type Sides } from './conflicts.server.ts'

/** Ids of the parties that a match leaves out beforehand: those in conflict, and those without room for this dispute. */
export type LeftOut = { conflicted: ReadonlySet<string>; full: ReadonlySet<string> }

/** All of them, as a filter takes them. */
export function idsOf({ conflicted, full }: LeftOut): ReadonlySet<string> {
  return full.size === 0 ? conflicted : new Set([...conflicted, ...full])
}

/**
 * Whom a match leaves out: those in conflict with a name of the request, and whoever has said in the dispute that asks
 * that it is in conflict, or has no room.
 * @param day the request's Shanghai day, `YYYY-MM-DD`
 * @param disputeId null where no dispute asks
 */
export async function leftOutOf(
  db: Db,
  request: Sides,
  day: string,
  disputeId: string | null,
): Promise<LeftOut> {
  const inConflict = await conflictedParties(db, request, day)
  if (disputeId === null) return { conflicted: inConflict, full: new Set() }
  const said = await saidIn(db, disputeId)
  if (said.conflicted.size + said.full.size === 0) return { conflicted: inConflict, full: said.full }
  const conflicted = new Set([...inConflict, ...said.conflicted])
  return { conflicted, full: new Set([...said.full].filter((id) => !conflicted.has(id))) }
}

/**
 * Who has said in a dispute that it is in conflict, and who that it has no room, each with the experts of its house:
 * were the one listed there again and the other not, that would tell them apart. Whoever acts in the dispute, or has
 * accepted to, has room; what it delivered once says nothing of today.
 */
export async function saidIn(db: Db, disputeId: string): Promise<LeftOut> {
  const rows = await answersIn(db, { disputeId })
  const kept = await keptInstead(
    db,
    rows.map(({ party_id }) => party_id),
  )
  const idsWhere = (holds: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(holds).map(({ party_id }) => kept.get(party_id) ?? party_id)
  const withHouse = async (ids: readonly string[]) => new Set([...ids, ...(await membersOf(db, ids))])
  const taking = new Set(idsWhere(({ side }) => side === 'conflict_cleared'))
  const full = await withHouse(idsWhere(({ side }) => side === 'declined'))
  return {
    conflicted: await withHouse(idsWhere(({ side }) => side === 'conflicted')),
    full: new Set([...full].filter((id) => !taking.has(id))),
  }
}

/** The sides that are in conflict, that declined for want of room, and that take part in what still stands. */
const answersIn = statement((db, { disputeId }: { disputeId: string }) =>
  db
    .selectFrom('invitation_side as side')
    .innerJoin('invitation', 'invitation.id', 'side.invitation_id')
    .select(['side.party_id', 'side.status as side'])
    .where('invitation.dispute_id', '=', disputeId)
    .where((eb) =>
      eb.or([
        eb('side.status', '=', 'conflicted'),
        eb.and([eb('side.status', '=', 'declined'), eb('invitation.decline_reason', '=', 'no_room')]),
        eb.and([
          eb('side.status', '=', 'conflict_cleared'),
          eb.or([
            eb('invitation.status', '=', 'accepted'),
            eb.exists(
              eb
                .selectFrom('engagement')
                .select('engagement.id')
                .whereRef('engagement.invitation_id', '=', 'invitation.id')
                .where('engagement.status', 'in', OPEN_ENGAGEMENT_STATES),
            ),
          ]),
        ]),
      ]),
    )
    .orderBy('side.party_id'),
)

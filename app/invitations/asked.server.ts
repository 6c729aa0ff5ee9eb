import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { mayBeAskedAgain } from '../domain/invitation/decline.ts'
import { standsInTheWay } from '../domain/invitation/in-the-way.ts'
import { purposesFor } from '../domain/invitation/purpose.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { partyRefs } from '../matching/queries-shown.server.ts'
import { listInvitations } from './queries.server.ts'
import { showInvitations } from './shown.server.ts'
import type { AskedBefore, ShownInvitation } from './shown.ts'

/**
 * The invitation of a dispute that asked the parties with these references: the same of them at any time, or more of
 * them, as long as that one runs. One side of a 1+1 that came to nothing is not marked: that would tell of which side.
 * @param invitations those of the dispute as the reader may see them, the latest first
 */
export function askedBefore(
  invitations: readonly ShownInvitation[],
  refs: readonly string[],
): AskedBefore | null {
  const withAll = invitations.filter(({ parties }) =>
    refs.every((ref) => parties.some((one) => one.ref === ref)),
  )
  const found = withAll.find(leavesNothing) ?? withAll.find(({ parties }) => parties.length === refs.length)
  if (!found) return null
  const { id, status, ended } = found
  const came = status === 'delivered' || status === 'engaged'
  return { id, status, ended, mayAsk: came ? !leavesNothing(found) : mayBeAskedAgain(found) }
}

/** True where it keeps its parties from being asked for anything that they could be asked for. */
const leavesNothing = (one: ShownInvitation): boolean =>
  purposesFor(one.section, null).every((wanted) => standsInTheWay(one, wanted))

/** Who of the candidates was asked in the dispute before, by the key of the candidate. */
export function askedAmong(
  invitations: readonly ShownInvitation[],
  candidates: readonly AnyCandidate[],
): Record<string, AskedBefore> {
  return Object.fromEntries(
    candidates.flatMap((candidate) => {
      const asked = askedBefore(invitations, partyRefs(candidate))
      return asked ? [[candidateKey(candidate), asked]] : []
    }),
  )
}

/** The same as the actor may see it now. */
export async function findAskedAmong(
  db: Db,
  actor: Actor,
  disputeId: string,
  candidates: readonly AnyCandidate[],
  now: Date,
): Promise<Record<string, AskedBefore>> {
  const invitations = await listInvitations(db, actor, disputeId, now)
  return askedAmong(await showInvitations(db, actor, invitations, now), candidates)
}

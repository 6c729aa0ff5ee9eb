import type { Db } from '../../db/schema.ts'
import { getApplication } from '../applications/queries.server.ts'
import { getCommission, opensResearch } from '../commissions/queries.server.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { applicationFileStanding } from '../domain/application/policy.ts'
import { commissionFileStanding, RESEARCH_FILE_STANDING } from '../domain/commission/policy.ts'
import { disputeFileStanding } from '../domain/dispute/policy.ts'
import { engagementFileStanding } from '../domain/engagement/policy.ts'
import { Problem } from '../domain/errors.ts'
import type { FileOwner, FileStanding } from '../domain/file/policy.ts'
import { INVITED_FILE_STANDING } from '../domain/invitation/policy.ts'
import { pairingFileStanding } from '../domain/pairing/policy.ts'
import { changeFileStanding } from '../domain/profile/policy.ts'
import { getEngagement, sided } from '../engagements/queries.server.ts'
import { opensDisputeFile } from '../invitations/queries-files.server.ts'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { getChange } from '../profiles/queries-changes.server.ts'

type FindStanding = (db: Db, actor: Actor, ownerId: string) => Promise<FileStanding>

/**
 * One line for each noun that has files: it reads the owner through the actor's own scope, so that what is not theirs
 * is not there, and asks the noun's policy. A noun without a line has no files.
 */
const STANDINGS: Partial<Record<FileOwner, FindStanding>> = {
  application: async (db, actor, id) => applicationFileStanding(actor, await getApplication(db, actor, id)),
  dispute: async (db, actor, id) =>
    (await opensDisputeFile(db, actor, id))
      ? INVITED_FILE_STANDING
      : disputeFileStanding(actor, await getDispute(db, actor, id)),
  engagement: async (db, actor, id) =>
    engagementFileStanding(actor, sided(await getEngagement(db, actor, id))),
  profile_change: async (db, actor, id) => changeFileStanding(actor, await getChange(db, actor, id)),
  commission: async (db, actor, id) =>
    (await opensResearch(db, actor, id))
      ? RESEARCH_FILE_STANDING
      : commissionFileStanding(actor, await getCommission(db, actor, id)),
  pairing: async (db, actor, id) => pairingFileStanding(actor, await getKeptPairing(db, actor, id)),
}

/**
 * How an actor stands to the files of one owner.
 * @throws Problem `not_found` for an owner that does not exist or is not the actor's to see
 */
export async function fileStanding(
  db: Db,
  actor: Actor,
  noun: FileOwner,
  ownerId: string,
): Promise<FileStanding> {
  const find = STANDINGS[noun]
  if (!find) throw new Problem('not_found', 'there is no such file')
  return find(db, actor, ownerId)
}

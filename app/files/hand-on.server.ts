import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { type ChosenFile, canHandOn, canTakeBack } from '../domain/engagement/handing-on.ts'
import { Problem } from '../domain/errors.ts'
import { type EngagedParty, type Engagement, getEngagement } from '../engagements/queries.server.ts'
import { tellSides } from '../engagements/tell.server.ts'
import type { EarlierFile } from './earlier-file.ts'
import { listEarlierFiles, takingOver } from './queries-handed-on.server.ts'

/**
 * Lets whoever took an engagement over read files of the earlier one: each by itself, until it is taken back. What is
 * handed on already stays so. All of them or none.
 * @throws Problem `not_found`, `illegal_transition` when nothing may be handed on now, and `invalid_input` (field
 *   `file`): `file_none`, `file_gone` for one that was removed or is not to be handed on, `file_taken_back` for one that
 *   was taken back since the actor looked
 */
export async function handOnFiles(
  db: Db,
  actor: Actor,
  engagementId: string,
  chosen: readonly ChosenFile[],
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    refuseUnlessAllowed(actor, engagement)
    if (chosen.length === 0) throw refused('file_none')
    await handOn(trx, actor, engagement, chosen, now)
  })
}

/** The same in the caller's transaction, as part of a change of counsel: there nothing need be chosen. */
export async function handOn(
  trx: Trx,
  actor: Actor,
  engagement: Engagement,
  chosen: readonly ChosenFile[],
  now: Date,
): Promise<void> {
  if (chosen.length === 0) return
  refuseUnlessAllowed(actor, engagement)
  const files = await listEarlierFiles(trx, actor, engagement.replaces!, engagement.id)
  const fresh = chosen.flatMap((choice) => {
    const file = files.find(({ id }) => id === choice.fileId)
    if (!file) throw refused('file_gone')
    if (file.handedAt !== null) return []
    if (file.version !== choice.version) throw refused('file_taken_back')
    return [file]
  })
  for (const file of fresh) {
    await open(trx, file, engagement.id, now)
    await record(trx, actor, 'hand_on', engagement, engagement.parties, file, now)
  }
  if (fresh.length > 0) await tellSides(trx, actor, engagement, 'files_handed_on', now)
}

/**
 * Takes back what was handed on: from now on whoever took over cannot open it any more. Taken back twice is once.
 * @throws Problem `not_found` for a file that was never handed on here, or by somebody who could not
 */
export async function takeBackFile(
  db: Db,
  actor: Actor,
  engagementId: string,
  fileId: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const engagement = await getEngagement(trx, actor, engagementId)
    const files =
      engagement.replaces === null || !canTakeBack(actor, takingOver(engagement))
        ? []
        : await listEarlierFiles(trx, actor, engagement.replaces, engagementId)
    const file = files.find(({ id, version }) => id === fileId && version > 0)
    if (!file) throw new Problem('not_found', 'there is no such file that was handed on')
    if (file.handedAt === null) return
    await trx
      .updateTable('handed_on_file')
      .set({ taken_back_at: now.toISOString() })
      .where('file_id', '=', fileId)
      .where('engagement_id', '=', engagementId)
      .execute()
    await record(trx, actor, 'take_back_file', engagement, engagement.parties, file, now)
  })
}

/** Keeps that somebody opened a file that was handed on to them: in the ledger each time, and when it was first. */
export async function noteHandedOnReading(
  trx: Trx,
  actor: Actor,
  engagement: Engagement,
  file: Pick<EarlierFile, 'id' | 'label' | 'sha256'>,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('handed_on_file')
    .set({ first_read_at: now.toISOString() })
    .where('file_id', '=', file.id)
    .where('engagement_id', '=', engagement.id)
    .where('first_read_at', 'is', null)
    .execute()
  const own = engagement.parties.filter(({ id }) => id === actor.partyId)
  await record(trx, actor, 'disclose', engagement, own, file, now)
}

function refuseUnlessAllowed(actor: Actor, engagement: Engagement): void {
  if (canHandOn(actor, takingOver(engagement))) return
  throw new Problem('illegal_transition', 'engagement: no file may be handed on now')
}

const refused = (message: 'file_none' | 'file_gone' | 'file_taken_back') =>
  new Problem('invalid_input', `files are not handed on: ${message}`, [{ field: 'file', message }])

async function open(trx: Trx, { id, version }: EarlierFile, engagementId: string, now: Date): Promise<void> {
  const handed = { version: version + 1, handed_at: now.toISOString(), taken_back_at: null }
  await trx
    .insertInto('handed_on_file')
    .values({ file_id: id, engagement_id: engagementId, first_read_at: null, ...handed })
    .onConflict((oc) => oc.columns(['file_id', 'engagement_id']).doUpdateSet(handed))
    .execute()
}

/** It stands in the dispute's ledger of who saw what; the earlier engagement, whose counsel reads its timeline, tells nothing. */
function record(
  trx: Trx,
  actor: Actor,
  action: Extract<AuditAction, 'hand_on' | 'take_back_file' | 'disclose'>,
  { id: engagementId, disputeId }: Engagement,
  counsel: readonly EngagedParty[],
  { id: fileId, label: file, sha256 }: Pick<EarlierFile, 'id' | 'label' | 'sha256'>,
  now: Date,
): Promise<void> {
  const party = counsel.map(({ nameZh, nameEn, ref }) => nameZh ?? nameEn ?? ref).join(' + ')
  const detail = { party, file, fileId, sha256, engagementId }
  const entry = { action, noun: 'dispute', subjectId: disputeId, detail } as const
  return recordEvent(trx, actor, entry, now)
}

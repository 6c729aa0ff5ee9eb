import { whoCaused } from '../../db/audit-names.ts'
import type { Db } from '../../db/schema.ts'
import type { PastEvent } from '../disputes/queries-events.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { endedAs } from '../domain/invitation/decline.ts'
import type { Label } from '../domain/vocabulary/labels.ts'
import type { Invitation } from './invitation.server.ts'

/** What a timeline tells of invitations; an engagement that comes of one is told as the dispute's own. */
const TOLD = ['send', 'clear_conflict', 'declare_conflict', 'accept', 'decline', 'deliver', 'lapse', 'cancel']

/** Acts of the invited, whose people an enterprise does not learn of here: of a 1+1 it would tell which side acted. */
const BY_THE_INVITED = ['clear_conflict', 'declare_conflict', 'accept', 'decline', 'deliver']

/** Who reads: the centre learns everything, an enterprise what it may know. */
type Reader = 'centre' | 'enterprise'

export const readerOf = (actor: Actor): Reader => (isStaff(actor) ? 'centre' : 'enterprise')

/**
 * What happened to invitations of one dispute, the latest first, as their reader may know it. To an enterprise a
 * conflict and having no room are one line, and the two sides of a 1+1 are clear when both are.
 * @param invitations those of the dispute, read through the scope of whoever asks
 * @param language in which the invited are named
 */
export async function listInvitationEvents(
  db: Db,
  reader: Reader,
  invitations: readonly Invitation[],
  language: keyof Label,
): Promise<PastEvent<'invitation'>[]> {
  if (invitations.length === 0) return []
  const rows = await db
    .selectFrom('audit_event')
    .select(['id', 'at', 'action', 'detail', 'subject_id', whoCaused.as('who')])
    .where('noun', '=', 'invitation')
    .where(
      'subject_id',
      'in',
      invitations.map(({ id }) => id),
    )
    .where('action', 'in', TOLD)
    .orderBy('id', 'desc')
    .execute()
  const byId = new Map(invitations.map((one) => [one.id, one]))
  const lastClear = new Map<string, number>()
  const clears = new Map<string, number>()
  for (const { id, action, subject_id } of rows) {
    if (action !== 'clear_conflict') continue
    clears.set(subject_id!, (clears.get(subject_id!) ?? 0) + 1)
    if (!lastClear.has(subject_id!)) lastClear.set(subject_id!, id)
  }
  return rows.flatMap(({ id, at, action, detail, subject_id, who }) => {
    const invitation = byId.get(subject_id!)!
    const { byStaff = false } = JSON.parse(detail) as { byStaff?: boolean }
    const event = { id, at, noun: 'invitation' as const, note: namesOf(invitation, language), changed: [] }
    if (reader === 'centre') return [{ ...event, action, who, byStaff }]
    const areAllClear = clears.get(subject_id!) === invitation.sides.length
    if (action === 'clear_conflict' && !(areAllClear && lastClear.get(subject_id!) === id)) return []
    return [
      {
        ...event,
        action: toldAs(action, invitation),
        who: BY_THE_INVITED.includes(action) ? '' : who,
        byStaff,
      },
    ]
  })
}

function toldAs(action: string, { declineReason }: Invitation): string {
  if (action !== 'declare_conflict' && action !== 'decline') return action
  const status = action === 'decline' ? 'declined' : 'conflicted'
  return endedAs(status, declineReason) === 'unavailable' ? 'unavailable' : action
}

function namesOf({ sides }: Invitation, language: keyof Label): string {
  return sides
    .map(({ ref, nameZh, nameEn }) => (language === 'zh' ? (nameZh ?? nameEn) : (nameEn ?? nameZh)) ?? ref)
    .join(' + ')
}

import type { Db } from '../../db/schema.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { OPEN_STATES } from '../domain/invitation/lifecycle.ts'
import { LIVE_PAIRING_STATES } from '../domain/pairing/lifecycle.ts'
import type { OpenBusiness } from './open-business.ts'

/** What is still open of a party that thinks of leaving. The caller keeps its entry. */
export async function findOpenBusiness(db: Db, partyId: string): Promise<OpenBusiness> {
  const [invitations, engagements, commissions, pairings] = await Promise.all([
    db
      .selectFrom('invitation')
      .innerJoin('invitation_side as side', 'side.invitation_id', 'invitation.id')
      .select(['invitation.id', 'invitation.status'])
      .where('side.party_id', '=', partyId)
      .where('invitation.status', 'in', OPEN_STATES)
      .orderBy('invitation.created_at')
      .execute(),
    openEngagements(db, partyId).execute(),
    db
      .selectFrom('commission')
      .select('id')
      .where('party_id', '=', partyId)
      .where('status', 'in', ['commissioned', 'delivered'])
      .orderBy('created_at')
      .execute(),
    db
      .selectFrom('pairing')
      .select('id')
      .where((eb) => eb.or([eb('domestic_id', '=', partyId), eb('overseas_id', '=', partyId)]))
      .where('status', 'in', LIVE_PAIRING_STATES)
      .orderBy('created_at')
      .execute(),
  ])
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  return {
    invitations,
    engagements: ids(engagements),
    commissions: ids(commissions),
    pairings: ids(pairings),
  }
}

/** Engagements that a party accepted or confirmed, alone or on one side of a 1+1, and that have not ended. */
export function openEngagements(db: Db, partyId: string) {
  return db
    .selectFrom('engagement')
    .select('id')
    .where((eb) =>
      eb.or([eb('party_id', '=', partyId), eb('domestic_id', '=', partyId), eb('overseas_id', '=', partyId)]),
    )
    .where('status', 'in', OPEN_ENGAGEMENT_STATES)
    .where('confirmed_at', 'is not', null)
    .orderBy('created_at')
}

import type { Db } from '../../db/schema.ts'
import { loadDossiers } from '../../search/dossiers.server.ts'
import { dayNumber } from '../domain/day.ts'
import { type Lift, statedShare, whatWouldLift } from '../domain/matching/lifts.ts'
import { POLICY } from '../domain/matching/policy-version.ts'

/**
 * How much of what a party can state itself it has, 0..100, and what would lift it, by the policy in force. The caller
 * keeps the entry.
 * @param today the Shanghai day, `YYYY-MM-DD`
 */
export async function liftsOf(
  db: Db,
  partyId: string,
  today: string,
): Promise<{ share: number; lifts: { lift: Lift; weight: number | null }[] }> {
  const [dossier] = await loadDossiers(db, [partyId], null)
  if (!dossier) return { share: 0, lifts: [] }
  const day = dayNumber(today)
  const lifts = whatWouldLift(dossier, day, POLICY)
  return {
    share: statedShare(dossier, day, POLICY),
    lifts: lifts.map((lift) => ({ lift, weight: weightOf(lift) })),
  }
}

function weightOf(lift: Lift): number | null {
  if (lift.what === 'part') return POLICY.fit[lift.part]
  return lift.what === 'admission' ? POLICY.fit.admission : null
}

import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import {
  type AvailabilityIssue,
  readAvailability,
  type TypedAvailability,
} from '../domain/listing/availability.ts'
import { listingRoles } from '../domain/listing/policy.ts'
import { getListing } from './queries.server.ts'

/**
 * Says how many more matters a party can take, how soon it answers, when it is away and where it takes nothing for a
 * while. Matching obeys at once: until the index knows, the database answers.
 * @param version the one that the actor saw
 * @returns what must be mended; nothing is changed then
 * @throws Problem `not_found`, `forbidden`, `stale_state`
 */
export async function setAvailability(
  db: Db,
  actor: Actor,
  partyId: string,
  { typed, version }: { typed: TypedAvailability; version: number },
  now: Date,
): Promise<AvailabilityIssue[]> {
  const { availability, issues } = readAvailability(typed, shanghaiDay(now))
  const set = {
    capacity: availability.capacity,
    response_hours: availability.responseHours,
    leave: JSON.stringify(availability.leave),
    pauses: JSON.stringify(availability.pauses),
  }
  await db.transaction().execute(async (trx) => {
    const listing = await getListing(trx, actor, partyId)
    if (!listingRoles(actor, listing).includes('party')) {
      throw new Problem('forbidden', 'the party itself says what it can take')
    }
    if (issues.length > 0) return
    await compareAndSet(trx, 'party', partyId, version, set, now)
    const entry: AuditEntry = {
      action: 'set_availability',
      noun: 'listing',
      subjectId: partyId,
      detail: { ...availability },
    }
    await recordEvent(trx, actor, entry, now)
  })
  return issues
}

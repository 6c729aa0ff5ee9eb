import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { numberOf } from '../domain/application/values.ts'
import { Problem } from '../domain/errors.ts'
import { listingRoles } from '../domain/listing/policy.ts'
import { getListing } from './queries.server.ts'

/** What was typed: '' is not stated. */
export type TypedAvailability = { capacity: string; responseHours: string }

/**
 * Says how many more matters a party can take, and how soon it answers. Matching obeys at once: until the index knows,
 * the database answers.
 * @param version the one that the actor saw
 * @throws Problem `not_found`, `forbidden`, `stale_state`, `invalid_input` by field
 */
export async function setAvailability(
  db: Db,
  actor: Actor,
  partyId: string,
  { typed, version }: { typed: TypedAvailability; version: number },
  now: Date,
): Promise<void> {
  const set = {
    capacity: read(typed.capacity, 'capacity', Number.isInteger),
    response_hours: read(typed.responseHours, 'responseHours', () => true),
  }
  await db.transaction().execute(async (trx) => {
    const listing = await getListing(trx, actor, partyId)
    if (!listingRoles(actor, listing).includes('party')) {
      throw new Problem('forbidden', 'the party itself says what it can take')
    }
    await compareAndSet(trx, 'party', partyId, version, set, now)
    const entry = { action: 'set_availability', noun: 'listing', subjectId: partyId, detail: { ...set } }
    await recordEvent(trx, actor, entry, now)
  })
}

function read(text: string, field: string, fits: (number: number) => boolean): number | null {
  if (text.trim() === '') return null
  const number = numberOf(text)
  if (number !== null && number >= 0 && number <= 100_000 && fits(number)) return number
  throw new Problem('invalid_input', `${field} is no such number`, [{ field, message: 'number' }])
}

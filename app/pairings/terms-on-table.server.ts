import type { Changes } from '../../db/compare-and-set.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import type { Proposer } from '../domain/pairing/policy.ts'
import { outsideListing, sideRefusal } from '../domain/pairing/scope.ts'
import type { DraftTerms } from '../domain/pairing/terms.ts'
import { ORIGINS, type Origin } from '../domain/vocabulary/parties.ts'
import { findListedFirm, findOverlap } from './queries-firms.server.ts'

/** The ids of both sides. */
export type SideIds = Readonly<Record<Origin, string>>

/**
 * Refuses terms that two firms cannot have with each other today: both are listed and of the right origin, the scope
 * and the term lie within what they are listed for, and they have no other agreement for the same at the same time.
 * @throws Problem `invalid_input` naming the fields; `partner` is the choice of the other firm
 */
export async function refuseTerms(
  trx: Trx,
  sides: SideIds,
  terms: DraftTerms,
  exceptId: string | null,
  now: Date,
): Promise<void> {
  const domestic = await findListedFirm(trx, sides.domestic)
  const overseas = await findListedFirm(trx, sides.overseas)
  const unfit = ORIGINS.flatMap((side) => {
    const why = sideRefusal(side === 'domestic' ? domestic : overseas, side)
    return why ? [{ field: 'partner', message: `${why}_${side}` }] : []
  })
  if (unfit.length > 0 || !domestic || !overseas) throw new Problem('invalid_input', 'unfit sides', unfit)
  const problems: { field: string; message: string }[] = outsideListing(terms, { domestic, overseas })
  if (terms.validTo !== undefined && terms.validTo <= shanghaiDay(now)) {
    problems.push({ field: 'validTo', message: 'term_over' })
  }
  const extent = { ...terms, validFrom: terms.validFrom ?? null, validTo: terms.validTo ?? null }
  if (await findOverlap(trx, sides, extent, exceptId)) {
    problems.push({ field: 'jurisdictions', message: 'overlap' })
  }
  if (problems.length > 0) throw new Problem('invalid_input', 'these terms are not possible', problems)
}

/** What of the terms stands in the pairing itself, where ranking and the public page read it once it is in force. */
export function publicColumns(terms: DraftTerms) {
  return {
    jurisdictions: JSON.stringify(terms.jurisdictions),
    ip_types: JSON.stringify(terms.ipTypes),
    procedures: JSON.stringify(terms.procedures),
    languages: JSON.stringify(terms.languages),
    valid_from: terms.validFrom ?? null,
    valid_to: terms.validTo ?? null,
    lead: terms.lead ?? null,
    response_hours: terms.responseHours ?? null,
  } satisfies Changes<'pairing'>
}

/** Puts a version of the terms on the table. */
export async function keepTerms(
  trx: Trx,
  actor: Actor,
  {
    pairingId,
    version,
    side,
    terms,
  }: { pairingId: string; version: number; side: Proposer; terms: DraftTerms },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('pairing_terms')
    .values({
      pairing_id: pairingId,
      version,
      side,
      terms: JSON.stringify(terms),
      author_id: actor.id,
      author_name: actor.name,
      created_at: now.toISOString(),
    })
    .execute()
}

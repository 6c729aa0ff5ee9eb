import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { type GivenBasis, readBasis } from '../domain/application/basis.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import { isDay, shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { canVerifyEvidence } from '../domain/listing/policy.ts'
import { getListing } from './queries.server.ts'
import { listEvidence } from './queries-evidence.server.ts'

type Verified = {
  kind: ClaimKind
  evidenceId: string
  expiresOn: string | null
  note: string
  seen: GivenBasis
}

/**
 * Notes that the document behind a piece of evidence was seen (again), and until when it holds: from now on it counts
 * as verified. What the platform saw itself keeps its rank.
 * @throws Problem `not_found`, `forbidden`, `invalid_input` for an expiry that is no day or has passed, or
 *   when it is not said what was seen
 */
export async function verifyEvidence(
  db: Db,
  actor: Actor,
  partyId: string,
  { kind, evidenceId, expiresOn, note, seen }: Verified,
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now)
  if (expiresOn !== null && !(isDay(expiresOn) && expiresOn >= today)) {
    throw new Problem('invalid_input', 'the expiry is no day, or has passed', [
      { field: 'expiresOn', message: 'expiresOn' },
    ])
  }
  await db.transaction().execute(async (trx) => {
    const listing = await getListing(trx, actor, partyId)
    if (!canVerifyEvidence(actor)) throw new Problem('forbidden', 'reviewers and managers verify')
    const known = (await listEvidence(trx, listing.partyId)).find(
      (one) => one.id === evidenceId && one.kind === kind,
    )
    if (!known) throw new Problem('not_found', 'there is no such evidence')
    const basis = readBasis(seen, null, today)
    if ('missing' in basis) {
      throw new Problem('invalid_input', 'say what was seen', [
        { field: basis.missing, message: basis.missing },
      ])
    }
    const verification = known.verification === 'platform' ? 'platform' : 'verified'
    await SET_EXPIRY[kind](trx, evidenceId, { expiresOn, verification, at: now.toISOString() })
    await trx
      .insertInto('evidence_check')
      .values({
        id: newId(now),
        party_id: partyId,
        kind,
        evidence_id: evidenceId,
        verifier_id: actor.id,
        verifier_name: actor.name,
        checked_on: today,
        expires_on: expiresOn,
        note,
        basis: JSON.stringify(basis),
        created_at: now.toISOString(),
      })
      .execute()
    const detail = { kind, evidenceId, before: known.expiresOn, after: expiresOn, note, basis }
    await recordEvent(
      trx,
      actor,
      { action: 'verify_evidence', noun: 'listing', subjectId: partyId, detail },
      now,
    )
  })
}

type Seen = { expiresOn: string | null; verification: 'platform' | 'verified'; at: string }

const SET_EXPIRY: Record<ClaimKind, (trx: Trx, id: string, seen: Seen) => Promise<unknown>> = {
  admission: (trx, id, { expiresOn, verification, at }) =>
    trx
      .updateTable('admission')
      .set({ valid_to: expiresOn, verification, updated_at: at })
      .where('id', '=', id)
      .execute(),
  competence: (trx, id, { expiresOn, verification, at }) =>
    trx
      .updateTable('competence')
      .set({ expires_on: expiresOn, verification, updated_at: at })
      .where('id', '=', id)
      .execute(),
  matter: (trx, id, { expiresOn, verification, at }) =>
    trx
      .updateTable('matter')
      .set({ expires_on: expiresOn, verification, updated_at: at })
      .where('id', '=', id)
      .execute(),
}

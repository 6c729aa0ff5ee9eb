import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { CLAIM_FIELDS, CLAIMS_AT_MOST, claimIdentity, placeOfClaim } from '../domain/application/claim.ts'
import { type FieldIssue, fieldIssues } from '../domain/application/read-fields.ts'
import { type ClaimKind, SECTION_OF_CLAIM, sectionOf } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { getEditable } from './editable.server.ts'
import { listClaims } from './queries.server.ts'
import { recordStep } from './step.server.ts'
import { type NewClaims, writeClaims } from './write-claims.server.ts'

/**
 * Adds claims of one kind, all or none.
 * @returns what must be mended in the first that is wrong; nothing is written then
 * @throws Problem `not_found`, `illegal_transition`, `duplicate` for one that is there already
 */
export async function addClaims(
  db: Db,
  actor: Actor,
  id: string,
  { kind, facts }: NewClaims,
  now: Date,
): Promise<FieldIssue[]> {
  const issues = facts.flatMap((one) => fieldIssues(CLAIM_FIELDS[kind], one, shanghaiDay(now)))
  if (issues.length > 0) return issues
  return db.transaction().execute(async (trx) => {
    const application = await getEditable(trx, actor, id)
    if (!sectionOf(application.kind, SECTION_OF_CLAIM[kind])) {
      throw new Problem('not_found', 'there is no such section')
    }
    const known = await listClaims(trx, id, kind)
    if (known.length + facts.length > CLAIMS_AT_MOST) return [{ field: 'pasted', code: 'many' as const }]
    refuseRepeats(kind, [...known.map((claim) => claim.facts), ...facts])
    await writeClaims(trx, id, { kind, facts }, now)
    await recordStep(trx, actor, id, 'add_claims', { kind, count: facts.length }, now)
    return []
  })
}

function refuseRepeats(kind: ClaimKind, all: readonly Values[]): void {
  const identities = all.map((facts) => claimIdentity(kind, facts)).filter((identity) => identity !== '')
  if (new Set(identities).size < identities.length) {
    throw new Problem('duplicate', `the same ${kind} is claimed twice`)
  }
}

/**
 * Corrects one claim. What was verified or rejected of it is forgotten: another statement wants another look.
 * @returns what must be mended; nothing is written then
 * @throws Problem `not_found`, `illegal_transition`, `duplicate`
 */
export async function changeClaim(
  db: Db,
  actor: Actor,
  id: string,
  { claimId, facts }: { claimId: string; facts: Values },
  now: Date,
): Promise<FieldIssue[]> {
  return db.transaction().execute(async (trx) => {
    await getEditable(trx, actor, id)
    const claims = await listClaims(trx, id)
    const claim = claims.find((one) => one.id === claimId)
    if (!claim) throw new Problem('not_found', 'there is no such claim')
    const issues = fieldIssues(CLAIM_FIELDS[claim.kind], facts, shanghaiDay(now))
    if (issues.length > 0) return issues
    const others = claims.filter((one) => one.kind === claim.kind && one.id !== claimId)
    refuseRepeats(claim.kind, [...others.map((one) => one.facts), facts])
    const kept = claim.facts.ref ? { ...facts, ref: claim.facts.ref } : facts
    const { jurisdiction, ipType } = placeOfClaim(claim.kind, facts)
    await trx
      .updateTable('application_claim')
      .set({
        facts: JSON.stringify(kept),
        jurisdiction,
        ip_type: ipType,
        status: 'open',
        verified_by: null,
        verifier_name: null,
        verified_on: null,
        expires_on: null,
        basis: null,
        note: '',
      })
      .where('id', '=', claimId)
      .execute()
    await recordStep(trx, actor, id, 'change_claim', { claimId, before: claim.facts, after: facts }, now)
    return []
  })
}

/** Takes one claim out. @throws Problem `not_found`, `illegal_transition` */
export async function removeClaim(
  db: Db,
  actor: Actor,
  id: string,
  claimId: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await getEditable(trx, actor, id)
    const result = await trx
      .deleteFrom('application_claim')
      .where('id', '=', claimId)
      .where('application_id', '=', id)
      .executeTakeFirst()
    if (result.numDeletedRows === 0n) throw new Problem('not_found', 'there is no such claim')
    await recordStep(trx, actor, id, 'remove_claim', { claimId }, now)
  })
}

import { newId } from '../../db/identifier.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { Claim } from '../applications/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import { many, one, orNull, type Values } from '../domain/application/values.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { claimReference } from '../domain/matter/reference.ts'
import { clientKey } from '../domain/name.ts'
import type { Verification } from '../domain/vocabulary/verification.ts'

type Evidence = { partyId: string; claims: readonly Claim[] }

/**
 * Writes examined claims as a party's evidence: what was verified counts, what was not looked at is shown as claimed
 * only, what was rejected is not written, and where the party had it before it ends, unless another claim of it was
 * verified. What the platform saw itself is never lowered to less, and what the centre has looked at since a claim was
 * copied from it stays as it was found then.
 */
export async function keepEvidence(
  trx: Trx,
  actor: Actor,
  { partyId, claims }: Evidence,
  now: Date,
): Promise<void> {
  const current: Claim[] = []
  for (const claim of claims) if (!(await isCheckedSince(trx, partyId, claim))) current.push(claim)
  for (const claim of current) {
    if (claim.status === 'rejected') continue
    const evidenceId = await KEEP[claim.kind](trx, partyId, claim, now)
    if (claim.status !== 'verified') continue
    await recordCheck(trx, actor, { partyId, evidenceId, claim }, now)
  }
  const verified = new Set(current.filter(({ status }) => status === 'verified').map(nameOf))
  for (const claim of current) {
    if (claim.status === 'rejected' && !verified.has(nameOf(claim))) await endNamed(trx, partyId, claim, now)
  }
}

/** What tells a piece of evidence from the others of its kind that a party has; null where a claim names none yet. */
const NAMED: Record<ClaimKind, (facts: Values) => Record<string, string> | null> = {
  admission: (facts) => ({ jurisdiction: one(facts, 'jurisdiction'), number: one(facts, 'number') }),
  competence: (facts) => ({ jurisdiction: one(facts, 'jurisdiction'), ip_type: one(facts, 'ipType') }),
  matter: (facts) => (one(facts, 'ref') === '' ? null : { ref: one(facts, 'ref') }),
}

const nameOf = ({ kind, facts }: Claim) => JSON.stringify([kind, NAMED[kind](facts)])

/** Whether the centre has looked at what a claim names after the claim was written. */
async function isCheckedSince(trx: Trx, partyId: string, { id, kind, facts }: Claim): Promise<boolean> {
  const named = NAMED[kind](facts)
  if (named === null) return false
  const check = await trx
    .selectFrom('evidence_check')
    .select('evidence_check.id')
    .where('kind', '=', kind)
    .where('evidence_id', 'in', (eb) =>
      eb
        .selectFrom(kind as 'matter')
        .select('id')
        .where('party_id', '=', partyId)
        .where((on) => on.and(named)),
    )
    .where('created_at', '>', (eb) =>
      eb.selectFrom('application_claim').select('created_at').where('id', '=', id),
    )
    .executeTakeFirst()
  return check !== undefined
}

const LAST_DAY = { admission: 'valid_to', competence: 'expires_on', matter: 'expires_on' } as const

/**
 * Ends what a rejected claim names the day before `now`: from today on it counts no more, and what was answered before
 * stays right. What had ended already stays as it was, and so does what nobody claimed: work done here, public record.
 */
async function endNamed(trx: Trx, partyId: string, { kind, facts }: Claim, now: Date): Promise<void> {
  const named = NAMED[kind](facts)
  if (named === null) return
  const today = shanghaiDay(now)
  // The three kinds of evidence are tables of their names; the builder knows one of them at a time.
  const lastDay = LAST_DAY[kind] as 'expires_on'
  await trx
    .updateTable(kind as 'matter')
    .set({ [lastDay]: addDays(today, -1), updated_at: now.toISOString() })
    .where('party_id', '=', partyId)
    .where((eb) => eb.and(named))
    .where('verification', 'not in', ['platform', 'public_record'])
    .where((eb) => eb.or([eb(lastDay, 'is', null), eb(lastDay, '>=', today)]))
    .execute()
}

/** Who looked at the document is whoever verified the claim, not whoever decided on the application. */
async function recordCheck(
  trx: Trx,
  actor: Actor,
  { partyId, evidenceId, claim }: { partyId: string; evidenceId: string; claim: Claim },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('evidence_check')
    .values({
      id: newId(now),
      party_id: partyId,
      kind: claim.kind,
      evidence_id: evidenceId,
      verifier_id: claim.verifierId ?? actor.id,
      verifier_name: claim.verifierName ?? actor.name,
      checked_on: claim.verifiedOn ?? shanghaiDay(now),
      expires_on: claim.expiresOn,
      note: claim.note,
      basis: claim.basis && JSON.stringify(claim.basis),
      created_at: now.toISOString(),
    })
    .execute()
}

const verificationOf = (claim: Claim): Verification =>
  claim.status === 'verified' ? 'verified' : 'self_claimed'

type Keeper = (trx: Trx, partyId: string, claim: Claim, now: Date) => Promise<string>

const keepAdmission: Keeper = async (trx, partyId, claim, now) => {
  const { facts } = claim
  const at = now.toISOString()
  const row = {
    ip_types: JSON.stringify(many(facts, 'ipTypes')),
    title: orNull(facts, 'licenceTitle'),
    valid_from: orNull(facts, 'validFrom'),
    valid_to: claim.expiresOn ?? orNull(facts, 'validTo'),
    verification: verificationOf(claim),
    updated_at: at,
  }
  const { id } = await trx
    .insertInto('admission')
    .values({
      id: newId(now),
      party_id: partyId,
      jurisdiction: one(facts, 'jurisdiction'),
      number: one(facts, 'number'),
      ...row,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['party_id', 'jurisdiction', 'number']).doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const keepCompetence: Keeper = async (trx, partyId, claim, now) => {
  const { facts } = claim
  const at = now.toISOString()
  const row = {
    procedures: JSON.stringify(many(facts, 'procedures')),
    since: orNull(facts, 'since'),
    expires_on: claim.expiresOn,
    verification: verificationOf(claim),
    updated_at: at,
  }
  const { id } = await trx
    .insertInto('competence')
    .values({
      id: newId(now),
      party_id: partyId,
      jurisdiction: one(facts, 'jurisdiction'),
      ip_type: one(facts, 'ipType'),
      ...row,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['party_id', 'jurisdiction', 'ip_type']).doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A matter of last term keeps its reference, by which it is found again; another party's is never touched. */
const keepMatter: Keeper = async (trx, partyId, claim, now) => {
  const { facts } = claim
  const at = now.toISOString()
  const row = {
    jurisdiction: one(facts, 'jurisdiction'),
    ip_type: one(facts, 'ipType'),
    procedure: orNull(facts, 'procedure'),
    role: orNull(facts, 'role'),
    client: orNull(facts, 'client'),
    client_key: clientKey(one(facts, 'client')),
    opponent: orNull(facts, 'opponent'),
    forum: orNull(facts, 'forum'),
    docket: orNull(facts, 'docket'),
    filed_on: one(facts, 'filedOn'),
    closed_on: orNull(facts, 'closedOn'),
    outcome: orNull(facts, 'outcome'),
    source: orNull(facts, 'source'),
    expires_on: claim.expiresOn,
    verification: verificationOf(claim),
    updated_at: at,
  }
  const ref = one(facts, 'ref')
  const known = ref
    ? await trx
        .updateTable('matter')
        .set(row)
        .where('ref', '=', ref)
        .where('party_id', '=', partyId)
        .where('verification', 'not in', ['platform', 'public_record'])
        .returning('id')
        .executeTakeFirst()
    : undefined
  if (known) return known.id
  const id = newId(now)
  await trx
    .insertInto('matter')
    .values({ id, ref: claimReference(claim.id), party_id: partyId, industry: null, ...row, created_at: at })
    .execute()
  return id
}

const KEEP: Record<ClaimKind, Keeper> = {
  admission: keepAdmission,
  competence: keepCompetence,
  matter: keepMatter,
}

import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { type Basis, type GivenBasis, readBasis } from '../domain/application/basis.ts'
import { isDay, shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import type { ProfileChange } from '../domain/profile/change.ts'
import { canExamineChange } from '../domain/profile/policy.ts'
import { listFiles } from '../files/queries.server.ts'
import { tellParty } from '../listings/commands.server.ts'
import { keepEvidence } from '../listings/keep-evidence.server.ts'
import { columnsOf, keepNames } from '../listings/list-party.server.ts'
import { getWaitingChange } from '../profiles/queries-changes.server.ts'
import { entryForm } from '../profiles/queries-entry-form.server.ts'

/** What the centre says to a change of an entry. */
export type ChangeVerdict = {
  accept: boolean
  /** The last day on which what was seen holds; null is without an end. */
  expiresOn: string | null
  /** The reason, which the party reads. */
  note: string
  /** What was seen; nothing is accepted without it. */
  seen: GivenBasis
}

/**
 * Accepts a change of an entry, which shows from then on, or refuses it.
 * @throws Problem `not_found`, `forbidden` also for whoever proposed it, `illegal_transition` when it was decided or
 *   withdrawn, `invalid_input` for a refusal without a reason, an expiry that has passed, or accepting without saying
 *   what was seen
 */
export async function decideChange(
  db: Db,
  actor: Actor,
  id: string,
  { accept, expiresOn, note, seen }: ChangeVerdict,
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now)
  if (!accept && note === '') throw invalid('note', 'a refusal needs its reason')
  if (expiresOn !== null && !(isDay(expiresOn) && expiresOn >= today)) {
    throw invalid('expiresOn', 'the expiry is no day, or has passed')
  }
  await db.transaction().execute(async (trx) => {
    const change = await getWaitingChange(trx, id)
    if (!canExamineChange(actor, change.proposedBy)) {
      throw new Problem('forbidden', 'reviewers and managers decide on changes')
    }
    const { files } = accept ? await listFiles(trx, actor, 'profile_change', id) : { files: [] }
    const basis = accept ? readBasis(seen, files, today) : null
    if (basis && 'missing' in basis) throw invalid(basis.missing, 'say what was seen')
    await trx
      .updateTable('profile_change')
      .set({
        status: accept ? 'accepted' : 'refused',
        decided_by: actor.id,
        decided_name: actor.name,
        decided_at: now.toISOString(),
        expires_on: expiresOn,
        basis: basis && JSON.stringify(basis),
        note,
      })
      .where('id', '=', id)
      .execute()
    if (basis) await apply(trx, actor, change, { expiresOn, basis }, now)
    await tellParty(trx, change.partyId, accept ? 'change_accepted' : 'change_refused', now)
    const detail = { partyId: change.partyId, kind: change.kind, expiresOn, note, basis }
    const action = accept ? 'accept' : 'refuse'
    await recordEvent(trx, actor, { action, noun: 'profile_change', subjectId: id, detail }, now)
  })
}

const invalid = (field: string, why: string) => new Problem('invalid_input', why, [{ field, message: field }])

async function apply(
  trx: Trx,
  actor: Actor,
  change: ProfileChange,
  { expiresOn, basis }: { expiresOn: string | null; basis: Basis },
  now: Date,
): Promise<void> {
  const { partyId, kind, facts } = change
  if (kind === 'identity') return applyIdentity(trx, change, now)
  const claim = {
    id: change.id,
    kind,
    facts,
    status: 'verified' as const,
    verifierId: actor.id,
    verifierName: actor.name,
    verifiedOn: shanghaiDay(now),
    expiresOn,
    basis,
    note: '',
  }
  await keepEvidence(trx, actor, { partyId, claims: [claim] }, now)
}

async function applyIdentity(trx: Trx, { partyId, facts }: ProfileChange, now: Date): Promise<void> {
  const party = await trx.selectFrom('party').selectAll().where('id', '=', partyId).executeTakeFirstOrThrow()
  const before = await entryForm(trx, party)
  const form = { ...before, identity: { ...before.identity, ...facts } }
  const { name_zh, name_en, aliases, origin, kind, country, categories } = columnsOf(party.type, form)
  await trx
    .updateTable('party')
    .set((eb) => ({
      name_zh,
      name_en,
      aliases,
      origin,
      kind,
      country,
      categories,
      version: eb('version', '+', 1),
      updated_at: now.toISOString(),
    }))
    .where('id', '=', partyId)
    .execute()
  await keepNames(trx, partyId, form)
  const row = {
    form: JSON.stringify(form),
    registration: form.identity.registration?.[0] || null,
    updated_at: now.toISOString(),
  }
  await trx
    .insertInto('party_profile')
    .values({ party_id: partyId, confirmed_on: null, ...row })
    .onConflict((conflict) => conflict.column('party_id').doUpdateSet(row))
    .execute()
}

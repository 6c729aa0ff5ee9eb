import type { Updateable } from 'kysely'
import { type Changes, compareAndSet } from '../../db/compare-and-set.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Trx } from '../../db/schema.ts'
import type { PairingProcessTable, PairingStepTable } from '../../db/tables/pairing.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { type PairingEvent, pairingLifecycle } from '../domain/pairing/lifecycle.ts'
import { canCausePairing, type Proposer, sideOfPairing } from '../domain/pairing/policy.ts'
import type { PairingStatus } from '../domain/vocabulary/parties.ts'
import type { KeptPairing } from './kept-pairing.ts'
import { getKeptPairing } from './queries-kept.server.ts'

/** What a step changes beside the state, and what it says. */
export type StepChange = {
  set?: Changes<'pairing'>
  process?: Updateable<PairingProcessTable>
  words?: string
  termsVersion?: number
}

/**
 * Moves a 1+1 by what somebody does: read through the actor's scope, asked of the lifecycle and the policy, written
 * only if nobody was quicker, and recorded where both sides read it.
 * @param version the one that the actor saw
 * @returns the 1+1 as it stood before
 * @throws Problem `not_found`, `illegal_transition`, `forbidden`, `stale_state`
 */
export async function stepPairing(
  trx: Trx,
  actor: Actor,
  id: string,
  event: Exclude<PairingEvent, 'begin' | 'expire'>,
  version: number,
  now: Date,
  change: (pairing: KeptPairing) => StepChange | Promise<StepChange>,
): Promise<KeptPairing> {
  const pairing = await getKeptPairing(trx, actor, id)
  const status = nextState(pairingLifecycle, event, pairing.status)
  if (!canCausePairing(actor, pairing, event)) {
    throw new Problem('forbidden', `1+1: "${event}" is not this actor's to do now`)
  }
  const { set, process, words = '', termsVersion } = await change(pairing)
  // Before the state: the database looks at who examined and who decided when it changes.
  if (process) await writeProcess(trx, id, process)
  await compareAndSet(trx, 'pairing', id, version, { ...set, status }, now)
  const step = { event, before: pairing.status, after: status, words, termsVersion: termsVersion ?? null }
  await recordPairingStep(trx, actor, pairing, step, now)
  return pairing
}

/** One that came in with an import has no process until something happens to it here. */
async function writeProcess(
  trx: Trx,
  pairingId: string,
  process: Updateable<PairingProcessTable>,
): Promise<void> {
  await trx
    .insertInto('pairing_process')
    .values({ pairing_id: pairingId, domestic_agreed: 1, overseas_agreed: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx.updateTable('pairing_process').set(process).where('pairing_id', '=', pairingId).execute()
}

type Step = {
  event: PairingStepTable['event']
  before: PairingStatus | null
  after: PairingStatus
  words: string
  termsVersion: number | null
}

/** Writes what happened to a 1+1 where both sides read it, and into the audit. A null actor is the clock. */
export async function recordPairingStep(
  trx: Trx,
  actor: Actor | null,
  pairing: Pick<KeptPairing, 'id' | 'domesticId' | 'overseasId'>,
  { event, before, after, words, termsVersion }: Step,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('pairing_step')
    .values({
      id: newId(now),
      pairing_id: pairing.id,
      event,
      status_before: before,
      status_after: after,
      side: actor && actingSide(actor, pairing),
      words,
      terms_version: termsVersion,
      actor_id: actor?.id ?? null,
      actor_name: actor?.name ?? 'clock',
      created_at: now.toISOString(),
    })
    .execute()
  const detail = { from: before, to: after, words, termsVersion, role: actor?.role ?? null }
  await recordEvent(trx, actor, { action: event, noun: 'pairing', subjectId: pairing.id, detail }, now)
}

function actingSide(actor: Actor, pairing: Pick<KeptPairing, 'domesticId' | 'overseasId'>): Proposer | null {
  return isStaff(actor) ? 'centre' : sideOfPairing(actor, pairing)
}

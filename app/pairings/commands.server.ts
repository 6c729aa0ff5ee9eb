import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import type { PairingEvent } from '../domain/pairing/lifecycle.ts'
import { ownTermsOf } from '../domain/pairing/own-terms.ts'
import { otherSide, sideOfPairing } from '../domain/pairing/policy.ts'
import {
  type DraftTerms,
  type PairingTerms,
  type ProposedTerms,
  readTerms,
  withOwnTerms,
} from '../domain/pairing/terms.ts'
import { checksumOf, writeAgreement } from './agreement.server.ts'
import type { KeptPairing } from './kept-pairing.ts'
import { findOverlap } from './queries-firms.server.ts'
import { type StepChange, stepPairing } from './step.server.ts'
import { tellAsking, tellCentreOf, tellFirms } from './tell.server.ts'
import { keepTerms, publicColumns, refuseTerms } from './terms-on-table.server.ts'

const UNEXAMINED = {
  examined_by: null,
  examined_name: null,
  examined_at: null,
  advice: null,
  advice_note: '',
} as const

/**
 * Puts other terms on the table: whoever does stands by them, and the other side is asked.
 * @param version the version of the 1+1 whose terms the actor saw
 * @throws Problem `not_found`, `illegal_transition`, `forbidden`, `stale_state` when somebody else has changed them
 *   meanwhile, `invalid_input`, see `refuseTerms`
 */
export async function counterTerms(
  db: Db,
  actor: Actor,
  id: string,
  { terms: given, words, version }: { terms: ProposedTerms; words: string; version: number },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const pairing = await stepPairing(trx, actor, id, 'counter', version, now, async (one) => {
      const side = sideOfPairing(actor, one)!
      // What the other side said of itself stays as it said it.
      const terms = withOwnTerms(given, otherSide(side), one.terms ?? {}) as DraftTerms
      await refuseTerms(trx, { domestic: one.domesticId, overseas: one.overseasId }, terms, id, now)
      const termsVersion = one.termsVersion + 1
      await keepTerms(trx, actor, { pairingId: id, version: termsVersion, side, terms }, now)
      return {
        set: publicColumns(terms),
        process: {
          ...UNEXAMINED,
          terms_version: termsVersion,
          domestic_agreed: side === 'domestic' ? 1 : 0,
          overseas_agreed: side === 'overseas' ? 1 : 0,
          agreement: null,
          agreement_sha256: null,
        },
        words,
        termsVersion,
      }
    })
    await tellFirms(trx, actor.id, pairing, 'counter', now)
  })
}

/**
 * Accepts the terms on the table, to which who accepts adds what it alone knows: its contact and its insurance. Both
 * sides stand by them now: the agreement is written out, and the centre is told.
 * @param own terms, of which only those that are the actor's own to say are read
 * @throws Problem `not_found`, `illegal_transition`, `forbidden`, `stale_state`, `invalid_input` by field where the
 *   actor's own are not complete, and when what was proposed has become impossible meanwhile
 */
export async function acceptPairing(
  db: Db,
  actor: Actor,
  id: string,
  { own, version }: { own: object; version: number },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const pairing = await stepPairing(trx, actor, id, 'accept', version, now, async (one) => {
      const side = sideOfPairing(actor, one)!
      const { terms, problems } = readTerms(withOwnTerms(one.terms!, side, own))
      if (problems) throw new Problem('invalid_input', 'the own terms are not complete', problems)
      await refuseTerms(trx, { domestic: one.domesticId, overseas: one.overseasId }, terms, id, now)
      const adds = ownTermsOf(side).some((name) => terms[name] !== one.terms?.[name])
      const termsVersion = one.termsVersion + (adds ? 1 : 0)
      if (adds) await keepTerms(trx, actor, { pairingId: id, version: termsVersion, side, terms }, now)
      const record = writeAgreement({ ...one, terms, termsVersion }, now)
      if (!record) throw new Problem('illegal_transition', 'the terms are not complete')
      const agreement = JSON.stringify(record)
      return {
        process: {
          terms_version: termsVersion,
          domestic_agreed: 1,
          overseas_agreed: 1,
          agreement,
          agreement_sha256: checksumOf(agreement),
        },
        termsVersion,
      }
    })
    await tellFirms(trx, actor.id, pairing, 'accept', now)
    await tellCentreOf(trx, ['reviewer', 'manager'], id, 'accept', now)
  })
}

/** Steps that need nothing but a reason. */
export const REASONED_EVENTS = [
  'decline',
  'withdraw',
  'request_changes',
  'suspend',
  'reinstate',
  'give_notice',
  'take_back_notice',
  'terminate',
] as const satisfies readonly PairingEvent[]
export type ReasonedEvent = (typeof REASONED_EVENTS)[number]

/**
 * Moves a 1+1 with a reason, which both sides and the centre read.
 * @throws Problem `not_found`, `illegal_transition`, `forbidden`, `stale_state`, `invalid_input` without a reason
 */
export async function movePairing(
  db: Db,
  actor: Actor,
  id: string,
  { event, words, version }: { event: ReasonedEvent; words: string; version: number },
  now: Date,
): Promise<void> {
  if (words === '')
    throw new Problem('invalid_input', 'a reason is needed', [{ field: 'words', message: 'reason' }])
  await db.transaction().execute(async (trx) => {
    const pairing = await stepPairing(trx, actor, id, event, version, now, async (one) => ({
      words,
      ...(event === 'take_back_notice'
        ? await noticeTakenBack(trx, one, shanghaiDay(now))
        : changeBy(actor, event, one, now)),
    }))
    await tellFirms(trx, actor.id, pairing, event, now)
    if (OF_THE_CENTRE.includes(event)) {
      await tellCentreOf(trx, ['reviewer', 'manager'], id, event, now)
    }
  })
}

/** What the sides do that the centre is told. */
const OF_THE_CENTRE: readonly ReasonedEvent[] = ['give_notice', 'take_back_notice', 'withdraw', 'decline']

/** The codes of a 1+1 were checked when it was written down. */
const extentOf = ({ jurisdictions, ipTypes, procedures, validFrom }: KeptPairing) => ({
  jurisdictions,
  ipTypes: ipTypes as PairingTerms['ipTypes'],
  procedures: procedures as PairingTerms['procedures'],
  validFrom,
})

/** Days of notice where two sides have agreed on none. */
const USUAL_NOTICE = 30

function changeBy(actor: Actor, event: ReasonedEvent, pairing: KeptPairing, now: Date): StepChange {
  if (event === 'request_changes') {
    return {
      process: {
        ...UNEXAMINED,
        domestic_agreed: 0,
        overseas_agreed: 0,
        agreement: null,
        agreement_sha256: null,
      },
    }
  }
  if (event !== 'give_notice') return {}
  // The term itself is shortened, so that ranking obeys on the day after, whoever looks at the calendar.
  const last = addDays(shanghaiDay(now), pairing.terms?.noticeDays ?? USUAL_NOTICE)
  const endsOn = pairing.validTo !== null && pairing.validTo < last ? pairing.validTo : last
  return {
    set: { valid_to: endsOn },
    process: {
      notice_by: sideOfPairing(actor, pairing),
      notice_ends_on: endsOn,
      ended_before_notice: pairing.validTo,
    },
  }
}

/**
 * Gives a 1+1 the term back that it had before notice. Of one whose notice is older than that day being kept, its terms
 * say it.
 * @throws Problem `illegal_transition` once the notice has taken effect, `invalid_input` where the two sides have agreed
 *   on another 1+1 for the days after it
 */
async function noticeTakenBack(trx: Trx, pairing: KeptPairing, today: string): Promise<StepChange> {
  if (pairing.noticeEndsOn !== null && pairing.noticeEndsOn < today) {
    throw new Problem('illegal_transition', '1+1: the notice has taken effect')
  }
  const validTo = pairing.endedBeforeNotice ?? pairing.terms?.validTo ?? pairing.validTo
  const sides = { domestic: pairing.domesticId, overseas: pairing.overseasId }
  if (await findOverlap(trx, sides, { ...extentOf(pairing), validTo }, pairing.id)) {
    throw new Problem('invalid_input', 'another 1+1 follows', [{ field: 'words', message: 'overlap' }])
  }
  return {
    set: { valid_to: validTo },
    process: { notice_by: null, notice_ends_on: null, ended_before_notice: null },
  }
}

/**
 * Recommends to a manager how to decide.
 * @throws Problem `not_found`, `illegal_transition`, `forbidden`, `stale_state`, `invalid_input` without words
 */
export async function examinePairing(
  db: Db,
  actor: Actor,
  id: string,
  { advice, note, version }: { advice: 'approve' | 'reject'; note: string; version: number },
  now: Date,
): Promise<void> {
  if (note === '') throw new Problem('invalid_input', 'say why', [{ field: 'note', message: 'reason' }])
  await db.transaction().execute(async (trx) => {
    await stepPairing(trx, actor, id, 'recommend', version, now, () => ({
      process: {
        examined_by: actor.id,
        examined_name: actor.name,
        examined_at: now.toISOString(),
        advice,
        advice_note: note,
      },
      words: note,
    }))
    await tellCentreOf(trx, ['manager'], id, 'recommend', now)
  })
}

/**
 * Decides on a 1+1 that somebody else has examined. Approved is active in the same transaction, and counts from the
 * first day of its term.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, `forbidden` for whoever examined, `invalid_input`
 *   for a refusal without a reason, and for terms that have become impossible meanwhile
 */
export async function decidePairing(
  db: Db,
  actor: Actor,
  id: string,
  { approve, words, version }: { approve: boolean; words: string; version: number },
  now: Date,
): Promise<void> {
  if (!approve && words === '') {
    throw new Problem('invalid_input', 'a refusal needs its reason', [{ field: 'words', message: 'reason' }])
  }
  await db.transaction().execute(async (trx) => {
    const event = approve ? 'approve' : 'reject'
    const pairing = await stepPairing(trx, actor, id, event, version, now, async (one) => {
      if (approve) {
        await refuseTerms(trx, { domestic: one.domesticId, overseas: one.overseasId }, one.terms!, id, now)
      }
      return {
        process: { decided_by: actor.id, decided_name: actor.name, decided_at: now.toISOString() },
        words,
      }
    })
    await tellFirms(trx, actor.id, pairing, event, now)
    await tellThoseWhoAsked(trx, id, now)
  })
}

/** The enterprises whose request led to this 1+1. */
async function tellThoseWhoAsked(trx: Trx, pairingId: string, now: Date): Promise<void> {
  const asked = await trx
    .selectFrom('pairing_request')
    .select(['enterprise_id', 'dispute_id'])
    .where('pairing_id', '=', pairingId)
    .execute()
  for (const { enterprise_id, dispute_id } of asked) {
    const values = { path: `/disputes/${dispute_id}/introductions`, news: 'introduction' } as const
    await tellAsking(trx, enterprise_id, values, now)
  }
}

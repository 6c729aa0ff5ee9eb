import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../app/domain/actor.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import type { InvitationInput } from '../../../app/domain/invitation/schema.ts'
import type { QuoteInput } from '../../../app/domain/quote/schema.ts'
import { sendInvitations } from '../../../app/invitations/send.server.ts'
import type { Db } from '../../../db/schema.ts'
import { type Acting, matched, NOW } from '../disputes/acting.ts'

export const QUOTE: QuoteInput = {
  feeModel: 'staged',
  currency: 'USD',
  rates: [],
  stages: [
    { stage: 'assessment', amount: 500_000 },
    { stage: 'response', amount: 2_000_000 },
  ],
  cap: 3_000_000,
  validUntil: '2026-12-31',
  availableFrom: '2026-11-25',
  note: '先出具评估意见',
}

export const wants = (runId: string, change: Partial<InvitationInput> = {}): InvitationInput => ({
  roundId: randomUUID(),
  runId,
  section: 'overseas',
  refs: ['o-1'],
  purpose: 'representation',
  synopsis: '美国专利诉讼，被告方，需要出庭代理',
  ...change,
})

/** Somebody of the party with this reference. */
export async function memberOf(db: Db, ref: string, role: Actor['role'] = 'provider_member'): Promise<Actor> {
  const { id } = await db.selectFrom('party').select('id').where('ref', '=', ref).executeTakeFirstOrThrow()
  return { id: `member of ${ref}`, name: `律师 ${ref}`, role, enterpriseId: null, partyId: id }
}

/** Opens an account of the party with this reference: from then on somebody can sign in for it. */
export async function signUpFor(db: Db, ref: string, id = `account of ${ref}`): Promise<void> {
  const { partyId, role, name } = await memberOf(db, ref)
  const email = `${id.replaceAll(' ', '-')}@example.test`
  await db
    .insertInto('account')
    .values({ id, name, role, email, email_key: email, party_id: partyId, demo: 0, created_at: '2026-01-01' })
    .execute()
}

export type Inviting = Acting & {
  runId: string
  /** Sends one more invitation and gives its id. */
  invite(change?: Partial<InvitationInput>, now?: Date): Promise<string>
}

/** A matched dispute in which somebody can be asked. */
export async function inviting(facts: Partial<DisputeFacts> = {}): Promise<Inviting> {
  const world = await matched(facts)
  return {
    ...world,
    invite: async (change = {}, now = NOW) => {
      const { db, owner, disputeId, runId } = world
      const { ids, names, refused } = await sendInvitations(db, owner, disputeId, wants(runId, change), now)
      if (!ids) throw new Error(`not sent: ${JSON.stringify({ names, refused })}`)
      return ids[0]!
    },
  }
}

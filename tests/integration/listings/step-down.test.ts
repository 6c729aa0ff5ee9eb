import { describe, expect, it } from 'vitest'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { findErasure } from '../../../app/accounts/queries-erasure.server.ts'
import { placeToApplyFrom } from '../../../app/applications/queries-standing.server.ts'
import { getPartyProfile } from '../../../app/directory/queries-parties.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { getListing, leftOn, listListingSteps } from '../../../app/listings/queries.server.ts'
import { findOpenBusiness } from '../../../app/listings/queries-leaving.server.ts'
import { stepDown } from '../../../app/listings/step-down.server.ts'
import { matchAndRecord } from '../../../app/matching/commands.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { later } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf, QUOTE } from '../invitations/inviting.ts'
import { actor, approved, handedIn, MANAGER } from '../vetting/applying.ts'

const TODAY = '2026-11-23'

/** Somebody of a party, with an account that letters reach. */
async function accountOf(db: Db, ref: string, role: Actor['role'], id = `${role} of ${ref}`): Promise<Actor> {
  const member = { ...(await memberOf(db, ref, role)), id }
  await openAccountOf(db, member)
  return member
}

async function openAccountOf(db: Db, { id, name, role, partyId, enterpriseId }: Actor) {
  const reach = { email: `${id.replaceAll(' ', '-')}@example.org`, email_key: id }
  const at = later(0).toISOString()
  await db
    .insertInto('account')
    .values({
      id,
      name,
      role,
      party_id: partyId,
      enterprise_id: enterpriseId,
      ...reach,
      created_at: at,
    } as never)
    .execute()
}

const leave = async (db: Db, who: Actor, words = '') => {
  const { version } = await getListing(db, who, who.partyId!)
  await stepDown(db, who, who.partyId!, { words, version }, later(60))
}

async function lettersTo(db: Db, accountId: string): Promise<unknown[]> {
  const rows = await db
    .selectFrom('mail_message')
    .select('values')
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute()
  return rows.map((row) => JSON.parse(row.values).news)
}

async function quoted({ db, invite }: Pick<Inviting, 'db' | 'invite'>, who: Actor) {
  const id = await invite()
  await askNames(db, who, id, later(1))
  await clearConflict(db, who, id, later(2))
  await acceptInvitation(db, who, id, QUOTE, later(3))
  return id
}

const engage = async ({ db, owner, disputeId }: Inviting, invitationId: string) => {
  const { version } = await getInvitation(db, owner, disputeId, invitationId, later(4))
  const decision = { disputeId, invitationId, version }
  return (await engageInvited(db, owner, decision, later(5))).id!
}

describe('stepping down', () => {
  it('is told to whoever works with it in a 1+1, and to nobody else’s partner', async () => {
    const { db } = await inviting()
    const firm = await accountOf(db, 'o-1', 'provider_administrator')
    const partner = await accountOf(db, 'd-1', 'provider_administrator')
    const pairing = await db
      .selectFrom('pairing')
      .select(['id', 'domestic_id', 'overseas_id'])
      .where('overseas_id', '=', firm.partyId!)
      .where('domestic_id', '=', partner.partyId!)
      .where('status', '=', 'active')
      .executeTakeFirst()
    expect(pairing).toBeDefined()
    await leave(db, firm)
    expect(await lettersTo(db, partner.id)).toContain('partner_left')
    expect(await lettersTo(db, firm.id)).not.toContain('partner_left')
  })

  it('ends the place at once: not public, not ranked, with its day and its reason on record', async () => {
    const { db, app, owner } = await inviting()
    const firm = await accountOf(db, 'o-1', 'provider_administrator')
    expect((await getPartyProfile(db, 'provider', 'o-1', TODAY)).ref).toBe('o-1')
    await leave(db, firm, '业务调整')
    const listing = await getListing(db, firm, firm.partyId!)
    expect(listing).toMatchObject({ status: 'expired', termEnd: TODAY })
    const steps = await listListingSteps(db, firm.partyId!)
    expect(steps[0]).toMatchObject({ event: 'step_down', words: '业务调整' })
    expect(leftOn(listing, steps)).toBe(TODAY)
    await expect(getPartyProfile(db, 'provider', 'o-1', TODAY)).rejects.toMatchObject({ code: 'not_found' })
    const request = { jurisdictions: ['us'], ipTypes: ['patent'] }
    const run = await matchAndRecord(app as never, owner, request as never, later(61))
    expect(JSON.stringify(run)).not.toContain('"o-1"')
    expect(await placeToApplyFrom(db, firm), 'may apply again').toBe('renewable')
  })

  it('declines what is open, also an offer that was made, and tells the enterprise and the centre', async () => {
    const world = await inviting()
    const { db, owner, disputeId } = world
    await openAccountOf(db, owner)
    await openAccountOf(db, world.staff)
    const firm = await accountOf(db, 'o-1', 'provider_administrator')
    const id = await quoted(world, firm)
    expect(await findOpenBusiness(db, firm.partyId!)).toMatchObject({
      invitations: [{ id, status: 'accepted' }],
      engagements: [],
      pairings: [expect.any(String)],
    })
    await leave(db, firm)
    const ended = await getInvitation(db, owner, disputeId, id, later(61))
    expect(ended).toMatchObject({ status: 'declined', declineReason: 'left' })
    expect(await findOpenBusiness(db, firm.partyId!)).toMatchObject({ invitations: [] })
    expect(await lettersTo(db, owner.id)).toContain('ended')
    expect(await lettersTo(db, world.staff.id)).toContain('stepped_down')
    expect(await lettersTo(db, firm.id)).toContain('step_down')
  })

  it('leaves engagements as they are', async () => {
    const world = await inviting()
    const firm = await accountOf(world.db, 'o-1', 'provider_administrator')
    const id = await engage(world, await quoted(world, firm))
    await leave(world.db, firm)
    expect(await findOpenBusiness(world.db, firm.partyId!)).toMatchObject({ engagements: [id] })
  })

  it('is for whoever keeps the entry, once', async () => {
    const { db, staff } = await inviting()
    const firm = await accountOf(db, 'o-1', 'provider_administrator')
    const { version } = await getListing(db, firm, firm.partyId!)
    const given = { words: '', version }
    const attempt = (who: Actor) => stepDown(db, who, firm.partyId!, given, later(60))
    await expect(attempt({ ...firm, role: 'provider_member' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(attempt(staff)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(attempt(await memberOf(db, 'o-2'))).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      stepDown(db, firm, firm.partyId!, { words: '', version: version + 1 }, later(60)),
    ).rejects.toMatchObject({ code: 'stale_state' })
    await attempt(firm)
    await expect(attempt(firm)).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('takes a renewal back that is not decided, so that nobody is listed again by it', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db)
    const firm = actor('provider_administrator', 'firm', partyId)
    const id = await handedIn(db, firm)
    const { version } = await getListing(db, MANAGER, partyId)
    await stepDown(db, firm, partyId, { words: '', version }, later(60))
    const { status } = await db
      .selectFrom('application')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(status).toBe('withdrawn')
  })
})

describe('erasing an account', () => {
  it('of an expert ends the place with it', async () => {
    const { db } = await inviting()
    const person = await accountOf(db, 'o-1', 'expert')
    expect(await findErasure(db, person, later(60))).toMatchObject({ endsListing: true, obstacle: null })
    await eraseOwnAccount(db, person, later(60))
    await expect(getPartyProfile(db, 'provider', 'o-1', TODAY)).rejects.toMatchObject({ code: 'not_found' })
    const [step] = await listListingSteps(db, person.partyId!)
    expect(step).toMatchObject({ event: 'step_down', name: expect.stringMatching(/^已注销用户/) })
    expect(await lettersTo(db, person.id)).toEqual([])
  })

  it('is refused while the person acts for somebody, and changes nothing', async () => {
    const world = await inviting()
    const person = await accountOf(world.db, 'o-1', 'expert')
    await engage(world, await quoted(world, person))
    await expect(eraseOwnAccount(world.db, person, later(60))).rejects.toMatchObject({ code: 'still_needed' })
    expect((await getListing(world.db, person, person.partyId!)).status).toBe('listed')
  })

  it('of a firm’s last administrator waits for another, or for the firm to leave', async () => {
    const { db } = await inviting()
    const firm = await accountOf(db, 'o-1', 'provider_administrator')
    const member = await accountOf(db, 'o-1', 'provider_member')
    await expect(eraseOwnAccount(db, firm, later(60))).rejects.toMatchObject({ code: 'still_needed' })
    await eraseOwnAccount(db, member, later(60))
    const second = await accountOf(db, 'o-1', 'provider_administrator', 'second')
    await eraseOwnAccount(db, firm, later(61))
    expect((await getListing(db, second, second.partyId!)).status, 'the firm stays').toBe('listed')
    await expect(eraseOwnAccount(db, second, later(62))).rejects.toMatchObject({ code: 'still_needed' })
    await leave(db, second)
    await eraseOwnAccount(db, second, later(63))
  })
})

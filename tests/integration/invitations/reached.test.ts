import { describe, expect, it } from 'vitest'
import { closeAccount } from '../../../app/accounts/commands-closing.server.ts'
import { inviteFirstOfParty } from '../../../app/accounts/commands-first-of-party.server.ts'
import { acceptInvitation as joinBy } from '../../../app/accounts/commands-invitations.server.ts'
import { findPartyAccounts } from '../../../app/accounts/queries-party-accounts.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { sweepInvitations } from '../../../app/invitations/clock.server.ts'
import { findInvitable } from '../../../app/invitations/invitable.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import { later } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf, signUpFor } from './inviting.ts'

const TYPED = { email: 'partner@firm.example', identityCheck: '按官网电话回拨，合伙人确认' }

async function addReviewer({ db, staff }: Inviting): Promise<void> {
  const account = {
    id: 'rev',
    name: '审核员',
    role: 'reviewer',
    demo: 1,
    created_at: later(0).toISOString(),
    email: 'rev@centre.example',
    email_key: 'rev@centre.example',
  } as const
  expect(staff.id).not.toBe(account.id)
  await db.insertInto('account').values(account).execute()
}

async function reachedIn({ db, owner, runId }: Inviting): Promise<boolean | undefined> {
  const run = await getMatchRun(db, owner, runId)
  const { candidates } = await findInvitable(db, run, 'overseas', ['o-1'])
  return candidates[0]?.parties[0]?.reached
}

describe('a party for whom nobody can sign in', () => {
  it('is said to be so before it is invited, and the centre is told when it is', async () => {
    const world = await inviting()
    await addReviewer(world)
    expect(await reachedIn(world)).toBe(false)
    const { partyId } = await memberOf(world.db, 'o-1')
    await world.invite()
    const letters = await world.db
      .selectFrom('mail_message')
      .select(['account_id', 'values'])
      .where('template', '=', 'listing_news')
      .execute()
    expect(letters.map(({ account_id, values }) => [account_id, JSON.parse(values)])).toEqual([
      ['rev', { path: `/staff/listings/${partyId}`, news: 'unreached' }],
    ])
  })

  it('is told what waits for it once somebody can sign in, and reminded at half time like everybody', async () => {
    const world = await inviting()
    const { db } = world
    const id = await world.invite()
    const letters = async () => {
      const rows = await db
        .selectFrom('mail_message')
        .select('values')
        .where('template', '=', 'invitation_news')
        .execute()
      return rows.map(({ values }) => JSON.parse(values)).map(({ path, news }) => [path, news])
    }
    const nothing = { told: 0, reminded: 0, lapsed: 0, ended: 0 }
    expect(await sweepInvitations(db, later(60)), 'there is nobody to tell').toEqual(nothing)
    await signUpFor(db, 'o-1')
    expect(await letters()).toEqual([])
    expect(await sweepInvitations(db, later(120))).toEqual({ ...nothing, told: 1 })
    expect(await sweepInvitations(db, later(121)), 'once').toEqual(nothing)
    expect(await sweepInvitations(db, later(24 * 60))).toEqual({ ...nothing, reminded: 1 })
    const path = `/invitations/${id}`
    expect(await letters()).toEqual([
      [path, 'asked'],
      [path, 'reminder'],
    ])
  })

  it('is told and reminded by one letter where half of its time went by before', async () => {
    const { db, invite } = await inviting()
    await invite()
    const nothing = { told: 0, reminded: 0, lapsed: 0, ended: 0 }
    expect(await sweepInvitations(db, later(30 * 60)), 'nobody is reminded').toEqual(nothing)
    await signUpFor(db, 'o-1')
    expect(await sweepInvitations(db, later(31 * 60))).toEqual({ ...nothing, told: 1 })
    expect(await sweepInvitations(db, later(32 * 60))).toEqual(nothing)
  })

  it('gets its first account by a link of the centre, of which only the latest works, and no second one', async () => {
    const world = await inviting()
    const { db, staff, owner } = world
    const { partyId } = await memberOf(db, 'o-1')
    const inviteTo = (email: string, minute: number) =>
      inviteFirstOfParty(
        db,
        staff,
        { partyId: partyId!, typed: { ...TYPED, email }, locale: 'en' },
        later(minute),
      )
    await expect(
      inviteFirstOfParty(db, owner, { partyId: partyId!, typed: TYPED, locale: 'en' }, later(0)),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect(
      await inviteFirstOfParty(
        db,
        staff,
        { partyId: partyId!, typed: { email: 'x', identityCheck: '' }, locale: 'en' },
        later(0),
      ),
    ).toMatchObject([{ field: 'email' }, { field: 'identityCheck' }])
    expect(await inviteTo('wrong@firm.example', 1)).toBe('sent')
    expect(await inviteTo(TYPED.email, 2)).toBe('sent')
    expect(await findPartyAccounts(db, partyId!, later(3))).toMatchObject({
      open: 0,
      invited: { address: TYPED.email, expired: false },
    })
    const letters = await db
      .selectFrom('mail_message')
      .select(['address', 'values'])
      .where('template', '=', 'invitation')
      .execute()
    const tokens = new Map(
      letters.map(({ address, values }) => [address, JSON.parse(values).path.split('token=')[1] as string]),
    )
    const join = (email: string) =>
      joinBy(
        db,
        {
          token: tokens.get(email)!,
          name: 'Ann Partner',
          password: 'correct horse battery 9',
          address: null,
        },
        later(5),
      )
    expect(await join('wrong@firm.example'), 'was replaced').not.toBeNull()
    expect(await join(TYPED.email)).toBeNull()
    const opened = await db
      .selectFrom('account')
      .select(['role', 'party_id'])
      .where('email_key', '=', TYPED.email)
      .executeTakeFirst()
    expect(opened).toEqual({ role: 'provider_administrator', party_id: partyId })
    expect(await inviteTo('third@firm.example', 6)).toMatchObject([{ code: 'party_has_accounts' }])
    expect(await reachedIn(world)).toBe(true)
  })
})

describe('a firm whose last administrator was closed', () => {
  const ROOT: Actor = { id: 'root', name: 'root', role: 'administrator', enterpriseId: null, partyId: null }

  it('is told of at closing, and gets another one by the centre, though members can still sign in', async () => {
    const { db, staff } = await inviting()
    const { partyId } = await memberOf(db, 'o-1')
    await signUpFor(db, 'o-1', 'junior')
    for (const id of ['first', 'second']) {
      await signUpFor(db, 'o-1', id)
      await db.updateTable('account').set({ role: 'provider_administrator' }).where('id', '=', id).execute()
    }
    const accounts = () => findPartyAccounts(db, partyId!, later(3))
    const invite = () =>
      inviteFirstOfParty(db, staff, { partyId: partyId!, typed: TYPED, locale: 'en' }, later(2))

    expect(await closeAccount(db, ROOT, 'first', later(1)), 'another is left').toBe(false)
    expect(await accounts()).toMatchObject({ open: 2, kept: true })
    expect(await invite()).toMatchObject([{ code: 'party_has_accounts' }])

    expect(await closeAccount(db, ROOT, 'second', later(1))).toBe(true)
    expect(await accounts()).toEqual({ open: 1, kept: false, invited: null })
    expect(await invite()).toBe('sent')
    expect(await accounts()).toMatchObject({ open: 1, kept: false, invited: { address: TYPED.email } })
    expect(await closeAccount(db, ROOT, 'junior', later(4)), 'who kept nothing').toBe(false)
  })

  it('is not told of where the entry is not in the directory', async () => {
    const { db } = await inviting()
    await signUpFor(db, 'o-1', 'only')
    await db.updateTable('account').set({ role: 'provider_administrator' }).where('id', '=', 'only').execute()
    await db.updateTable('party').set({ status: 'expired' }).where('ref', '=', 'o-1').execute()
    expect(await closeAccount(db, ROOT, 'only', later(1))).toBe(false)
  })
})

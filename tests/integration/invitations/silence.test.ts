import { describe, expect, it } from 'vitest'
import { closeAccount, reopenAccount } from '../../../app/accounts/commands-closing.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { sweepInvitations } from '../../../app/invitations/clock.server.ts'
import { openInvitation } from '../../../app/invitations/opened.server.ts'
import { listInvitations } from '../../../app/invitations/queries.server.ts'
import { findInbox } from '../../../app/invitations/queries-inbox.server.ts'
import { showInvitations } from '../../../app/invitations/shown.server.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import type { Db } from '../../../db/schema.ts'
import { later } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf, signUpFor } from './inviting.ts'

/** Nobody of the directory's parties has stated a time: 48 hours hold. */
const DUE = 48 * 60
const OVER = later(DUE + 1)
const ADMINISTRATOR: Actor = {
  id: 'root',
  name: '管理员',
  role: 'administrator',
  enterpriseId: null,
  partyId: null,
}

async function recordOf(db: Db, ref: string) {
  const { partyId } = await memberOf(db, ref)
  const row = db
    .selectFrom('party_feedback')
    .select(['asked', 'kept', 'answers', 'answer_minutes as minutes'])
    .where('party_id', '=', partyId)
  return (await row.executeTakeFirst()) ?? null
}

const SILENT = { asked: 1, kept: 0, answers: 0, minutes: 0 }

async function lapsed({ db }: Inviting, now = OVER) {
  expect(await sweepInvitations(db, now)).toMatchObject({ lapsed: 1 })
}

describe('silence counts', () => {
  it('where somebody could sign in all the time, however little anybody looked', async () => {
    const world = await inviting()
    await signUpFor(world.db, 'o-1')
    await world.invite()
    await lapsed(world)
    expect(await recordOf(world.db, 'o-1')).toEqual(SILENT)
  })

  it('where one of two accounts was closed meanwhile, and the other could sign in', async () => {
    const world = await inviting()
    const { db } = world
    await signUpFor(db, 'o-1', 'first')
    await signUpFor(db, 'o-1', 'second')
    await world.invite()
    await closeAccount(db, ADMINISTRATOR, 'first', later(60))
    await lapsed(world)
    expect(await recordOf(db, 'o-1')).toEqual(SILENT)
  })

  it('where the last account was closed when the time was over already, before anybody looked at the clock', async () => {
    const world = await inviting()
    const { db } = world
    await signUpFor(db, 'o-1', 'only')
    await world.invite()
    await closeAccount(db, ADMINISTRATOR, 'only', later(DUE + 30))
    await lapsed(world, later(DUE + 60))
    expect(await recordOf(db, 'o-1')).toEqual(SILENT)
  })
})

describe('silence does not count', () => {
  it('where nobody could sign in, whoever can afterwards', async () => {
    const world = await inviting()
    const { db } = world
    await world.invite()
    await lapsed(world)
    expect(await recordOf(db, 'o-1')).toBeNull()
    await signUpFor(db, 'o-1')
    await world.invite({}, later(DUE + 10))
    await lapsed(world, later(2 * DUE + 11))
    expect(await recordOf(db, 'o-1'), 'the one that could be read, alone').toEqual(SILENT)
  })

  it('where the first account was opened when the time was running, nor does the answer then', async () => {
    const silent = await inviting()
    await silent.invite()
    await signUpFor(silent.db, 'o-1')
    await lapsed(silent)
    expect(await recordOf(silent.db, 'o-1')).toBeNull()

    const heard = await inviting()
    const id = await heard.invite()
    await signUpFor(heard.db, 'o-1')
    const member = await memberOf(heard.db, 'o-1')
    await askNames(heard.db, member, id, later(40 * 60))
    await clearConflict(heard.db, member, id, later(41 * 60))
    expect(await recordOf(heard.db, 'o-1')).toBeNull()
    await lapsed(heard, later(41 * 60 + DUE + 1))
    expect(await recordOf(heard.db, 'o-1'), 'nor a quote that it lets lapse').toBeNull()
  })

  it('where the last account was closed for a while', async () => {
    const world = await inviting()
    const { db } = world
    await signUpFor(db, 'o-1', 'only')
    await world.invite()
    await closeAccount(db, ADMINISTRATOR, 'only', later(60))
    await reopenAccount(db, ADMINISTRATOR, 'only', later(120))
    await lapsed(world)
    expect(await recordOf(db, 'o-1')).toBeNull()
  })

  it('against the side of a 1+1 that could not read it, and does against the other', async () => {
    const world = await inviting()
    await signUpFor(world.db, 'd-1')
    await world.invite({ section: 'pairings', refs: ['x-1'] })
    await lapsed(world)
    expect(await recordOf(world.db, 'd-1')).toEqual(SILENT)
    expect(await recordOf(world.db, 'o-1')).toBeNull()
  })

  it('in the ranking: who could read none of three is as one who was never asked', async () => {
    const world = await inviting()
    const { db } = world
    const firms = async () =>
      (await answer({ db, search: null }, { jurisdictions: ['us'], ipTypes: ['patent'] }, OVER)).response
    const before = JSON.stringify(await firms())
    for (const start of [0, 1, 2]) {
      await world.invite({}, later(start * 3 * DUE))
      await lapsed(world, later((start * 3 + 1) * DUE + 1))
    }
    expect(JSON.stringify(await firms())).toBe(before)
    await signUpFor(db, 'o-1')
    for (const start of [3, 4, 5]) {
      await world.invite({}, later(start * 3 * DUE))
      await lapsed(world, later((start * 3 + 1) * DUE + 1))
    }
    const told = (await firms()).overseas.find(({ ref }) => ref === 'o-1')!.reasons.map(({ text }) => text)
    expect(told).toContain('最近 3 次邀请均未答复，适合程度因此较低')
  })
})

it('an answer in time counts as before, whatever becomes of the account afterwards', async () => {
  const world = await inviting()
  const { db } = world
  await signUpFor(db, 'o-1', 'only')
  const id = await world.invite()
  const member = await memberOf(db, 'o-1')
  await askNames(db, member, id, later(30))
  await clearConflict(db, member, id, later(60))
  const kept = { asked: 1, kept: 1, answers: 1, minutes: 60 }
  expect(await recordOf(db, 'o-1')).toEqual(kept)
  await closeAccount(db, ADMINISTRATOR, 'only', later(90))
  await lapsed(world, later(60 + DUE + 1))
  expect(await recordOf(db, 'o-1'), 'the quote was nobody’s to give').toEqual(kept)
})

it('is said to whoever asked, to staff and to the party itself that it does not count', async () => {
  const world = await inviting()
  const { db, owner, staff, disputeId } = world
  const id = await world.invite()
  const shownTo = async (actor: Actor, now: Date) => {
    const [one] = await showInvitations(db, actor, await listInvitations(db, actor, disputeId, now), now)
    return one!.parties.map(({ ref, uncounted }) => [ref, uncounted])
  }
  expect(await shownTo(owner, later(1))).toEqual([['o-1', false]])
  await lapsed(world)
  for (const actor of [owner, staff]) expect(await shownTo(actor, OVER)).toEqual([['o-1', true]])
  await signUpFor(db, 'o-1')
  const member = await memberOf(db, 'o-1')
  expect(await findInbox(db, member, 1, 'zh', OVER)).toMatchObject({
    rows: [{ id, uncounted: true }],
    measured: null,
  })
  expect(await openInvitation(db, member, id, OVER)).toMatchObject({ uncounted: true })
})

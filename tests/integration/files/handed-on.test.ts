import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withdrawConsent } from '../../../app/accounts/commands-consents.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import { listReadings } from '../../../app/disputes/readers.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { ChosenFile } from '../../../app/domain/engagement/handing-on.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { getEngagement } from '../../../app/engagements/queries.server.ts'
import { listMilestones } from '../../../app/engagements/queries-work.server.ts'
import { completeMilestone } from '../../../app/engagements/work.server.ts'
import { findAbroad } from '../../../app/files/abroad.server.ts'
import { keepFiles, readFile, removeFile } from '../../../app/files/commands.server.ts'
import { handOnFiles, takeBackFile } from '../../../app/files/hand-on.server.ts'
import { listFiles } from '../../../app/files/queries.server.ts'
import {
  findEarlierFiles,
  listEarlierFiles,
  listHandedOn,
} from '../../../app/files/queries-handed-on.server.ts'
import { isRefused, receiveFile } from '../../../app/files/receive.server.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { changeCounsel } from '../../../app/invitations/change-counsel.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { pdf } from '../../support/sample-bytes.ts'
import { later } from '../disputes/acting.ts'
import { changing, HANDOVER } from '../engagements/changing.ts'
import { memberOf, QUOTE } from '../invitations/inviting.ts'
import { agreeToSendAbroad, openAccount } from './agreed.ts'

type World = Awaited<ReturnType<typeof changing>>
let dataDir: string
let world: World

/** Three files of the first engagement: of the enterprise, of its counsel for it, and of its counsel for itself. */
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-files-'))
  world = await changing()
  await agreeToSendAbroad(world.db, world.owner)
  await handIn(world.owner, '证据.pdf', ['enterprise', 'party'], 7)
  await handIn(world.old.member, '律师意见.pdf', ['enterprise', 'party'], 8)
  await handIn(world.old.member, '底稿.pdf', [], 9)
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function handIn(actor: Actor, label: string, readers: string[], minutes: number, ownerId = world.id) {
  await openAccount(world.db, actor)
  const file = await receiveFile(dataDir, label, pdf(label))
  if (isRefused(file)) throw new Error(file.refusal)
  const kept = { noun: 'engagement', ownerId, readers, files: [file] } as const
  await keepFiles(world.db, dataDir, actor, kept, later(minutes))
}

const idOf = async (label: string) =>
  (await world.db.selectFrom('file').select('id').where('label', '=', label).executeTakeFirstOrThrow()).id

const choose = async (label: string, version = 0): Promise<ChosenFile> => ({
  fileId: await idOf(label),
  version,
})

/** What the new counsel finds on the files page of its engagement. */
async function received(engagementId: string, actor = world.next.member): Promise<string[]> {
  const engagement = await getEngagement(world.db, actor, engagementId)
  return (await listHandedOn(world.db, actor, engagement)).files.map(({ label }) => label)
}

const read = (actor: Actor, fileId: string, minutes: number) =>
  readFile(world.db, actor, fileId, later(minutes))
/** An account for somebody, so that letters reach them; its id. */
async function accountOf({ role, partyId }: Actor): Promise<string> {
  const id = newId(later(0))
  const address = `${id}@example.test`
  const account = { id, name: '律师', role, party_id: partyId, enterprise_id: null, demo: 1 } as const
  await world.db
    .insertInto('account')
    .values({ ...account, email: address, email_key: address, created_at: later(0).toISOString() })
    .execute()
  return id
}

const notThere = { code: 'not_found' }
const refusedFor = (message: string) => ({ code: 'invalid_input', fields: [{ field: 'file', message }] })

describe('files at a change of counsel', () => {
  it('stay where they are: the new counsel sees none that was not handed on, and may hand on none itself', async () => {
    const { db, id, next, change, staff } = world
    const newOne = await change()
    expect(await received(newOne)).toEqual([])
    for (const label of ['证据.pdf', '律师意见.pdf', '底稿.pdf']) {
      await expect(read(next.member, await idOf(label), 11)).rejects.toMatchObject(notThere)
    }
    await expect(listFiles(db, next.member, 'engagement', id)).rejects.toMatchObject(notThere)
    const one = [await choose('证据.pdf')]
    for (const actor of [next.member, staff]) {
      await expect(handOnFiles(db, actor, newOne, one, later(12))).rejects.toMatchObject({
        code: 'illegal_transition',
      })
    }
    await expect(handOnFiles(db, world.old.member, newOne, one, later(12))).rejects.toMatchObject(notThere)
    await expect(handOnFiles(db, world.other, newOne, one, later(12))).rejects.toMatchObject(notThere)
  })

  it('are handed on one by one while counsel is changed, and read by the new one alone', async () => {
    const { db, owner, old, next, change } = world
    const newOne = await change(later(10), [await choose('证据.pdf')])
    expect(await received(newOne)).toEqual(['证据.pdf'])
    expect((await read(next.member, await idOf('证据.pdf'), 11)).label).toBe('证据.pdf')
    await expect(read(next.member, await idOf('律师意见.pdf'), 12)).rejects.toMatchObject(notThere)
    const removal = removeFile(db, dataDir, next.member, await idOf('证据.pdf'), later(12))
    await expect(removal).rejects.toMatchObject(notThere)
    // What the enterprise was never given is not its to hand on, and it is not told of it.
    const { files } = (await findEarlierFiles(db, owner, await getEngagement(db, owner, newOne)))!
    expect(files.map(({ label }) => label)).toEqual(['证据.pdf', '律师意见.pdf'])
    await expect(handOnFiles(db, owner, newOne, [await choose('底稿.pdf')], later(13))).rejects.toMatchObject(
      refusedFor('file_gone'),
    )
    // The former counsel keeps what it had and gets nothing new.
    expect((await read(old.member, await idOf('证据.pdf'), 14)).label).toBe('证据.pdf')
    await handIn(owner, '新证据.pdf', ['enterprise', 'party'], 14, newOne)
    await expect(read(old.member, await idOf('新证据.pdf'), 15)).rejects.toMatchObject(notThere)
    const stranger = await findEarlierFiles(db, next.member, await getEngagement(db, next.member, newOne))
    expect(stranger).toBeNull()
  })

  it('are handed on and taken back later, each step and each reading in the ledger of who saw what', async () => {
    const { db, owner, next, change, disputeId } = world
    const newOne = await change()
    const note = await choose('律师意见.pdf')
    await handOnFiles(db, owner, newOne, [note], later(11))
    await handOnFiles(db, owner, newOne, [note], later(12))
    await read(next.member, note.fileId, 13)
    await read(next.member, note.fileId, 14)
    await takeBackFile(db, owner, newOne, note.fileId, later(15))
    await takeBackFile(db, owner, newOne, note.fileId, later(16))
    await expect(read(next.member, note.fileId, 17)).rejects.toMatchObject(notThere)
    expect(await received(newOne)).toEqual([])
    const lines = (await listReadings(db, owner, disputeId)).readings.filter(({ file }) => file !== null)
    expect(lines.map(({ step, who, party, file }) => [step, who, party, file])).toEqual([
      ['take_back_file', owner.name, 'Firm o-2', '律师意见.pdf'],
      ['read', next.member.name, 'Firm o-2', '律师意见.pdf'],
      ['read', next.member.name, 'Firm o-2', '律师意见.pdf'],
      ['hand_on', owner.name, 'Firm o-2', '律师意见.pdf'],
    ])
    const told = JSON.stringify([
      await listEvents(db, 'engagement', [world.id]),
      await listEvents(db, 'dispute', [disputeId]),
    ])
    expect(told).not.toMatch(/hand_on|take_back_file/)
    // Taken back, it says so, and who chooses it again must have seen that.
    const again = [{ ...note, version: 1 }]
    await expect(handOnFiles(db, owner, newOne, [note], later(18))).rejects.toMatchObject(
      refusedFor('file_taken_back'),
    )
    expect(await listEarlierFiles(db, owner, world.id, newOne)).toMatchObject([
      { label: '证据.pdf', version: 0, handedAt: null, takenBackAt: null },
      { label: '律师意见.pdf', version: 1, handedAt: null, firstReadAt: later(13).toISOString() },
    ])
    await handOnFiles(db, owner, newOne, again, later(19))
    expect(await received(newOne)).toEqual(['律师意见.pdf'])
  })

  it('go abroad as the enterprise agrees that hands them on, also what counsel at home wrote', async () => {
    const { db, owner, next, change } = world
    await openAccount(db, next.member)
    await db.updateTable('party').set({ country: 'cn' }).where('ref', '=', 'o-1').execute()
    const newOne = await change(later(10), [await choose('律师意见.pdf'), await choose('证据.pdf')])
    const closedTo = async () =>
      (await findEarlierFiles(db, owner, await getEngagement(db, owner, newOne)))!.closedTo
    expect(await received(newOne)).toEqual(['证据.pdf', '律师意见.pdf'])
    expect((await read(next.member, await idOf('律师意见.pdf'), 11)).label).toBe('律师意见.pdf')
    expect(await closedTo()).toEqual([])
    await withdrawConsent(db, owner, 'transfer_abroad', later(12))
    expect(await received(newOne), 'what was opened stays open').toEqual(['律师意见.pdf'])
    await expect(read(next.member, await idOf('证据.pdf'), 13)).rejects.toMatchObject(notThere)
    const there = await getEngagement(db, next.member, newOne)
    expect((await listHandedOn(db, next.member, there)).keptHome, 'one more than it can read').toBe(1)
    expect(await closedTo(), 'who cannot read them yet').toEqual([{ zh: null, en: 'Firm o-2' }])
    await agreeToSendAbroad(db, { ...owner, id: 'another of e-1' }, later(14))
    expect((await read(next.member, await idOf('证据.pdf'), 15)).label).toBe('证据.pdf')
  })

  it('asks for no consent where what there is was sent from abroad', async () => {
    const { db, owner, staff, change } = world
    await removeFile(db, dataDir, staff, await idOf('证据.pdf'), later(9))
    await withdrawConsent(db, owner, 'transfer_abroad', later(9))
    const newOne = await change(later(10), [await choose('律师意见.pdf')])
    expect(await received(newOne)).toEqual(['律师意见.pdf'])
    const earlier = await findEarlierFiles(db, owner, await getEngagement(db, owner, newOne))
    expect(earlier?.closedTo).toEqual([])
  })

  it('tells the new counsel without a name', async () => {
    const { db, next, change } = world
    const account = await accountOf(next.member)
    const newOne = await change(later(10), [await choose('律师意见.pdf')])
    const letters = await db.selectFrom('mail_message').select(['account_id', 'values']).execute()
    const about = letters.filter(({ values }) => values.includes('files_handed_on'))
    expect(about.map(({ account_id }) => account_id)).toEqual([account])
    expect(about[0]?.values).toContain(newOne)
    expect(JSON.stringify(letters)).not.toContain('律师意见')
  })

  it('does nothing by half where a file was withdrawn while the page was open', async () => {
    const { db, owner, staff, id, change } = world
    const [kept, gone] = [await choose('律师意见.pdf'), await choose('证据.pdf')]
    await removeFile(db, dataDir, staff, gone.fileId, later(9))
    await expect(change(later(10), [kept, gone])).rejects.toMatchObject(refusedFor('file_gone'))
    expect(await getEngagement(db, owner, id)).toMatchObject({ status: 'active', version: 1 })
    expect(await db.selectFrom('handed_on_file').selectAll().execute()).toEqual([])
    const newOne = await change(later(11), [kept])
    await expect(handOnFiles(db, owner, newOne, [], later(12))).rejects.toMatchObject(refusedFor('file_none'))
  })

  it('is done once by two who press at once', async () => {
    const { db, owner, change, disputeId } = world
    const newOne = await change()
    const colleague = { ...owner, id: 'colleague', name: '同事' }
    const chosen = [await choose('证据.pdf')]
    await Promise.all([
      handOnFiles(db, owner, newOne, chosen, later(11)),
      handOnFiles(db, colleague, newOne, chosen, later(11)),
    ])
    const { readings } = await listReadings(db, owner, disputeId)
    expect(readings.filter(({ step }) => step === 'hand_on')).toHaveLength(1)
  })

  it('ends with the work: nothing more is handed on, what was can be taken back, and is read until then', async () => {
    const { db, owner, next, change } = world
    const newOne = await change(later(10), [await choose('证据.pdf')])
    for (const { id } of await listMilestones(db, owner, newOne)) {
      await completeMilestone(db, owner, newOne, id, later(11))
    }
    const conclusion = { version: 1, outcome: 'settled', lessons: '' } as const
    await concludeEngagement(db, owner, newOne, conclusion, later(11))
    await expect(
      handOnFiles(db, owner, newOne, [await choose('律师意见.pdf')], later(12)),
    ).rejects.toMatchObject({ code: 'illegal_transition' })
    const evidence = await idOf('证据.pdf')
    expect((await read(next.member, evidence, 13)).label).toBe('证据.pdf')
    await takeBackFile(db, owner, newOne, evidence, later(14))
    await expect(read(next.member, evidence, 15)).rejects.toMatchObject(notThere)
  })

  it('closes to a counsel that is replaced in its turn, and the next one chooses from all that came before', async () => {
    const { db, owner, disputeId, next, change } = world
    const second = await change(later(10), [await choose('证据.pdf')])
    await handIn(next.member, '第二份意见.pdf', ['enterprise', 'party'], 11, second)
    const pair = await acceptedPair()
    const files = [await choose('律师意见.pdf'), await choose('第二份意见.pdf')]
    const another = { version: 1, invitation: pair, ...HANDOVER, files }
    const third = await changeCounsel(db, owner, second, another, later(21))
    const [domestic, overseas] = [await memberOf(db, 'd-1'), await memberOf(db, 'o-1')]
    for (const side of [domestic, overseas]) {
      expect(await received(third, side)).toEqual(['律师意见.pdf', '第二份意见.pdf'])
      await read(side, await idOf('第二份意见.pdf'), 22)
    }
    // The first firm is back, as one side of a pair: what it had is its own to read, the other side sees what was ticked.
    expect((await read(overseas, await idOf('证据.pdf'), 23)).label).toBe('证据.pdf')
    for (const actor of [domestic, next.member]) {
      await expect(read(actor, await idOf('证据.pdf'), 24)).rejects.toMatchObject(notThere)
    }
    expect(await received(second)).toEqual([])
    const { readings } = await listReadings(db, owner, disputeId)
    expect(readings.filter(({ file, step }) => file && step === 'read').map(({ party }) => party)).toEqual([
      'Firm o-1',
      'd-1 律师事务所',
    ])
  })
})

describe('files of a 1+1', () => {
  it('are counted as closed abroad for those alone who may know of them', async () => {
    const { db, owner, change } = world
    const second = await change()
    const replaced = { version: 1, invitation: await acceptedPair(), ...HANDOVER, files: [] }
    const engagement = await changeCounsel(db, owner, second, replaced, later(21))
    const [domestic, overseas] = [await memberOf(db, 'd-1'), await memberOf(db, 'o-1')]
    await handIn(domestic, '两家之间.pdf', ['overseas'], 22, engagement)
    await handIn(domestic, '仅企业.pdf', ['enterprise'], 23, engagement)
    const closed = async (actor: Actor) => (await findAbroad(db, actor, 'engagement', engagement)).closed
    expect([await closed(domestic), await closed(owner)]).toEqual([1, 0])
    expect(await listFiles(db, overseas, 'engagement', engagement)).toMatchObject({ files: [], keptHome: 1 })
    await agreeToSendAbroad(db, domestic)
    expect(await closed(domestic)).toBe(0)
  })
})

/** A 1+1 of the first firm with another accepts an invitation in the same dispute. */
async function acceptedPair() {
  const { db, owner, disputeId } = world
  const invitationId = await world.invite({ section: 'pairings', refs: ['x-1'] }, later(15))
  for (const ref of ['d-1', 'o-1']) {
    const member = await memberOf(db, ref)
    await askNames(db, member, invitationId, later(16))
    await clearConflict(db, member, invitationId, later(17))
  }
  await acceptInvitation(db, await memberOf(db, 'o-1'), invitationId, QUOTE, later(18))
  const { version } = await getInvitation(db, owner, disputeId, invitationId, later(20))
  return { invitationId, version }
}

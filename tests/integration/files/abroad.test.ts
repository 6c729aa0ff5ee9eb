import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withdrawConsent } from '../../../app/accounts/commands-consents.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { findAbroad } from '../../../app/files/abroad.server.ts'
import { keepFiles, readFile } from '../../../app/files/commands.server.ts'
import { listFiles } from '../../../app/files/queries.server.ts'
import { isRefused, receiveFile } from '../../../app/files/receive.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { pdf } from '../../support/sample-bytes.ts'
import { later } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf } from '../invitations/inviting.ts'
import { agreeToSendAbroad, openAccount } from './agreed.ts'

let dataDir: string
let world: Inviting
let abroad: Actor
let colleague: Actor
let atHome: Actor

/** One firm abroad and one at home are both clear of conflicts, so that the file of the dispute is open to them. */
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-files-'))
  world = await inviting()
  abroad = await memberOf(world.db, 'o-1')
  colleague = { ...abroad, id: 'colleague at o-1' }
  atHome = await memberOf(world.db, 'd-1')
  for (const actor of [world.owner, abroad, colleague, atHome]) await openAccount(world.db, actor)
  await clear(await world.invite(), abroad)
  await clear(await world.invite({ section: 'domestic', refs: ['d-1'] }), atHome)
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function clear(invitation: string, member: Actor): Promise<void> {
  await askNames(world.db, member, invitation, later(1))
  await clearConflict(world.db, member, invitation, later(2))
}

/** Hands in a file, for whoever is invited unless told, and gives its id. */
async function handIn(
  label: string,
  by: Actor = world.owner,
  readers: readonly string[] = ['enterprise', 'party'],
): Promise<string> {
  const file = await receiveFile(dataDir, label, pdf(label))
  if (isRefused(file)) throw new Error(file.refusal)
  const { db, disputeId } = world
  const kept = { noun: 'dispute', ownerId: disputeId, readers, files: [file] } as const
  await keepFiles(db, dataDir, by, kept, later(3))
  const row = await db.selectFrom('file').select('id').where('label', '=', label).executeTakeFirstOrThrow()
  return row.id
}

const listed = async (actor: Actor) =>
  (await listFiles(world.db, actor, 'dispute', world.disputeId)).files.map(({ label }) => label).sort()
const keptHome = async (actor: Actor) =>
  (await listFiles(world.db, actor, 'dispute', world.disputeId)).keptHome
const closed = async (actor: Actor) => (await findAbroad(world.db, actor, 'dispute', world.disputeId)).closed
const read = (actor: Actor, id: string) => readFile(world.db, actor, id, later(10))
const notThere = { code: 'not_found' }

describe('a document that was given to whoever is invited', () => {
  it('goes abroad only once whoever handed it in agrees to that, and to a firm at home at once', async () => {
    const id = await handIn('起诉状.pdf')
    expect(await listed(atHome)).toEqual(['起诉状.pdf'])
    expect((await read(atHome, id)).label).toBe('起诉状.pdf')
    expect(await listed(abroad)).toEqual([])
    await expect(read(abroad, id)).rejects.toMatchObject(notThere)
    await agreeToSendAbroad(world.db, world.owner)
    expect(await listed(abroad)).toEqual(['起诉状.pdf'])
    expect((await read(abroad, id)).label).toBe('起诉状.pdf')
  })

  it('is counted for both sides while it cannot be read abroad, of what each may know of', async () => {
    await handIn('内部.pdf', world.owner, ['enterprise'])
    expect([await keptHome(abroad), await closed(world.owner)]).toEqual([0, 0])
    const id = await handIn('起诉状.pdf')
    await handIn('证据.pdf')
    expect([await keptHome(abroad), await keptHome(atHome), await keptHome(world.owner)]).toEqual([2, 0, 0])
    expect([await closed(world.owner), await closed(world.staff)]).toEqual([2, 2])
    await agreeToSendAbroad(world.db, world.owner)
    expect([await keptHome(abroad), await closed(world.owner)]).toEqual([0, 0])
    await read(abroad, id)
    await withdrawConsent(world.db, world.owner, 'transfer_abroad', later(20))
    expect([await keptHome(abroad), await closed(world.owner)], 'what was opened stays').toEqual([1, 1])
  })

  it('is not covered by what a colleague agrees to', async () => {
    await handIn('起诉状.pdf')
    await agreeToSendAbroad(world.db, { ...world.owner, id: 'another of e-1' })
    expect(await listed(abroad)).toEqual([])
  })

  it('goes there from a colleague who agrees and hands in the same, and is kept once where nobody there reads it', async () => {
    const second = { ...world.owner, id: 'another of e-1', name: '同事' }
    await handIn('起诉状.pdf')
    await handIn('内部.pdf', world.owner, ['enterprise'])
    await agreeToSendAbroad(world.db, second)
    await handIn('起诉状.pdf', second)
    await handIn('起诉状.pdf', second)
    await handIn('内部.pdf', second, ['enterprise'])
    expect(await listed(abroad)).toEqual(['起诉状.pdf'])
    expect(await listed(world.owner)).toEqual(['内部.pdf', '起诉状.pdf', '起诉状.pdf'])
  })

  it('stays with whoever opened it when that is taken back, and is opened no further', async () => {
    const [opened, unread] = [await handIn('已打开.pdf'), await handIn('未打开.pdf')]
    await agreeToSendAbroad(world.db, world.owner)
    await read(abroad, opened)
    await withdrawConsent(world.db, world.owner, 'transfer_abroad', later(20))
    expect(await listed(abroad)).toEqual(['已打开.pdf'])
    expect((await read(colleague, opened)).label, 'the same firm').toBe('已打开.pdf')
    await expect(read(colleague, unread)).rejects.toMatchObject(notThere)
    expect(await listed(atHome)).toEqual(['已打开.pdf', '未打开.pdf'])
  })

  it('goes abroad, handed in by the centre, once somebody of the enterprise agrees', async () => {
    await handIn('指导意见.pdf', world.staff)
    await agreeToSendAbroad(world.db, world.other)
    expect(await listed(abroad), 'of another enterprise').toEqual([])
    await agreeToSendAbroad(world.db, { ...world.owner, id: 'another of e-1' })
    expect(await listed(abroad)).toEqual(['指导意见.pdf'])
  })

  it('goes on to be covered by the enterprise when whoever handed it in has left', async () => {
    await handIn('起诉状.pdf')
    await agreeToSendAbroad(world.db, { ...world.owner, id: 'another of e-1' })
    const gone = { disabled_at: later(5).toISOString() }
    await world.db.updateTable('account').set(gone).where('id', '=', world.owner.id).execute()
    expect(await listed(abroad)).toEqual(['起诉状.pdf'])
  })
})

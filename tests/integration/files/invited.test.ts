import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../app/domain/actor.ts'
import { keepFiles, readFile } from '../../../app/files/commands.server.ts'
import { isRefused, receiveFile } from '../../../app/files/receive.server.ts'
import { askNames, clearConflict, declineInvitation } from '../../../app/invitations/answer.server.ts'
import { openInvitation } from '../../../app/invitations/opened.server.ts'
import { pdf } from '../../support/sample-bytes.ts'
import { later, NOW } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf } from '../invitations/inviting.ts'
import { agreeToSendAbroad } from './agreed.ts'

let dataDir: string
let world: Inviting
let member: Actor

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-files-'))
  world = await inviting()
  member = await memberOf(world.db, 'o-1')
  await agreeToSendAbroad(world.db, world.owner)
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function handIn(label: string, readers: string[] | null): Promise<void> {
  const file = await receiveFile(dataDir, label, pdf(label))
  if (isRefused(file)) throw new Error(file.refusal)
  const { db, owner, disputeId } = world
  await keepFiles(db, dataDir, owner, { noun: 'dispute', ownerId: disputeId, readers, files: [file] }, NOW)
}

const idOf = async (label: string) =>
  (await world.db.selectFrom('file').select('id').where('label', '=', label).executeTakeFirstOrThrow()).id

/** The labels of what the party may read when it opens its invitation; null before the file is open. */
async function opened(invitation: string): Promise<string[] | null> {
  const { file } = await openInvitation(world.db, member, invitation, later(90))
  return file?.documents.map((one) => one.label) ?? null
}

describe('a document of a dispute', () => {
  it('is read by an invited party that has no conflict, if it was given to whoever is invited', async () => {
    await handIn('内部.pdf', null)
    await handIn('给受邀方.pdf', ['enterprise', 'party'])
    const invitation = await world.invite()
    expect(await opened(invitation)).toBeNull()
    const shared = await idOf('给受邀方.pdf')
    const notThere = { code: 'not_found' }
    await expect(readFile(world.db, member, shared, later(1))).rejects.toMatchObject(notThere)
    await askNames(world.db, member, invitation, later(30))
    expect(await opened(invitation)).toBeNull()
    await expect(readFile(world.db, member, shared, later(31))).rejects.toMatchObject(notThere)
    await clearConflict(world.db, member, invitation, later(60))
    expect(await opened(invitation)).toEqual(['给受邀方.pdf'])
    expect((await readFile(world.db, member, shared, later(61))).label).toBe('给受邀方.pdf')
    await expect(readFile(world.db, member, await idOf('内部.pdf'), later(62))).rejects.toMatchObject(
      notThere,
    )
    await expect(
      readFile(world.db, await memberOf(world.db, 'o-2'), shared, later(63)),
    ).rejects.toMatchObject(notThere)
  })

  it('is there no more once the party has declined', async () => {
    await handIn('给受邀方.pdf', ['party'])
    const invitation = await world.invite()
    await askNames(world.db, member, invitation, later(30))
    await clearConflict(world.db, member, invitation, later(60))
    await declineInvitation(world.db, member, invitation, { reason: 'no_room', note: '' }, later(70))
    await expect(readFile(world.db, member, await idOf('给受邀方.pdf'), later(80))).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

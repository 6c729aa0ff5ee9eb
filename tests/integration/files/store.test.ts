import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDispute } from '../../../app/disputes/commands.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { FILE_BYTES_LIMIT, FILES_OF_ONE_OWNER } from '../../../app/domain/file/limits.ts'
import { keepFiles, removeFile } from '../../../app/files/commands.server.ts'
import { openFile } from '../../../app/files/open.server.ts'
import { getFile, listFiles } from '../../../app/files/queries.server.ts'
import { isRefused, type ReceivedFile, receiveFile } from '../../../app/files/receive.server.ts'
import { dropBytes, openBytes, sweepOrphans, writeBytes } from '../../../app/files/store.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { jpeg, ooxml, pdf, png, scriptedSvg, zip } from '../../support/sample-bytes.ts'
import { type Acting, acting, FACTS, later, NOW } from '../disputes/acting.ts'

let dataDir: string
let world: Acting

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-files-'))
  world = await acting()
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const lying = () =>
  existsSync(join(dataDir, 'files'))
    ? readdirSync(join(dataDir, 'files'), { recursive: true }).filter((name) => name !== 'incoming')
    : []

async function received(label = '合同.pdf', bytes: Uint8Array = pdf()): Promise<ReceivedFile> {
  const file = await receiveFile(dataDir, label, bytes)
  if (isRefused(file)) throw new Error(file.refusal)
  return file
}

async function draft(): Promise<string> {
  const id = newId(NOW)
  await createDispute(
    world.db,
    world.owner,
    { id, enterpriseId: world.owner.enterpriseId!, facts: FACTS },
    NOW,
  )
  return id
}

async function keep(
  ownerId: string,
  files: ReceivedFile[],
  actor = world.owner,
  readers: string[] | null = null,
) {
  return keepFiles(world.db, dataDir, actor, { noun: 'dispute', ownerId, readers, files }, NOW)
}

/** Somebody else of the same enterprise, both with their accounts. */
async function colleagueOf(one: Actor): Promise<Actor> {
  const colleague = { ...one, id: `colleague of ${one.id}` }
  const accounts = [one, colleague].map(({ id, name, role, enterpriseId }) => ({
    ...{ id, name, role, enterprise_id: enterpriseId, party_id: null },
    ...{ demo: 0 as const, created_at: NOW.toISOString() },
  }))
  await world.db.insertInto('account').values(accounts).execute()
  return colleague
}

const rows = () => world.db.selectFrom('file').selectAll().execute()
const events = () => world.db.selectFrom('audit_event').select('action').orderBy('id').execute()

describe('a file that comes in', () => {
  it.each([
    ['an empty one', 'a.pdf', new Uint8Array(), 'empty'],
    ['an SVG with a script', 'a.svg', scriptedSvg(), 'type_unknown'],
    ['an SVG with a script that is called .png', 'a.png', scriptedSvg(), 'type_unknown'],
    ['an archive that is called .pdf', 'a.pdf', zip(), 'type_unknown'],
    ['a page', 'a.html', Buffer.from('<!doctype html><script>alert(1)</script>'), 'type_unknown'],
    [
      'a document with macros',
      'a.docm',
      ooxml('application/vnd.ms-word.document.macroEnabled'),
      'type_unknown',
    ],
    ['half an archive', 'a.docx', zip().subarray(0, 20), 'type_unknown'],
    ['a picture that is called .pdf', 'a.pdf', png(), 'name_other_type'],
    ['a path instead of a name', '../../x', pdf(), 'name_unsafe'],
    ['one that is too large', 'a.pdf', Buffer.concat([pdf(), Buffer.alloc(FILE_BYTES_LIMIT)]), 'large'],
  ])('is refused if it is %s', async (_what, label, bytes, refusal) => {
    expect(await receiveFile(dataDir, label, bytes)).toEqual({ label, refusal })
    expect(lying()).toEqual([])
  })

  it.each([
    ['合同.pdf', pdf(), 'pdf'],
    ['图', png(), 'png'],
    ['照片.JPG', jpeg(), 'jpeg'],
    ['意见.docx', ooxml('application/vnd.openxmlformats-officedocument.wordprocessingml.document'), 'docx'],
  ])('is taken for what its bytes say: %s', async (label, bytes, type) => {
    expect(await receiveFile(dataDir, label, bytes)).toMatchObject({ label, type, size: bytes.length })
  })

  it('lies under a random name that only this user may read', async () => {
    const file = await received()
    expect(file.name).toMatch(/^[0-9a-f]{32}$/)
    expect(statSync(join(dataDir, 'files', 'incoming', file.name)).mode & 0o777).toBe(0o600)
  })
})

describe('a file of a dispute', () => {
  it('is kept with its hash, and gives back its bytes', async () => {
    await keep(world.disputeId, [await received('合同.pdf', pdf('内容'))])
    const [row] = await rows()
    expect(row).toMatchObject({ label: '合同.pdf', type: 'pdf', readers: '["enterprise"]' })
    expect(lying()).toEqual([row!.stored_name])
    const bytes = Buffer.from(await new Response(await openBytes(dataDir, row!.stored_name)).arrayBuffer())
    expect(bytes).toEqual(pdf('内容'))
    expect((await events()).at(-1)?.action).toBe('add_files')
  })

  it('is there for its own enterprise and the centre alone', async () => {
    await keep(world.disputeId, [await received()])
    const labels = async (actor = world.owner) =>
      (await listFiles(world.db, actor, 'dispute', world.disputeId)).files.map((file) => file.label)
    expect(await labels()).toEqual(['合同.pdf'])
    expect(await labels(world.staff)).toEqual(['合同.pdf'])
    await expect(labels(world.other)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is not kept for somebody else’s dispute, and its bytes go', async () => {
    const file = await received()
    await expect(keep(world.disputeId, [file], world.other)).rejects.toMatchObject({ code: 'not_found' })
    expect([await rows(), lying()]).toEqual([[], []])
  })

  it('is not given to a side that has no part in a dispute', async () => {
    const file = await received()
    await expect(keep(world.disputeId, [file], world.owner, ['overseas'])).rejects.toMatchObject({
      code: 'invalid_input',
    })
    expect([await rows(), lying()]).toEqual([[], []])
  })

  it('is kept once, however often the same form arrives', async () => {
    await keep(world.disputeId, [await received(), await received()])
    const before = await events()
    await keep(world.disputeId, [await received()])
    expect(await rows()).toHaveLength(1)
    expect(lying()).toHaveLength(1)
    expect(await events()).toEqual(before)
  })

  it('is given to further readers when it comes again from its own side with more of them, and stays one', async () => {
    await keep(world.disputeId, [await received()])
    const colleague = await colleagueOf(world.owner)
    expect(await keep(world.disputeId, [await received()], colleague, ['enterprise', 'party'])).toBe('given')
    expect(await rows()).toMatchObject([{ readers: '["enterprise","party"]' }])
    expect(lying()).toHaveLength(1)
    const [last] = await world.db
      .selectFrom('audit_event')
      .select(['action', 'noun', 'subject_id', 'detail'])
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
    expect(last).toMatchObject({ action: 'give_files', noun: 'dispute', subject_id: world.disputeId })
    expect(JSON.parse(last!.detail).files).toMatchObject([
      { label: '合同.pdf', readers: ['enterprise', 'party'] },
    ])
  })

  it('keeps its readers when it comes again with fewer, and that is said', async () => {
    await keep(world.disputeId, [await received()], world.owner, ['enterprise', 'party'])
    expect(await keep(world.disputeId, [await received()], world.owner, ['enterprise'])).toBe('known')
    expect(await rows()).toMatchObject([{ readers: '["enterprise","party"]' }])
  })

  it('is given to nobody by another side that has the same: that one’s is a file of its own', async () => {
    await keep(world.disputeId, [await received()], world.owner, ['enterprise'])
    expect(await keep(world.disputeId, [await received()], world.staff, ['enterprise', 'party'])).toBe(
      'added',
    )
    expect((await rows()).map(({ readers }) => readers)).toEqual(['["enterprise"]', '["enterprise","party"]'])
  })

  it('is one too many at some time, and then none of its form is kept', async () => {
    const many = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, (_, i) => received(`${from + i}.pdf`, pdf(`${from + i}`))),
      )
    await keep(world.disputeId, await many(0, FILES_OF_ONE_OWNER - 1))
    await expect(keep(world.disputeId, await many(1_000, 1_002))).rejects.toMatchObject({
      fields: [{ message: 'owner_full' }],
    })
    expect(await rows()).toHaveLength(FILES_OF_ONE_OWNER - 1)
    expect(lying()).toHaveLength(FILES_OF_ONE_OWNER - 1)
  })

  it('is removed with its bytes from a draft, and stays once that is handed in', async () => {
    const id = await draft()
    await keep(id, [await received()])
    await keep(world.disputeId, [await received()])
    const [inDraft, inSubmitted] = await rows()
    await expect(removeFile(world.db, dataDir, world.other, inDraft!.id, NOW)).rejects.toMatchObject({
      code: 'not_found',
    })
    await removeFile(world.db, dataDir, world.owner, inDraft!.id, later(1))
    await expect(removeFile(world.db, dataDir, world.owner, inSubmitted!.id, NOW)).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    expect((await rows()).map((row) => row.id)).toEqual([inSubmitted!.id])
    expect(lying()).toEqual([inSubmitted!.stored_name])
    expect((await events()).at(-1)?.action).toBe('remove_file')
  })
})

describe('a file that is taken away while it is being read', () => {
  it('is read to its end by whoever had opened it, and is not there for whoever comes a moment later', async () => {
    const { db, owner } = world
    await keep(await draft(), [await received()])
    const [row] = await rows()
    const first = await getFile(db, owner, row!.id)
    const second = await getFile(db, owner, row!.id)
    const opened = await openFile(db, dataDir, owner, first)
    await removeFile(db, dataDir, owner, row!.id, later(1))
    const bytes = Buffer.from(await new Response(opened).arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row!.sha256)
    await expect(openFile(db, dataDir, owner, second)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is a fault of the house where its bytes are gone and its row is not', async () => {
    const { db, owner } = world
    await keep(world.disputeId, [await received()])
    const [row] = await rows()
    await dropBytes(dataDir, [row!.stored_name])
    const found = await getFile(db, owner, row!.id)
    await expect(openFile(db, dataDir, owner, found)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('after a crash', () => {
  it('what was coming in goes, and what no row names; what a row names stays', async () => {
    await keep(world.disputeId, [await received()])
    const [row] = await rows()
    await writeBytes(dataDir, pdf('half-way'))
    writeFileSync(join(dataDir, 'files', 'a'.repeat(32)), pdf('no row'))
    mkdirSync(join(dataDir, 'files', 'notes-of-somebody'))
    expect(await sweepOrphans(dataDir, world.db)).toBe(2)
    expect(lying().toSorted()).toEqual([row!.stored_name, 'notes-of-somebody'].toSorted())
    expect(await sweepOrphans(dataDir, world.db)).toBe(0)
  })

  it('a database that knows no file takes none away', async () => {
    mkdirSync(join(dataDir, 'files'), { recursive: true })
    writeFileSync(join(dataDir, 'files', 'b'.repeat(32)), pdf())
    expect(await sweepOrphans(dataDir, world.db)).toBe(0)
    expect(lying()).toEqual(['b'.repeat(32)])
  })

  it('there is nothing to do in a new folder', async () => {
    expect(await sweepOrphans(dataDir, world.db)).toBe(0)
  })
})

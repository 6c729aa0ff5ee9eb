import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyDatabase } from '../../../app/cli/backup.ts'
import { openSqlite } from '../../../db/dialect/sqlite.ts'
import { lianqiao, lianqiaoHere } from './run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'lianqiao-backup-'))
const [source, copy] = [join(root, 'source'), join(root, 'copy')]
const FILE = 'a'.repeat(32)

beforeAll(async () => {
  const records = join(root, 'records.jsonl')
  writeFileSync(records, '{"type":"expert","ref":"e-1","name":{"zh":"顾砚舟"}}\n')
  expect((await lianqiao(['import', records], { DATA_DIR: source })).code).toBe(0)
  mkdirSync(join(source, 'files'), { recursive: true })
  writeFileSync(join(source, 'files', FILE), 'what somebody handed in')
}, 120_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('a copy holds the database, the files and the keys, for its owner alone, and serves as a data folder', async () => {
  const made = await lianqiao(['backup', copy, '--json'], { DATA_DIR: source })
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(made.out)).toMatchObject({ folder: copy, files: 4 })
  expect(readFileSync(join(copy, 'files', FILE), 'utf8')).toBe('what somebody handed in')
  for (const name of ['session-secret', 'account-key']) {
    expect(readFileSync(join(copy, name), 'utf8')).toBe(readFileSync(join(source, name), 'utf8'))
  }
  expect(statSync(copy).mode & 0o777).toBe(0o700)
  expect(statSync(join(copy, 'lianqiao.db')).mode & 0o777).toBe(0o600)
  expect(existsSync(join(copy, 'meili'))).toBe(false)

  const restored = join(root, 'restored')
  expect((await lianqiao(['backup', restored], { DATA_DIR: source })).code).toBe(0)
  expect((await lianqiao(['reindex'], { DATA_DIR: restored })).code).toBe(0)
  const checked = await lianqiao(['check'], { DATA_DIR: restored })
  expect(checked).toMatchObject({ code: 0 })
  expect(checked.out).toContain('experts: 1 documents')
}, 180_000)

it('never mixes two copies, and says what it wants', async () => {
  const kept = join(root, 'kept')
  mkdirSync(kept)
  writeFileSync(join(kept, 'older'), 'copy')
  const refused = await lianqiao(['backup', kept], { DATA_DIR: source })
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('is not an empty folder')
  expect((await lianqiao(['backup'], { DATA_DIR: source })).code).toBe(2)
}, 60_000)

it('keeps the name that DATABASE_URL gives the database, so that the copy serves under the same settings', async () => {
  const env = { DATA_DIR: join(root, 'named'), DATABASE_URL: 'sqlite:centre.db' }
  const restored = join(root, 'named-copy')
  expect((await lianqiaoHere(['backup', restored], env)).code).toBe(0)
  expect(existsSync(join(restored, 'centre.db'))).toBe(true)
  const opened = await lianqiaoHere(['migrate', '--json'], { ...env, DATA_DIR: restored })
  expect(opened).toMatchObject({ code: 0, err: '' })
})

it.each(['files', 'outbox'])(
  'is not made inside the %s that it copies',
  async (name) => {
    const inside = join(source, name, 'copy')
    const refused = await lianqiaoHere(['backup', inside], { DATA_DIR: source })
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain(`${inside} lies in`)
    expect(existsSync(inside)).toBe(false)
  },
  60_000,
)

it('is not made of a database that no file holds', async () => {
  const refused = await lianqiaoHere(['backup', join(root, 'nothing')], { DATABASE_URL: 'sqlite::memory:' })
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(existsSync(join(root, 'nothing'))).toBe(false)
})

it('comes to an end beside a server that writes all the time, with all that stood there when it began', async () => {
  const path = join(root, 'busy.db')
  const [reader, writer] = [openSqlite(path), openSqlite(path)]
  writer.exec('create table record (text text) strict')
  const write = writer.prepare('insert into record (text) values (?)')
  const fill = writer.transaction((records: number) => {
    for (let count = 0; count < records; count += 1) write.run('x'.repeat(4_000))
  })
  fill(1_000)
  let done = false
  let written = 0
  const copying = copyDatabase(reader, join(root, 'busy-copy.db')).finally(() => {
    done = true
  })
  // A copy in steps begins anew at each of these, and would end only after the last of them.
  while (!done && written < 500) {
    await nextTurn()
    fill(1)
    written += 1
  }
  await copying
  for (const one of [reader, writer]) one.close()
  expect(written).toBeLessThan(500)
  const copied = new SQLite(join(root, 'busy-copy.db'), { readonly: true })
  const { records } = copied.prepare('select count(*) as records from record').get() as { records: number }
  copied.close()
  expect(records).toBeGreaterThanOrEqual(1_000)
}, 60_000)

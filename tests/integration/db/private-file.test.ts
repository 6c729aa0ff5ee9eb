import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSqlite } from '../../../db/dialect/sqlite.ts'

/** The database and what SQLite keeps beside it, with what each may be used for by whom. */
const modesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]),
  )
const PRIVATE = { 'a.db': '600', 'a.db-shm': '600', 'a.db-wal': '600' }

it('is for its owner alone in a folder that everybody may look into, also what lay there before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianqiao-private-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  const first = openSqlite(join(folder, 'a.db'))
  onTestFinished(() => void first.close())
  first.exec('create table kept (id integer)')
  expect(modesIn(folder)).toEqual(PRIVATE)
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644)
  const second = openSqlite(join(folder, 'a.db'))
  onTestFinished(() => void second.close())
  expect(modesIn(folder)).toEqual(PRIVATE)
})

it('is not made where there is no folder for it', () => {
  expect(() => openSqlite('/proc/none/a.db')).toThrow(/directory/)
})

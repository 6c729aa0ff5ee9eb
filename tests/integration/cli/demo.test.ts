import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPassword } from '../../../app/accounts/password-hash.server.ts'
import type { Io } from '../../../app/cli/command.ts'
import { prepareDemo } from '../../../app/cli/demo.ts'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import { type AppContext, openApp } from '../../../app/context.server.ts'
import { readEnvironment } from '../../../app/http/environment.server.ts'
import { APPLICANTS } from '../../../seeds/demo/applications.ts'
import { STORY } from '../../../seeds/demo/story.ts'

const NOW = new Date('2026-11-23T01:00:00Z')

let app: AppContext
let dataDir: string
let told: string[]
beforeEach(async () => {
  told = []
  dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-demo-'))
  const environment = readEnvironment({
    DATABASE_URL: 'sqlite::memory:',
    LOG_LEVEL: 'silent',
    DATA_DIR: dataDir,
  })
  app = { ...(await openApp(environment, { search: 'none' })), now: () => NOW }
})
afterEach(async () => {
  await app.close()
  rmSync(dataDir, { recursive: true })
})

/** @param stop called at each point at which the loading looks whether it shall stop */
function ioOf({ err, stop = () => {} }: { err?: (line: string) => void; stop?: () => void } = {}): Io {
  return {
    out: () => {},
    err: err ?? ((line) => void told.push(line)),
    stdin: Readable.from([]),
    env: {},
    isTerminal: false,
    now: () => NOW,
    signal: Object.assign(new AbortController().signal, { throwIfAborted: stop }),
  }
}

/** Starts, and is killed once `lines` have been told. */
async function killedAfter(lines: number): Promise<void> {
  const err = () => {
    lines -= 1
    if (lines === 0) throw new Error('killed')
  }
  await expect(prepareDemo(app, ioOf({ err }))).rejects.toThrow('killed')
}

async function stoppedInTheStory(scenes: number): Promise<void> {
  const stop = () => {
    scenes -= 1
    if (scenes < 0) throw new Error('stopped')
  }
  await expect(prepareDemo(app, ioOf({ stop }))).rejects.toThrow('stopped')
}

async function count(table: 'party' | 'dispute' | 'pairing_process' | 'application'): Promise<number> {
  const row = app.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n'))
  return Number((await row.executeTakeFirstOrThrow()).n)
}

/** The demonstration stands as if nothing had happened, and whoever reads the file of accounts comes in. */
async function expectWhole(): Promise<void> {
  expect(await count('dispute')).toBe(STORY.length)
  expect(await count('pairing_process')).toBe(7)
  expect(await count('application')).toBe(APPLICANTS.length)
  const file = readFileSync(join(dataDir, 'demo-accounts.txt'), 'utf8')
  const [, email = '', password = ''] = /^manager +(\S+) +(\S+)/m.exec(file) ?? []
  const { password_hash } = await app.db
    .selectFrom('account')
    .select('password_hash')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  expect(await isPassword(password_hash, password)).toBe(true)
}

describe('a first start that is broken off while it loads the demonstration', () => {
  it('after the records: the next one goes on with accounts and story, and the one after that finds all done', async () => {
    await killedAfter(2)
    expect([await count('party'), await count('dispute')]).toEqual([expect.any(Number), 0])
    const next = await prepareDemo(app, ioOf())
    expect(next).toMatchObject({ loaded: true, file: join(dataDir, 'demo-accounts.txt') })
    await expectWhole()
    const after = await prepareDemo(app, ioOf())
    expect(after).toMatchObject({ loaded: false, accounts: [] })
    await expectWhole()
  }, 120_000)

  it('in the story: what has been told is not told again', async () => {
    await stoppedInTheStory(4)
    expect(await count('dispute')).toBe(4)
    await stoppedInTheStory(STORY.length + 3)
    expect(await count('pairing_process')).toBe(3)
    await stoppedInTheStory(STORY.length + 7 + 2)
    expect(await count('application')).toBe(2)
    await prepareDemo(app, ioOf())
    await expectWhole()
    expect(told.filter((line) => line.includes('leaves out'))).toEqual([])
  }, 120_000)

  it('leaves records alone that somebody brought in meanwhile', async () => {
    await killedAfter(2)
    await importRecords(app, ['{"type":"expert","ref":"own","name":{"zh":"顾砚舟"}}'], { now: NOW })
    expect(await prepareDemo(app, ioOf())).toMatchObject({ loaded: false, file: null })
    expect(await count('dispute')).toBe(0)
  }, 120_000)

  it('is over for good once somebody has said that there shall be none', async () => {
    await killedAfter(2)
    const without = { ...app, environment: { ...app.environment, demo: 'never' } as const }
    await prepareDemo(without, ioOf())
    expect(await prepareDemo(app, ioOf())).toMatchObject({ loaded: false, file: null })
    expect(existsSync(join(dataDir, 'demo-accounts.txt'))).toBe(false)
  }, 120_000)
})

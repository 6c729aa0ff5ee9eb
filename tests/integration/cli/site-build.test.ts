import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeBuildLock } from '../../../app/cli/site-build.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianqiao-build-lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Takes the lock, and gives up when it would have to wait. */
async function takeAtOnce(): Promise<'taken' | 'held'> {
  const giveUp = new AbortController()
  const unlock = await takeBuildLock(path, () => giveUp.abort(), giveUp.signal).catch(() => null)
  unlock?.()
  return unlock ? 'taken' : 'held'
}

it('waits while another process builds, says so once, and goes on when that one is done', async () => {
  const told: string[] = []
  const { signal } = new AbortController()
  const unlock = await takeBuildLock(path, () => {}, signal)
  expect(await takeAtOnce()).toBe('held')
  const waiting = (line: string) => {
    told.push(line)
    unlock()
  }
  const unlockSecond = await takeBuildLock(path, waiting, signal)
  expect(told).toEqual(['waiting for another process that is building the site…'])
  expect(await takeAtOnce()).toBe('held')
  unlockSecond()
  expect(await takeAtOnce()).toBe('taken')
})

it('waits for nobody after a build that was killed', async () => {
  const module = resolve(import.meta.dirname, '../../../app/cli/site-build.ts')
  const script = `import(${JSON.stringify(module)}).then(async ({ takeBuildLock }) => {
    await takeBuildLock(${JSON.stringify(path)}, () => {}, new AbortController().signal)
    console.log('taken')
    setInterval(() => {}, 1_000)
  })`
  const builder = spawn(process.execPath, ['--import', 'tsx', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(builder.stdout, 'data')
  expect(await takeAtOnce()).toBe('held')
  builder.kill('SIGKILL')
  await once(builder, 'exit')
  expect(await takeAtOnce()).toBe('taken')
})

it('waits for nobody where a build was killed before it had written anything', async () => {
  writeFileSync(path, '')
  expect(await takeAtOnce()).toBe('taken')
})

it('says what to do where somebody else installed the program', async () => {
  const elsewhere = takeBuildLock(join(folder, 'gone', 'lock'), () => {}, new AbortController().signal)
  await expect(elsewhere).rejects.toMatchObject({
    code: 'read_only',
    message: expect.stringContaining('as the user who installed it'),
  })
})

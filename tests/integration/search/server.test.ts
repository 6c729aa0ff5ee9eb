import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { isProblem } from '../../../app/domain/errors.ts'
import type { ServerRecord } from '../../../search/data-dir.server.ts'
import { isAlive } from '../../../search/process.server.ts'
import { type StartSearchOptions, startSearch } from '../../../search/server.server.ts'
import { until } from '../../support/until.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-supervised-'))
  return () => rmSync(dataDir, { recursive: true, force: true })
})

async function started(given: Partial<StartSearchOptions> = {}) {
  const events: string[] = []
  const search = await startSearch({
    dataDir,
    mode: 'serve',
    onEvent: (event) => events.push(event.type),
    ...given,
  })
  onTestFinished(() => search.stop())
  return { search, events }
}

/** Another process that keeps the server of this data directory. */
async function keeper(mode: 'serve' | 'borrow'): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'keeper.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [said] = (await once(child.stdout!, 'data')) as [Buffer]
  expect(said.toString().trim()).toBe('up')
  return child
}

const recorded = () => JSON.parse(readFileSync(join(dataDir, 'meili.json'), 'utf8')) as ServerRecord

const ended = (record: ServerRecord) => until('the server has ended', () => !isAlive(record))

async function refusal(starting: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error: unknown = await starting.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!isProblem(error)) throw new Error('it was not refused')
  return error
}

describe('the embedded server', () => {
  it('runs for as long as the application, with a key that only its owner can read', async () => {
    const { search } = await started()
    expect(search.state()).toBe('up')
    expect(search.reason()).toBeNull()
    const record = recorded()
    expect(isAlive(record)).toBe(true)
    expect(statSync(join(dataDir, 'meili.key')).mode & 0o777).toBe(0o600)
    const stranger = await fetch(`http://127.0.0.1:${record.port}/indexes`)
    expect(stranger.status).toBe(401)

    await search.stop()
    await ended(record)
    expect(search.state()).toBe('degraded')
  })

  it('keeps its data and its key from one run to the next', async () => {
    const { search } = await started()
    await search.client.meili!.createIndex('kept').waitTask()
    const key = readFileSync(join(dataDir, 'meili.key'), 'utf8')
    await search.stop()
    const { search: again } = await started()
    expect(readFileSync(join(dataDir, 'meili.key'), 'utf8')).toBe(key)
    expect((await again.client.meili!.getRawIndex('kept')).uid).toBe('kept')
  })

  it('is degraded when it is killed, says so at once, and is back by itself', async () => {
    const { search, events } = await started()
    const first = recorded()
    process.kill(first.pid, 'SIGKILL')
    const fails = search.client.ask((meili) => meili.health()).catch((error: unknown) => error)
    expect(isProblem(await fails)).toBe(true)
    await until('the server is back', () => search.state() === 'up' && recorded().pid !== first.pid)
    expect(await search.client.ask((meili) => meili.health())).toEqual({ status: 'available' })
    expect(events).toEqual(['started', 'died', 'started'])
    expect(search.reason()).toBeNull()
  })

  it('is started anew when its data was made by another version', async () => {
    const { search } = await started()
    await search.stop()
    writeFileSync(join(dataDir, 'meili', 'VERSION'), '1.5.0')
    const { search: again, events } = await started()
    await until('the server runs', () => again.state() === 'up')
    expect(events).toContain('discarded')
  })

  it('does not run a second time for one data directory', async () => {
    await started()
    const { code, message } = await refusal(startSearch({ dataDir, mode: 'serve' }))
    expect(code).toBe('duplicate')
    expect(message).toContain(`process ${process.pid}`)
  })

  it('ends a server that outlived an application which was killed', async () => {
    const killed = await keeper('serve')
    const orphan = recorded()
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(isAlive(orphan)).toBe(true)

    const { search, events } = await started()
    expect(search.state()).toBe('up')
    expect(events).toEqual(['orphan', 'started'])
    expect(isAlive(orphan)).toBe(false)
  })

  it('leaves alone a process that only has the recorded number', async () => {
    writeFileSync(
      join(dataDir, 'meili.json'),
      JSON.stringify({ pid: process.pid, startTime: '1', port: 1, ownerPid: 1, ownerStart: '1' }),
    )
    const { search, events } = await started()
    expect(search.state()).toBe('up')
    expect(events).toEqual(['started'])
  })

  it('ends with an application that is asked to end', async () => {
    const asked = await keeper('serve')
    const record = recorded()
    asked.kill('SIGTERM')
    expect(await once(asked, 'exit')).toEqual([0, null])
    await ended(record)
  })
})

describe('a command', () => {
  it('uses the server that runs, and leaves it running', async () => {
    await started()
    const record = recorded()
    const { search: command, events } = await started({ mode: 'borrow' })
    expect(events).toEqual(['borrowed'])
    expect(command.state()).toBe('up')
    await command.stop()
    expect(isAlive(record)).toBe(true)
  })

  it('starts a server of its own when none runs, and ends it', async () => {
    const { search, events } = await started({ mode: 'borrow' })
    const record = recorded()
    expect(events).toEqual(['started'])
    await search.stop()
    await ended(record)
  })

  it('shares one server with another that starts at the same time', async () => {
    const both = await Promise.all([started({ mode: 'borrow' }), started({ mode: 'borrow' })])
    expect(both.map(({ search }) => search.state())).toEqual(['up', 'up'])
    expect(both.flatMap(({ events }) => events).sort()).toEqual(['borrowed', 'started'])
  })

  it('takes over when the one whose server it used is gone', async () => {
    const first = await keeper('borrow')
    const { search, events } = await started({ mode: 'borrow' })
    first.kill('SIGKILL')
    await until('it has a server of its own', () => events.includes('started'))
    expect(search.state()).toBe('up')
    expect(events).toEqual(['borrowed', 'orphan', 'started'])
  })

  it('leaves no server behind when it is interrupted', async () => {
    const interrupted = await keeper('borrow')
    const record = recorded()
    interrupted.kill('SIGINT')
    expect(await once(interrupted, 'exit')).toEqual([null, 'SIGINT'])
    await ended(record)
  })

  it('may run beside serving, which takes over its server when it ends', async () => {
    const command = await started({ mode: 'borrow' })
    const { search, events } = await started({ mode: 'serve' })
    expect(events).toEqual(['borrowed'])
    await command.search.stop()
    await until('serving has its own server', () => events.includes('started'))
    expect(search.state()).toBe('up')
  })
})

describe('without a server', () => {
  it('says how to get one, and stays degraded', async () => {
    const { search, events } = await started({ meiliBin: join(dataDir, 'no-such-file') })
    expect(search.state()).toBe('degraded')
    expect(search.reason()).toContain('MEILI_BIN')
    expect(search.reason()).toContain('MEILI_URL')
    expect(events).toEqual(['unavailable'])
    const fails = search.client.ask((meili) => meili.health()).catch((error: unknown) => error)
    expect(isProblem(await fails)).toBe(true)
  })

  it('goes on when the binary ends at once, and says what it said', async () => {
    const broken = join(dataDir, 'broken')
    writeFileSync(broken, '#!/bin/sh\necho the disk is on fire >&2\nexit 3\n', { mode: 0o755 })
    const { search } = await started({ meiliBin: broken })
    expect(search.state()).toBe('degraded')
    expect(search.reason()).toContain('the disk is on fire')
  })

  it('refuses a data directory that cannot be written', async () => {
    const file = join(dataDir, 'file')
    writeFileSync(file, '')
    const { code, message } = await refusal(startSearch({ dataDir: join(file, 'below'), mode: 'serve' }))
    expect(code).toBe('read_only')
    expect(message).toContain('DATA_DIR')
  })

  it('uses a remote one when it is named, and starts none', async () => {
    const { search: remote } = await started()
    const key = readFileSync(join(dataDir, 'meili.key'), 'utf8')
    const elsewhere = join(dataDir, 'elsewhere')
    mkdirSync(elsewhere)
    const meiliUrl = `http://127.0.0.1:${recorded().port}`
    const { search } = await started({ dataDir: elsewhere, meiliUrl, meiliKey: key })
    expect(search.state()).toBe('up')
    expect(await search.client.ask((meili) => meili.health())).toEqual({ status: 'available' })
    expect(remote.state()).toBe('up')
    expect(search.reason()).toBeNull()
  })

  it('is degraded from the start where a remote one refuses the key', async () => {
    await started()
    const elsewhere = join(dataDir, 'elsewhere')
    mkdirSync(elsewhere)
    const meiliUrl = `http://127.0.0.1:${recorded().port}`
    for (const meiliKey of ['wrong-key-of-a-test', undefined]) {
      const { search } = await started({ dataDir: elsewhere, mode: 'borrow', meiliUrl, meiliKey })
      expect(search.state()).toBe('degraded')
      expect(search.reason()).toMatch(new RegExp(`^${meiliUrl} .*MEILI_KEY`))
    }
  })

  it('says where a remote one does not answer', async () => {
    const { search } = await started({ meiliUrl: 'http://127.0.0.1:9' })
    expect(search.state()).toBe('degraded')
    expect(search.reason()).toMatch(/^http:\/\/127\.0\.0\.1:9 .*MEILI_URL/)
  })
})

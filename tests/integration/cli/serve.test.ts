import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freePort, type Served, serve } from '../../support/serve.ts'
import { COMPLETE } from '../../support/thoroughness.ts'
import { until } from '../../support/until.ts'
import { lianqiao } from './run-command.ts'

const folders: string[] = []
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'lianqiao-life-')))
  return folders.at(-1) ?? ''
}
const running: Served[] = []
async function start(env: Record<string, string>): Promise<Served> {
  const served = await serve({ DEMO: '0', LOG_LEVEL: 'info', ...env })
  running.push(served)
  return served
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((served) => served.stop()))
})
afterAll(() => {
  for (const dataDir of folders) rmSync(dataDir, { recursive: true, force: true })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

// Starting and ending the whole program so often takes a minute; journeys start it once in any case.
describe.runIf(COMPLETE)('serve', () => {
  // The first start may have to build the site.
  beforeAll(async () => {
    expect((await lianqiao(['build'])).code).toBe(0)
  }, 120_000)

  it.each(['SIGTERM', 'SIGINT'] as const)('ends at %s with 0 and leaves nothing behind', async (signal) => {
    const served = await start({ DATA_DIR: folder() })
    const searchPid = served.searchPid()
    expect(isAlive(searchPid)).toBe(true)
    const exited = once(served.process, 'exit')
    served.process.kill(signal)
    expect(await exited).toEqual([0, null])
    expect(isAlive(searchPid)).toBe(false)
    await expect(fetch(served.url)).rejects.toThrow()
  })

  it('says how the first of the staff comes in, by a link to where it listens', async () => {
    const dataDir = folder()
    const served = await start({ DATA_DIR: dataDir })
    expect(served.output()).toContain('account invite --email you@example.org --role administrator')
    const invited = await lianqiao(
      ['account', 'invite', '--email', 'a@b.example', '--role', 'administrator'],
      {
        DATA_DIR: dataDir,
      },
    )
    expect(invited.out).toMatch(new RegExp(`^${served.url}/join\\?token=`))
    expect(await (await fetch(`${served.url}/directory/experts`)).text()).toContain('这一类还没有入册的')
    const hidden = await fetch(`${served.url}/staff/intake?x=1`)
    expect(hidden.status).toBe(404)
    expect(await hidden.text()).toContain('href="/sign-in?returnTo=%2Fstaff%2Fintake%3Fx%3D1"')
  })

  it('ends with the npm that started it', async () => {
    const dataDir = folder()
    const port = String(await freePort())
    const npm = spawn('npm', ['start'], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: port, DEMO: '0' },
      stdio: 'ignore',
    })
    const url = `http://127.0.0.1:${port}/readyz`
    const answers = () =>
      fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    await until('it is ready', answers, 60_000)
    const searchPid = (JSON.parse(readFileSync(join(dataDir, 'meili.json'), 'utf8')) as { pid: number }).pid
    npm.kill('SIGTERM')
    await until('it is gone', async () => !(await answers()))
    await until('its search engine is gone', () => !isAlive(searchPid))
  })

  it('starts again after kill -9, and ends the search engine that was left over', async () => {
    const dataDir = folder()
    const first = await start({ DATA_DIR: dataDir })
    const orphan = first.searchPid()
    const exited = once(first.process, 'exit')
    first.process.kill('SIGKILL')
    await exited
    running.splice(running.indexOf(first), 1)
    const second = await start({ DATA_DIR: dataDir })
    expect(second.searchPid()).not.toBe(orphan)
    await until('the orphan is gone', () => !isAlive(orphan))
  })

  it('serves a folder once, and lets other commands run beside it', async () => {
    const dataDir = folder()
    const served = await start({ DATA_DIR: dataDir })
    const second = await lianqiao(['serve'], { DATA_DIR: dataDir, PORT: String(await freePort()), DEMO: '0' })
    expect(second.code).toBe(1)
    expect(second.err).toContain(dataDir)
    expect(second.err).not.toMatch(/\n\s+at /)
    const check = await lianqiao(['check'], { DATA_DIR: dataDir })
    expect(check).toMatchObject({ code: 0, out: expect.stringContaining('index equals database') })
    expect((await fetch(`${served.url}/readyz`)).status).toBe(200)
  })

  it('says that its port is taken', async () => {
    const served = await start({ DATA_DIR: folder() })
    const { port } = new URL(served.url)
    const second = await lianqiao(['serve'], { DATA_DIR: folder(), PORT: port, DEMO: '0' })
    expect(second.code).toBe(1)
    expect(second.err).toContain(`port ${port} on 127.0.0.1 is taken`)
    expect(second.err).not.toMatch(/\n\s+at /)
  })

  it('finishes the request that is running when it is told to stop', async () => {
    const served = await start({ DATA_DIR: folder() })
    const exited = once(served.process, 'exit')
    const posting = request(`${served.url}/locale`, {
      method: 'POST',
      agent: false,
      headers: {
        origin: served.url,
        'content-type': 'application/x-www-form-urlencoded',
        expect: '100-continue',
      },
    })
    const answered = once(posting, 'response') as Promise<[IncomingMessage]>
    posting.flushHeaders()
    await once(posting, 'continue')
    served.process.kill('SIGTERM')
    await until('it says that it stops', () => served.output().includes('stopping'))
    posting.end('lang=en&returnTo=/')
    const [answer] = await answered
    expect(answer.statusCode).toBe(302)
    answer.resume()
    expect(await exited).toEqual([0, null])
  })

  it('loads demonstration data into an empty database, once', async () => {
    const dataDir = folder()
    const first = await start({ DATA_DIR: dataDir, DEMO: '1' })
    expect(first.output()).toContain('演示')
    const experts = async (served: Served) =>
      ((await (await fetch(`${served.url}/api/v1/directory/experts`)).json()) as { total: number }).total
    const before = await experts(first)
    expect(before).toBeGreaterThan(0)
    await first.stop()
    const second = await start({ DATA_DIR: dataDir, DEMO: '1' })
    expect(second.output()).not.toContain('loading demonstration data')
    expect(second.output()).toContain('demo-accounts.txt')
    expect(await experts(second)).toBe(before)
  }, 120_000)
})

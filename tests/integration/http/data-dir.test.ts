import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openApp } from '../../../app/context.server.ts'
import { readEnvironment } from '../../../app/http/environment.server.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-data-dir-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const open = (variables: Record<string, string> = {}) =>
  openApp(readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...variables }), { search: 'none' })

describe('a database that does not exist', () => {
  it('is not begun beside another one, which somebody put there under another name', async () => {
    await (await open()).close()
    const other = { DATABASE_URL: 'sqlite:centre.db' }
    await expect(open(other)).rejects.toMatchObject({
      code: 'read_only',
      message: expect.stringMatching(/centre\.db does not exist.*lianqiao\.db lies.*DATABASE_URL/s),
    })
    expect(existsSync(join(dataDir, 'centre.db'))).toBe(false)
  })

  it('is not begun elsewhere either while one lies in DATA_DIR', async () => {
    await (await open()).close()
    mkdirSync(join(dataDir, 'elsewhere'))
    const elsewhere = { DATABASE_URL: `sqlite:${join(dataDir, 'elsewhere', 'lianqiao.db')}` }
    await expect(open(elsewhere)).rejects.toMatchObject({ code: 'read_only' })
    expect(existsSync(join(dataDir, 'elsewhere', 'lianqiao.db'))).toBe(false)
  })

  it('is begun beside whatever else lies there', async () => {
    const app = await open({ DATABASE_URL: 'sqlite:centre.db' })
    await app.close()
    await (await open({ DATABASE_URL: 'sqlite:centre.db' })).close()
    expect(existsSync(join(dataDir, 'centre.db'))).toBe(true)
  })
})

describe.each(['session-secret', 'account-key'])('the key %s', (name) => {
  it('is made once, for its owner alone', async () => {
    await (await open()).close()
    const made = readFileSync(join(dataDir, name), 'utf8')
    expect(made).toMatch(/^[0-9a-f]{64}$/)
    await (await open()).close()
    expect(readFileSync(join(dataDir, name), 'utf8')).toBe(made)
  })

  it.each([
    ['is empty, as a full disk once left it', ''],
    ['was cut short', 'ab'.repeat(20)],
    ['is something else', 'z'.repeat(64)],
  ])('stops every start when it %s, and stays as it is for whoever mends it', async (_what, text) => {
    const file = join(dataDir, name)
    writeFileSync(file, text)
    await expect(open()).rejects.toMatchObject({
      code: 'read_only',
      message: expect.stringContaining(`${file} is no key`),
    })
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('is not there at all when the disk was full', () => {
    const module = resolve(import.meta.dirname, '../../../app/http/data-dir.server.ts')
    const script = `import(${JSON.stringify(module)}).then(({ keptSecret }) => keptSecret(${JSON.stringify(dataDir)}, '${name}'))`
    // No file of this process may grow: what the system says then is what it says of a full disk.
    const refused = spawnSync(
      'sh',
      ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath, '--import', 'tsx', '-e', script],
      { encoding: 'utf8' },
    )
    expect(refused.status, refused.stderr).toBe(1)
    expect(refused.stderr).toContain(`DATA_DIR ${dataDir} cannot be used`)
    expect(readdirSync(dataDir)).toEqual([])
  })
})

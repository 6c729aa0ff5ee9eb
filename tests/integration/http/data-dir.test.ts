import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

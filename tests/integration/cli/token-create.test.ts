import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findTokenActor } from '../../../app/accounts/queries.server.ts'
import { openDatabase } from '../../../db/client.server.ts'
import { lianqiao } from './run-command.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-token-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('token create', () => {
  it('prints the token alone on its last line, keeps only its hash, and tells the audit', async () => {
    const ended = await lianqiao(['token', 'create', '--name', 'report', '--role', 'reviewer'], {
      DATA_DIR: dataDir,
    })
    expect(ended.code).toBe(0)
    const token = ended.out.trimEnd().split('\n').at(-1) ?? ''
    expect(token).toMatch(/^lq_[\w-]{43}$/)
    const { db, close } = await openDatabase(join(dataDir, 'lianqiao.db'))
    try {
      expect(await findTokenActor(db, token, new Date())).toMatchObject({
        actor: { name: 'report', role: 'reviewer' },
        scopes: ['match', 'metrics'],
      })
      const rows = [
        await db.selectFrom('api_token').selectAll().execute(),
        await db.selectFrom('audit_event').selectAll().execute(),
      ]
      expect(JSON.stringify(rows)).not.toContain(token)
      expect(JSON.stringify(rows)).toContain('"create"')
    } finally {
      await close()
    }
  })

  it('prints one line of JSON when asked', async () => {
    const args = ['token', 'create', '--name', 'x', '--role', 'manager', '--json']
    const { out } = await lianqiao(args, { DATA_DIR: dataDir })
    expect(JSON.parse(out)).toMatchObject({
      name: 'x',
      role: 'manager',
      token: expect.stringMatching(/^lq_/),
    })
  })

  it('is listed, and revoked once', async () => {
    const env = { DATA_DIR: dataDir }
    const { out } = await lianqiao(['token', 'list', '--json'], env)
    const [{ id }] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(JSON.parse((await lianqiao(['token', 'revoke', id, '--json'], env)).out)).toEqual({ id })
    const again = await lianqiao(['token', 'revoke', id], env)
    expect(again.code).toBe(1)
    expect(again.err).toMatch(/^lianqiao token revoke: this token was revoked already, on 20/)
    expect((await lianqiao(['token', 'revoke', 'none'], env)).err).toContain('there is no such token')
  })

  it('keeps the folder’s secret to its owner', () => {
    expect(statSync(join(dataDir, 'session-secret')).mode & 0o777).toBe(0o600)
  })
})

describe('a folder that cannot be used', () => {
  it.each([
    ['a file', join(dataDir, 'session-secret'), 'it is a file'],
    ['below a file', join(dataDir, 'session-secret', 'x'), 'a part of the path is a file'],
    ['where the system makes no folders', '/proc/lianqiao/data', 'cannot be made'],
  ])('is refused in words: %s', async (_what, path, words) => {
    const { code, out, err } = await lianqiao(['migrate'], { DATA_DIR: path })
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain(`DATA_DIR ${path} cannot be used: `)
    expect(err).toContain(words)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('is refused when its database is something else', async () => {
    const { code, err } = await lianqiao(['migrate'], {
      DATA_DIR: dataDir,
      DATABASE_URL: 'sqlite:session-secret',
    })
    expect(code).toBe(1)
    expect(err).toContain('session-secret cannot be opened: file is not a database')
    expect(err).not.toMatch(/\n\s+at /)
  })
})

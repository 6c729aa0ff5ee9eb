import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openDatabase } from '../../../db/client.server.ts'
import { lianqiao } from './run-command.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-audit-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
const run = (...args: string[]) => lianqiao(args, { DATA_DIR: dataDir })

it('keeps one chain while several processes write, and says who broke it', async () => {
  await run('migrate')
  const writers = ['a', 'b', 'c'].map((name) => run('token', 'create', '--name', name, '--role', 'reviewer'))
  for (const ended of await Promise.all(writers)) expect(ended).toMatchObject({ code: 0, err: '' })

  const head = (await run('audit', 'head')).out.trim()
  expect(head).toMatch(/^[0-9a-f]{64}$/)
  expect(await run('audit', 'verify', '--head', head)).toMatchObject({
    code: 0,
    out: `the audit is whole: 3 rows, head ${head}\n`,
  })

  const { handle, close } = await openDatabase(join(dataDir, 'lianqiao.db'))
  handle.exec(`drop trigger audit_event_no_update; update audit_event set actor_name = 'nobody' where id = 2`)
  await close()
  expect(await run('audit', 'verify')).toMatchObject({
    code: 1,
    out: '',
    err: 'audit row 2 is not what was written: its hash differs\n',
  })
}, 120_000)

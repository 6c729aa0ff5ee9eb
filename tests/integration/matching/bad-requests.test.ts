import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../app/cli/run.ts'
import type { MatchResponse } from '../../../app/domain/matching/response.ts'
import { openDatabase } from '../../../db/client.server.ts'
import { ANSWERED, ASKED_AT, CONFLICTS, REFUSED } from '../../support/bad-requests.ts'
import { conflict, matter, populate, provider } from '../../support/world.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'

const WORLD = [
  ...['barred', 'near', 'free'].flatMap((ref) => [provider(ref), matter(`m-${ref}`, ref)]),
  ...CONFLICTS.barred.map((name) => conflict('barred', name, { kind: 'other' })),
  ...CONFLICTS.near.map((name) => conflict('near', name, { kind: 'other' })),
]

const refs = (answer: Pick<MatchResponse, 'overseas'>) => answer.overseas.map((one) => one.ref).sort()

describe('on the command line', () => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bad-requests-'))
    const database = await openDatabase(join(folder, 'lianqiao.db'))
    await populate(database, WORLD)
    await database.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function match(request: object | Buffer) {
    const file = join(folder, 'request.json')
    writeFileSync(file, Buffer.isBuffer(request) ? request : JSON.stringify(request))
    const words = { out: '', err: '' }
    const code = await run(['match', file, '--json'], {
      out: (line) => {
        words.out += line
      },
      err: (line) => {
        words.err += `${line}\n`
      },
      stdin: Readable.from([]),
      env: { DATA_DIR: folder },
      isTerminal: false,
      now: () => new Date(ASKED_AT),
      signal: new AbortController().signal,
    })
    return { code, ...words }
  }

  it.each(REFUSED)('%s is refused with a message that names the field', async (_, request, field) => {
    const { code, out, err } = await match(request)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(field)
  })

  it('refuses bytes that are not UTF-8', async () => {
    const { code, out, err } = await match(Buffer.from([0x22, 0xcd, 0xf5, 0x22]))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('request.json is not valid UTF-8')
  })

  it('says each thing once', async () => {
    const { err } = await match({})
    expect(err).toBe(
      'lianqiao match: jurisdictions is required: a list of codes such as ["de"]; ' +
        'ipTypes is required: a list of codes such as ["patent"]\n',
    )
  })

  it('says on standard error which fields it ignored', async () => {
    const asked = { jurisdictions: ['us'], ipTypes: ['patent'], asOf: ASKED_AT, enterprize: { name: 'x' } }
    const { code, out, err } = await match(asked)
    expect(code).toBe(0)
    expect(JSON.parse(out)).not.toHaveProperty('warnings')
    expect(err).toContain('warning: field enterprize is not known and is ignored; did you mean "enterprise"?')
  })

  it.each(ANSWERED)('%s is answered: who acts for them is left out, and nobody else', async (_, request) => {
    const { code, out } = await match(request)
    expect(code).toBe(0)
    expect(refs(JSON.parse(out))).toEqual(['free', 'near'])
    expect(JSON.parse(out).excluded.conflict).toBe(1)
  })
})

describe('over HTTP', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await openTestSite()
    await populate(site.app, WORLD)
  })
  afterAll(() => site?.close())

  const match = (request: object) =>
    fetch(`${site.url}/api/v1/matches`, {
      method: 'POST',
      body: JSON.stringify(request),
      headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/json' },
    })

  it.each(REFUSED)('%s is refused with a problem that names the field', async (_, request, field) => {
    const response = await match(request)
    expect(response.status).toBe(422)
    const problem = (await response.json()) as { fields: { field: string }[] }
    expect(problem.fields.map((one) => one.field)).toContain(field)
  })

  it.each(ANSWERED)('%s is answered: who acts for them is left out, and nobody else', async (_, request) => {
    const response = await match(request)
    expect(response.status).toBe(200)
    expect(refs((await response.json()) as MatchResponse)).toEqual(['free', 'near'])
  })
})

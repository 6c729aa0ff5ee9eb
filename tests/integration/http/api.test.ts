import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApiToken, revokeApiToken } from '../../../app/accounts/commands-tokens.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import { openTestSite, type TestSite } from './test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())

const match = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${site.url}/api/v1/matches`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/json', ...headers },
  })

type ProblemDocument = { status: number; code: string; detail: string; fields?: { field: string }[] }

async function problemOf(response: Response): Promise<ProblemDocument> {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const problem = (await response.json()) as ProblemDocument
  expect(problem).toMatchObject({ type: 'about:blank', status: response.status, detail: expect.any(String) })
  expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.(js|ts):|node_modules/)
  return problem
}

const good = { jurisdictions: ['in'], ipTypes: ['patent'] }

describe('the API without a token', () => {
  it.each([
    ['GET', '/api/v1/matches'],
    ['POST', '/api/v1/matches'],
    ['GET', '/api/v1/disputes'],
    ['DELETE', '/api/v1/anything/at/all'],
  ])('%s %s asks for one', async (method, path) => {
    const response = await fetch(site.url + path, { method })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
    expect((await problemOf(response)).code).toBe('unauthenticated')
  })

  it('refuses another site’s page before it asks', async () => {
    const response = await fetch(`${site.url}/api/v1/matches`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    })
    expect(response.status).toBe(403)
    expect((await problemOf(response)).code).toBe('forbidden')
  })
})

describe('the API with a token', () => {
  const bearing = { headers: { authorization: '' } }
  beforeAll(() => {
    bearing.headers.authorization = `Bearer ${site.token}`
  })

  it('says what does not exist', async () => {
    for (const path of ['/api/v1/disputes', '/api/v1', '/api/other', '/api', '/api/', '/readyz/x']) {
      const response = await fetch(site.url + path, bearing)
      expect(response.status).toBe(404)
      expect((await problemOf(response)).code).toBe('not_found')
    }
  })

  it('takes no records in, whatever the door: whoever is not vetted is not listed', async () => {
    const record = {
      type: 'provider',
      ref: 'p-smuggled',
      name: { zh: '走私所' },
      origin: 'domestic',
      kind: 'law_firm',
    }
    const parties = site.app.db.selectFrom('party').selectAll().orderBy('id')
    const before = JSON.stringify(await parties.execute())
    const body = JSON.stringify({ ...record, country: 'cn', status: 'listed', verification: 'verified' })
    for (const path of ['/api/v1/import', '/api/v1/records', '/api/v1/directory/providers', '/import']) {
      for (const method of ['POST', 'PUT']) {
        const headers = { ...bearing.headers, 'content-type': 'application/x-ndjson', origin: site.url }
        const response = await fetch(site.url + path, { method, body, headers })
        expect([404, 405], `${method} ${path}`).toContain(response.status)
        await response.body?.cancel()
      }
    }
    expect((await match(body)).status).toBe(422)
    expect(JSON.stringify(await parties.execute())).toBe(before)
  })

  it('says that a match is asked by POST', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await fetch(`${site.url}/api/v1/matches`, { method, ...bearing })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST')
      await problemOf(response)
    }
  })
})

describe('a method', () => {
  const READ = [
    '/api/openapi.json',
    '/api/v1/directory/experts',
    '/api/v1/directory/none',
    '/healthz',
    '/readyz',
    '/metrics',
  ]

  it.each(READ)('that does not work at %s is refused with those that do', async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(site.url + path, { method })
      expect(response.status, method).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD')
      expect((await problemOf(response)).detail).toBe(`${method} does not work here: use GET or HEAD`)
    }
  })

  it('is told to whoever asks', async () => {
    for (const [path, allow] of [
      ...READ.map((one) => [one, 'GET, HEAD, OPTIONS']),
      ['/api/v1/matches', 'POST, OPTIONS'],
    ]) {
      const response = await fetch(site.url + path, { method: 'OPTIONS' })
      expect(response.status, path).toBe(204)
      expect(response.headers.get('allow')).toBe(allow)
    }
  })

  it('that nobody serves is refused everywhere', async () => {
    for (const [path, status] of [
      ['/api/v1/matches', 405],
      ['/healthz', 405],
      ['/api/other', 501],
      ['/', 501],
    ] as const) {
      expect(await statusOfTrace(path), path).toBe(status)
    }
  })

  /** The web's own fetch refuses to send it. */
  const statusOfTrace = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(site.url + path, { method: 'TRACE' }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode))
      })
        .on('error', reject)
        .end()
    })
})

describe('what is wrong with the server', () => {
  it('is told by the readiness report itself', async () => {
    const outbox = vi.spyOn(site.app.db, 'selectFrom').mockImplementation(() => {
      throw new Error('no database')
    })
    try {
      const response = await fetch(`${site.url}/readyz`)
      expect(response.status).toBe(503)
      expect(await response.json()).toMatchObject({ status: 'unavailable', database: 'down', outbox: null })
    } finally {
      outbox.mockRestore()
    }
  })
})

describe('a token that is no good', () => {
  const ask = (token: string) =>
    fetch(`${site.url}/api/v1/matches`, {
      method: 'POST',
      body: '{}',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
  const challenge = (response: Response) => response.headers.get('www-authenticate')

  it('is called so, and only whoever holds it learns how it ended', async () => {
    const now = site.app.now()
    const [expired, revoked] = ['lq_expired', 'lq_revoked']
    await createApiToken(
      site.app.db,
      null,
      { name: 'old', role: 'manager', token: expired, expiresAt: new Date(now.getTime() - 1) },
      now,
    )
    const id = await createApiToken(site.app.db, null, { name: 'gone', role: 'manager', token: revoked }, now)
    await revokeApiToken(site.app.db, null, id, now)
    for (const [token, words] of [
      [expired, 'this API token expired on 2026-11-23'],
      [revoked, 'this API token was revoked on 2026-11-23'],
      ['lq_guessed', 'send a valid API token'],
    ] as const) {
      const response = await ask(token)
      expect(response.status).toBe(401)
      expect(challenge(response)).toBe('Bearer realm="lianqiao", error="invalid_token"')
      expect((await problemOf(response)).detail).toContain(words)
    }
    const without = await fetch(`${site.url}/api/v1/matches`, { method: 'POST' })
    expect(challenge(without)).toBe('Bearer realm="lianqiao"')
  })

  it('is told apart from one that is made for other things', async () => {
    const token = 'lq_metrics_only'
    const made = { name: 'm', role: 'manager', token, scopes: ['metrics'] } as const
    await createApiToken(site.app.db, null, made, site.app.now())
    const response = await ask(token)
    expect(response.status).toBe(403)
    expect(challenge(response)).toBe('Bearer realm="lianqiao", error="insufficient_scope"')
  })
})

describe('a match over HTTP', () => {
  it('is answered and recorded', async () => {
    const response = await match(JSON.stringify(good))
    expect(response.status).toBe(200)
    const answer = (await response.json()) as { run: string }
    expect(answer).toMatchObject({ experts: [], pairings: [], thinkTanks: [], degraded: expect.any(Boolean) })
    const run = await site.app.db
      .selectFrom('match_run')
      .selectAll()
      .where('id', '=', answer.run)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(run.response)).toEqual(answer)
  })

  it.each([
    ['half a line of JSON', '{"jurisdictions":["de"', 400, 'bad_request', undefined],
    ['nothing', '', 400, 'bad_request', undefined],
    ['a list', '[]', 422, 'invalid_input', undefined],
    ['a text', '"de"', 422, 'invalid_input', undefined],
    [
      'a place that is none',
      JSON.stringify({ ...good, jurisdictions: ['atlantis'] }),
      422,
      'invalid_input',
      'jurisdictions.0',
    ],
    ['no place', JSON.stringify({ ipTypes: ['patent'] }), 422, 'invalid_input', 'jurisdictions'],
    [
      'an unknown right',
      JSON.stringify({ ...good, ipTypes: ['moon_right'] }),
      422,
      'invalid_input',
      'ipTypes.0',
    ],
    ['a limit of 0', JSON.stringify({ ...good, limit: 0 }), 422, 'invalid_input', 'limit'],
    ['1 MB of text', JSON.stringify({ ...good, text: '权'.repeat(350_000) }), 422, 'invalid_input', 'text'],
    [
      '5 MB of text',
      JSON.stringify({ ...good, text: 'x'.repeat(5_000_000) }),
      413,
      'payload_too_large',
      undefined,
    ],
  ])('refuses %s in words', async (_what, body, status, code, field) => {
    const response = await match(body)
    expect(response.status).toBe(status)
    const problem = await problemOf(response)
    expect(problem.code).toBe(code)
    if (field !== undefined) expect(problem.fields?.map((one) => one.field)).toContain(field)
  })

  it('names the limit of what it takes', async () => {
    const response = await match(JSON.stringify({ ...good, text: 'x'.repeat(5_000_000) }))
    expect((await problemOf(response)).detail).toContain('4,194,304 bytes')
  })

  it('takes one object, and says so', async () => {
    for (const body of ['[]', 'null', '3', '"de"']) {
      expect((await problemOf(await match(body))).detail).toContain('send one JSON object')
    }
  })

  it.each([
    ['another encoding', { 'content-type': 'application/json; charset=GBK' }, 'send UTF-8'],
    ['a packed body', { 'content-encoding': 'gzip' }, '"gzip"'],
  ])('does not read %s', async (_what, headers, words) => {
    const response = await match(JSON.stringify(good), headers as Record<string, string>)
    expect(response.status).toBe(415)
    const problem = await problemOf(response)
    expect(problem.code).toBe('unsupported_media_type')
    expect(problem.detail).toContain(words)
  })

  it.each([
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    '',
  ])('reads what is called "%s"', async (type) => {
    const response = await fetch(`${site.url}/api/v1/matches`, {
      method: 'POST',
      body: new TextEncoder().encode(`\uFEFF${JSON.stringify(good)}`),
      headers: { authorization: `Bearer ${site.token}`, ...(type && { 'content-type': type }) },
    })
    expect(response.status).toBe(200)
  })

  it('refuses bytes that are not UTF-8, and takes a mark that says so of others', async () => {
    const asked = (name: Buffer) => {
      const [before, after] = JSON.stringify({ ...good, opponents: [{ name: '@' }] }).split('@')
      return Buffer.concat([Buffer.from(before!), name, Buffer.from(after!)])
    }
    const send = (body: Buffer) =>
      fetch(`${site.url}/api/v1/matches`, {
        method: 'POST',
        body: new Uint8Array(body),
        headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/json' },
      })
    const response = await send(asked(Buffer.from([0xcd, 0xf5])))
    expect(response.status).toBe(400)
    expect((await problemOf(response)).detail).toContain('not valid UTF-8')
    expect((await send(asked(Buffer.from('\uFFFD 公司')))).status).toBe(200)
  })

  it('says which fields of the request it ignored, and does not record that', async () => {
    const sent = { ...good, opponent: [{ name: 'Acme' }], opponents: [{ name: 'Acme', aka: [], alias: [] }] }
    const response = await match(JSON.stringify(sent))
    expect(response.status).toBe(200)
    const { warnings, ...answer } = (await response.json()) as { warnings: string[]; run: string }
    expect(warnings).toEqual([
      'field opponent is not known and is ignored; did you mean "opponents"?',
      'field opponents.0.aka is not known and is ignored',
      'field opponents.0.alias is not known and is ignored; did you mean "aliases"?',
    ])
    expect((await getMatchRun(site.app.db, null, answer.run)).response).toEqual(answer)
    expect(await (await match(JSON.stringify(good))).json()).not.toHaveProperty('warnings')
  })

  it('says of a refused request too which fields it does not know', async () => {
    const response = await match(JSON.stringify({ jurisdiction: ['de'], ipTypes: ['patent'] }))
    expect(response.status).toBe(422)
    const { detail, fields } = await problemOf(response)
    expect(detail).toContain('field jurisdiction is not known and is ignored; did you mean "jurisdictions"?')
    expect(fields).toEqual([expect.objectContaining({ field: 'jurisdictions' })])
  })

  it('finds nothing special in quotes and backslashes', async () => {
    const names = ['"', '\\', '"\\"', "' OR 1=1 --", '] OR id EXISTS OR x IN ["']
    const opponents = names.map((name) => ({ name, aliases: [name] }))
    const response = await match(JSON.stringify({ ...good, opponents, enterprise: { name: '"\\' } }))
    expect(response.status).toBe(200)
  })
})

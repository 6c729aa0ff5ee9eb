import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createApiToken } from '../../../app/accounts/commands-tokens.server.ts'
import { openApp } from '../../../app/context.server.ts'
import { readEnvironment } from '../../../app/http/environment.server.ts'
import { breakOffAnswers, takeKey } from '../../../db/idempotent-answer.server.ts'
import { openTestSite, post, sessionOf, type TestSite } from './test-site.ts'

const NOON = new Date('2026-11-23T04:00:00Z')
const QUESTION = { jurisdictions: ['de'], ipTypes: ['patent'] }

let site: TestSite
let number = 0
let key = ''
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())
beforeEach(async () => {
  site.setNow(NOON)
  await site.app.db.deleteFrom('rate_limit').execute()
  number += 1
  key = `a-key-of-a-test-${number}`
})

function match(body: object, token = site.token, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${site.url}/api/v1/matches`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      ...headers,
    },
  })
}

/** The server dies before it has answered, and is started again. */
async function breakOff(): Promise<void> {
  await site.app.db.updateTable('idempotent_answer').set({ status: null, headers: '[]', body: '' }).execute()
  await breakOffAnswers(site.app.db)
}

async function count(table: 'match_run' | 'api_token' | 'audit_event'): Promise<number> {
  const row = site.app.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n'))
  return Number((await row.executeTakeFirstOrThrow()).n)
}

describe('a request that a program sends twice under one key', () => {
  it('has one effect and one answer, one after the other and at the same moment', async () => {
    const before = await count('match_run')
    const answers = [await match(QUESTION), ...(await Promise.all([match(QUESTION), match(QUESTION)]))]
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(texts).size).toBe(1)
    expect(answers.map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true', 'true'])
    expect(await count('match_run')).toBe(before + 1)
  })

  it('is refused when it says something else the second time', async () => {
    await match(QUESTION)
    const before = await count('match_run')
    const other = await match({ ...QUESTION, jurisdictions: ['us'] })
    expect(other.status).toBe(422)
    expect(await other.json()).toMatchObject({ code: 'key_reused' })
    expect(await count('match_run')).toBe(before)
  })

  it('is not done again when its answer could not be kept: it was done, and whoever asked was told', async () => {
    const before = await count('match_run')
    const { accountKey } = site.app
    site.app.accountKey = 'no key'
    const first = await match(QUESTION)
    site.app.accountKey = accountKey
    expect(first.status).toBe(200)
    expect((await first.json()).run).toBeDefined()
    const other = await match({ ...QUESTION, jurisdictions: ['us'] })
    expect(await other.json(), 'the key is still taken').toMatchObject({ code: 'key_reused' })
    expect(await count('match_run')).toBe(before + 1)
  })

  it('is another request when another program sends it', async () => {
    const first = await (await match(QUESTION)).json()
    const token = `token-of-another-program-${number}`
    await createApiToken(site.app.db, null, { name: 'other', role: 'reviewer', token }, NOON)
    const second = await match(QUESTION, token)
    expect(second.headers.get('idempotency-replayed')).toBeNull()
    expect((await second.json()).run).not.toBe(first.run)
  })

  it('may be mended when nothing came of it the first time', async () => {
    expect((await match({ jurisdictions: ['atlantis'], ipTypes: ['patent'] })).status).toBe(422)
    expect((await match(QUESTION)).status).toBe(200)
  })

  it('is new again after a day', async () => {
    const first = await (await match(QUESTION)).json()
    site.setNow(new Date(NOON.getTime() + 24 * 3_600_000))
    const second = await (await match(QUESTION)).json()
    expect(second.run).not.toBe(first.run)
  })

  it('is told to look first when the server broke off, and may go on a moment later', async () => {
    await match(QUESTION)
    await breakOff()
    const before = await count('match_run')
    for (const answer of await Promise.all([match(QUESTION), match(QUESTION)])) {
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({ code: 'broken_off', detail: expect.stringMatching(/look/) })
    }
    expect(await count('match_run')).toBe(before)
    site.setNow(new Date(NOON.getTime() + 10_000))
    const answers = [await match(QUESTION), await match(QUESTION)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await count('match_run')).toBe(before + 1)
  })

  it.each(['short', 'ü'.repeat(20), 'x'.repeat(256)])('needs a key that is one: %.10s', async (bad) => {
    const header = Buffer.from(bad, 'utf8').toString('latin1')
    expect((await match(QUESTION, site.token, { 'idempotency-key': header })).status).toBe(400)
  })
})

it('broke off when the next server of the folder starts, and not beside one that runs', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-once-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const environment = readEnvironment({
    DATA_DIR: dataDir,
    MEILI_URL: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
  })
  const found: string[] = []
  for (const search of ['none', 'none', 'serve'] as const) {
    const app = await openApp(environment, { search })
    found.push((await takeKey(app.db, 'a key', 'what is asked', NOON)).state)
    await app.close()
  }
  expect(found).toEqual(['first', 'under_way', 'broken_off'])
})

describe('a form whose button is pressed twice', () => {
  const wish = { name: 'case system', role: 'reviewer', scopes: 'match', days: '30' }
  const secretOn = (html: string) => /lq_[\w-]{43}/.exec(html)?.[0]

  it('makes one thing, and shows it to both', async () => {
    const administrator = await sessionOf(site, 'administrator')
    const page = await (await fetch(`${site.url}/staff/tokens`, { headers: administrator })).text()
    const [, address = ''] = /action="([^"]*once=[^"]*)"/.exec(page) ?? []
    expect(address).toMatch(/[?;&]once=[\w-]{36}$/)
    const before = await count('api_token')
    const press = () => post(new URL(address.replaceAll('&amp;', '&'), site.url).href, wish, administrator)
    const pages = await Promise.all((await Promise.all([press(), press()])).map((answer) => answer.text()))
    expect(await count('api_token')).toBe(before + 1)
    const [first, second] = pages.map(secretOn)
    expect(first).toBeDefined()
    expect(second).toBe(first)
    const kept = await site.app.db.selectFrom('idempotent_answer').selectAll().execute()
    expect(JSON.stringify(kept), 'what was shown once is kept by nobody else').not.toContain(first)
  })

  it('is known by its length where it may hold files, which nobody reads twice', async () => {
    const administrator = await sessionOf(site, 'administrator')
    const before = await count('api_token')
    const press = (name: string) => {
      const body = new FormData()
      for (const [field, value] of Object.entries({ ...wish, name })) body.set(field, value)
      const headers = { ...administrator, origin: site.url }
      return fetch(`${site.url}/staff/tokens?index&once=${key}`, { method: 'POST', body, headers })
    }
    const answers = await Promise.all([press('scanner'), press('scanner'), press('a longer name')])
    expect(await count('api_token')).toBe(before + 1)
    expect(answers.map(({ status }) => status).sort()).toContain(422)
  })

  it('says in words that the server broke off', async () => {
    const administrator = { ...(await sessionOf(site, 'administrator')), 'accept-language': 'en' }
    const address = `${site.url}/staff/tokens?index&once=${key}`
    await post(address, wish, administrator)
    await breakOff()
    const again = await post(address, wish, administrator)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Look first whether it was done')
  })

  it('is refused in words when it comes back with other contents', async () => {
    const administrator = { ...(await sessionOf(site, 'administrator')), 'accept-language': 'en' }
    const address = `${site.url}/staff/tokens?index&once=${key}`
    await post(address, wish, administrator)
    const again = await post(address, { ...wish, name: 'another system' }, administrator)
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('This form was sent before')
  })
})

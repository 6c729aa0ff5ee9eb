import ExcelJS from '@protobi/exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAuditSubjects } from '../../../app/audit/queries-subjects.server.ts'
import type { AuditAction, AuditNoun } from '../../../app/domain/audit/vocabulary.ts'
import { recordEvent } from '../../../db/events.server.ts'
import { populate, provider } from '../../support/world.ts'
import { openTestSite, post, sessionOf, type TestSite } from '../http/test-site.ts'

let site: TestSite
let reviewer: Record<string, string>
beforeAll(async () => {
  site = await openTestSite()
  reviewer = { ...(await sessionOf(site, 'reviewer')), 'accept-language': 'en' }
  const say = (
    who: string,
    address: string | null,
    entry: [AuditAction, AuditNoun, string | null, object],
    at: string,
  ) => {
    const [action, noun, subjectId, detail] = entry
    return site.app.db
      .transaction()
      .execute((trx) =>
        recordEvent(
          trx,
          { id: `id-of-${who}`, name: who, address },
          { action, noun, subjectId, detail: { ...detail } },
          new Date(at),
        ),
      )
  }
  await say(
    '诸葛静',
    '192.0.2.7',
    ['edit', 'dispute', 'd-1', { before: 1, after: 2 }],
    '2026-12-01T01:00:00Z',
  )
  await say('诸葛静', null, ['read', 'file', 'f-1', {}], '2026-12-01T15:59:59Z')
  await say('=HYPERLINK("x")', null, ['read', 'dispute', 'd-1', {}], '2026-12-01T16:00:00Z')
})
afterAll(() => site?.close())

const open = (path: string, headers = reviewer) => fetch(site.url + path, { headers, redirect: 'manual' })
const rowsOf = async (query: string) =>
  (await (await open(`/staff/audit.csv?${query}`)).text()).trim().split('\r\n').slice(1)
const whatOf = (rows: string[]) => rows.map((row) => row.split(',').slice(4, 7).join(' '))

describe('the audit as staff see it', () => {
  it('says who did what to what, when, from where, and shows the record', async () => {
    const page = await (await open(`/staff/audit?who=${encodeURIComponent('诸葛')}`)).text()
    for (const words of [
      '诸葛静',
      '192.0.2.7',
      '2026-12-01 09:00',
      'edited',
      'dispute',
      '&quot;before&quot;: 1',
    ]) {
      expect(page).toContain(words)
    }
    expect(page).toContain('2 rows')
  })

  it('names what it was done to by the number that people know, and leads there', async () => {
    const page = await (await open(`/staff/audit?who=${encodeURIComponent('诸葛')}`)).text()
    expect(page).toMatch(/<a [^>]*href="\/disputes\/d-1"[^>]*>dispute D-1<\/a>/)
    const { db } = site.app
    await populate(site.app, [provider('o-1')])
    const { id } = await db
      .selectFrom('party')
      .select('id')
      .where('ref', '=', 'o-1')
      .executeTakeFirstOrThrow()
    const lines = [
      { noun: 'listing', subjectId: id },
      { noun: 'listing', subjectId: 'gone' },
      { noun: 'exchange_rate', subjectId: 'USD' },
      { noun: 'account', subjectId: 'a-1' },
      { noun: 'session', subjectId: null },
    ]
    expect([...(await findAuditSubjects(db, lines)).values()]).toEqual([
      { number: 'o-1', path: `/staff/listings/${id}` },
      { number: 'USD', path: '/staff/rates' },
    ])
  })

  it.each([
    ['by a part of the name', 'who=葛', ['file read f-1', 'dispute edit d-1']],
    ['by the number of the account', 'who=id-of-诸葛静', ['file read f-1', 'dispute edit d-1']],
    ['by kind', 'kind=file', ['file read f-1']],
    ['by what was done', 'action=edit', ['dispute edit d-1']],
    ['by the thing', 'about=d-1', ['dispute read d-1', 'dispute edit d-1']],
    ['by days in Shanghai', 'about=d-1&from=2026-12-01&to=2026-12-01', ['dispute edit d-1']],
    ['by all of them', 'who=葛&kind=file&action=read&from=2026-12-01', ['file read f-1']],
    ['by what nobody is called', 'who=%25', []],
  ])('is filtered %s', async (_what, query, rows) => {
    expect(whatOf(await rowsOf(encodeURI(query).replaceAll('%2525', '%25')))).toEqual(rows)
  })

  it('leaves out what an address asks in vain', async () => {
    expect((await open('/staff/audit?kind=x&action=y&from=2026-02-30&page=-1')).status).toBe(200)
    expect(await (await open('/staff/audit?who=nobody-is-called-so')).text()).toContain('No row is like that')
  })

  it('goes out as a file that no spreadsheet runs, and that is recorded first', async () => {
    const answer = await open('/staff/audit.csv?about=d-1')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-/)
    const text = await answer.text()
    expect(text.charCodeAt(0), 'the mark of UTF-8 is taken off by the reader').not.toBe(0xfeff)
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    const [latest] = await rowsOf('kind=audit')
    expect(latest).toContain('export')
  })

  it('goes out as an Excel file of the same rows, which no formula hides in, and that is recorded', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await open('/staff/audit.xlsx?about=d-1')).arrayBuffer())
    const rows = book.worksheets[0]?.getSheetValues().slice(2) as unknown[][]
    expect(rows.map((row) => [row[3], row[6], row[7]])).toEqual([
      [`'=HYPERLINK("x")`, 'read', 'd-1'],
      ['诸葛静', 'edit', 'd-1'],
    ])
    const [latest] = await rowsOf('kind=audit')
    expect(latest).toContain('export')
  })

  it('is not there for others', async () => {
    for (const path of ['/staff/audit', '/staff/audit.csv', '/staff/audit.xlsx']) {
      expect((await open(path, await sessionOf(site, 'enterprise_administrator'))).status).toBe(404)
      expect((await open(path, {})).status).toBe(404)
    }
  })
})

describe('the tokens as administrators see them', () => {
  it('are made with a role, a scope and an end, shown once, and end at once', async () => {
    const administrator = { ...(await sessionOf(site, 'administrator')), 'accept-language': 'en' }
    const wish = { name: 'link to the case system', role: 'reviewer', scopes: 'match', days: '30' }
    const made = await (await post(`${site.url}/staff/tokens?index`, wish, administrator)).text()
    const [token = ''] = /lq_[\w-]{43}/.exec(made) ?? []
    const page = await (await open('/staff/tokens', administrator)).text()
    expect(page).toContain('link to the case system')
    expect(page).toContain('2026-12-23')
    expect(page).not.toContain(token)
    const match = () =>
      fetch(`${site.url}/api/v1/matches`, {
        method: 'POST',
        body: '{"jurisdictions":["de"],"ipTypes":["patent"]}',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      })
    expect((await match()).status).toBe(200)
    const { id } = await site.app.db
      .selectFrom('api_token')
      .select('id')
      .where('name', '=', wish.name)
      .executeTakeFirstOrThrow()
    await post(`${site.url}/staff/tokens/${id}/revocation`, {}, administrator)
    expect((await match()).status).toBe(401)
    const kept = whatOf(await rowsOf('kind=api_token'))
    expect(kept.slice(0, 2)).toEqual([`api_token revoke ${id}`, `api_token create ${id}`])
  })

  it.each([
    [{ name: '' }, 'Say what it is for'],
    [{ role: 'expert' }, 'Choose a role'],
    [{ scopes: 'everything' }, 'Choose at least one'],
    [{ days: '367' }, 'from 1 to 366'],
    [{ days: '1.5' }, 'from 1 to 366'],
  ])('are not made of %j', async (wrong, said) => {
    const administrator = { ...(await sessionOf(site, 'administrator')), 'accept-language': 'en' }
    const wish = { name: 'x', role: 'reviewer', scopes: 'match', days: '30', ...wrong }
    const answer = await post(`${site.url}/staff/tokens?index`, wish, administrator)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(said)
  })
})

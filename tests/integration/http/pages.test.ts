import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActorRole } from '../../../app/domain/actor.ts'
import { leadToLastPage, pagesOf } from '../../../app/http/pages.server.ts'
import { openTestSite, sessionOf, type TestSite } from './test-site.ts'

/** Lists that are shown in pages, with somebody who reads them. */
const LISTS: [string, ActorRole | null][] = [
  ['/directory/experts', null],
  ['/directory/providers', null],
  ['/directory/pairings', null],
  ['/directory/think-tanks', null],
  ['/disputes', 'enterprise_member'],
  ['/engagements', 'enterprise_member'],
  ['/messages', 'enterprise_member'],
  ['/staff/accounts', 'administrator'],
  ['/staff/applications', 'administrator'],
  ['/staff/audit', 'administrator'],
  ['/staff/complaints', 'administrator'],
  ['/staff/coverage', 'administrator'],
  ['/staff/enterprises', 'administrator'],
  ['/staff/records', 'administrator'],
  ['/staff/reports/list', 'administrator'],
]

describe('a page beyond the last', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await openTestSite()
  }, 120_000)
  afterAll(() => site?.close())

  it.each(LISTS)('of %s leads to the last', async (path, role) => {
    const headers = role ? await sessionOf(site, role) : {}
    const open = (at: string) => fetch(site.url + at, { headers, redirect: 'manual' })
    expect((await open(path)).status).toBe(200)
    const answer = await open(`${path}?page=999`)
    expect(answer.status).toBe(302)
    const to = new URL(answer.headers.get('location')!, site.url)
    expect(to.pathname).toBe(path)
    expect(Number(to.searchParams.get('page') ?? 1)).toBeLessThan(999)
    expect((await open(to.pathname + to.search)).status).toBe(200)
  })
})

/** Where somebody is led who asks for `page` of a list of 41 rows, 20 to a page, or how many pages it has. */
function led(page: number, query: string) {
  try {
    return pagesOf(new Request(`https://example.test/list?${query}`), { page, total: 41, size: 20 })
  } catch (answer) {
    return (answer as Response).headers.get('location')
  }
}

describe('the pages of a list', () => {
  it('are counted, and the last is open', () => {
    expect(led(3, 'page=3')).toBe(3)
  })

  it('keep what else was asked for where they lead', () => {
    expect(led(4, 'q=%E4%B8%80&page=4&kind=a')).toBe('/list?q=%E4%B8%80&page=3&kind=a')
  })

  it('are one where there is nothing, and the address of the first says no number', () => {
    const request = new Request('https://example.test/list?page=2')
    expect(pagesOf(request, { page: 1, total: 0, size: 20 })).toBe(1)
    expect(() => leadToLastPage(request, 1, 1)).not.toThrow()
    try {
      leadToLastPage(request, 2, 1)
      expect.unreachable()
    } catch (answer) {
      expect((answer as Response).headers.get('location')).toBe('/list')
    }
  })
})

import { describe, expect, it } from 'vitest'
import { hashOfSecret } from '../../../app/accounts/secret.server.ts'
import { addDeadline } from '../../../app/deadlines/commands.server.ts'
import { makeFeed } from '../../../app/deadlines/feed.server.ts'
import { referenceOf } from '../../../app/domain/reference.ts'
import { loader } from '../../../app/routes/calendar[.]ics.ts'
import { acting, NOW } from '../disputes/acting.ts'

/** An enterprise with the answer to a case and one recorded day, whose owner reads in `locale`, and the feed of both. */
async function feedIn(locale: 'zh-CN' | 'en') {
  const { db, owner, disputeId } = await acting({ respondBy: '2026-12-01T22:00:00.000Z' })
  const { id, name, role, enterpriseId } = owner
  await db
    .insertInto('account')
    .values({ id, name, role, enterprise_id: enterpriseId, locale, demo: 0, created_at: NOW.toISOString() })
    .execute()
  await addDeadline(db, owner, disputeId, { how: 'given', title: 'Evidence', day: '2026-12-10' }, NOW)
  await makeFeed(db, owner, hashOfSecret('mine'), NOW)
  const app = { db, now: () => NOW, environment: { publicUrl: 'https://x.example' } }
  // As calendar programs ask: no cookie, no language.
  const request = new Request('http://127.0.0.1/calendar.ics?key=mine')
  const answer = await loader({ request, params: {}, context: { app } as never })
  const text = (await answer.text()).replaceAll('\r\n ', '')
  const events = text.split('BEGIN:VEVENT').slice(1)
  return { disputeId, text, events }
}

describe('the calendar feed', () => {
  it.each([
    ['zh-CN', '联桥期限', (no: string) => [`案件答复期限（编号 ${no}）`, `期限：Evidence（编号 ${no}）`]],
    [
      'en',
      'Lianqiao deadlines',
      (no: string) => [`Case answer due (no. ${no})`, `Due: Evidence (no. ${no})`],
    ],
  ] as const)('is in the language of its account, and numbers each event: %s', async (locale, name, said) => {
    const { disputeId, text, events } = await feedIn(locale)
    expect(text).toContain(`X-WR-CALNAME:${name}\r\n`)
    const summaries = events.map((event) => /SUMMARY:(.*)\r\n/.exec(event)?.[1])
    expect(summaries).toEqual(said(referenceOf(disputeId)))
    for (const event of events) expect(event).toContain(`DESCRIPTION:https://x.example/disputes/${disputeId}`)
  })

  it('ends nothing at the instant at which it begins, which RFC 5545 (3.8.2.2) forbids', async () => {
    const { events } = await feedIn('en')
    expect(events[0]).toContain('DTSTART:20261201T220000Z')
    for (const event of events) expect(event).not.toContain('DTEND')
  })
})

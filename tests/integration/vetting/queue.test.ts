import { describe, expect, it } from 'vitest'
import { saveSection } from '../../../app/applications/commands.server.ts'
import { getApplication, listClaims } from '../../../app/applications/queries.server.ts'
import { pendingByPlace } from '../../../app/applications/queries-pending.server.ts'
import { getCalendar } from '../../../app/calendar/queries.server.ts'
import { mailHostOf } from '../../../app/domain/application/duplicate.ts'
import { shanghaiMidnight } from '../../../app/domain/day.ts'
import { decideApplication, recommendDecision, requestChanges } from '../../../app/vetting/commands.server.ts'
import { recordFinding } from '../../../app/vetting/commands-duplicates.server.ts'
import { findDuplicates } from '../../../app/vetting/queries-duplicates.server.ts'
import { countQueue, listQueue } from '../../../app/vetting/queries-queue.server.ts'
import { readQueueQuery } from '../../../app/vetting/queue-query.ts'
import { ageBounds, waitingOf } from '../../../app/vetting/waiting.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import {
  actor,
  approved,
  examine,
  FIRM,
  FORMS,
  filledIn,
  handedIn,
  MANAGER,
  NOW,
  REVIEWER,
  recommended,
  TODAY,
  taken,
  versionOf,
} from './applying.ts'

const OTHER = actor('provider_member', 'other')
const EXPERT = actor('expert', 'scholar')
const LAST_MONTH = new Date('2026-10-20T01:00:00Z')

const ask = async (db: Db, address: string, who = REVIEWER) =>
  listQueue(db, who, readQueueQuery(new URLSearchParams(address)), TODAY)
const idsOf = async (db: Db, address: string) => (await ask(db, address)).lines.map(({ id }) => id)

describe('the queue', () => {
  it('holds what was handed in, the most urgent first, and narrows and sorts by its address', async () => {
    const { db } = await freshDatabase()
    const late = await taken(db, FIRM, LAST_MONTH)
    const fresh = await handedIn(db, OTHER)
    const scholar = await recommended(db, EXPERT)
    await filledIn(db, actor('provider_member', 'drafting'))
    expect(await idsOf(db, '')).toEqual([late, ...[fresh, scholar].sort()])
    expect(await idsOf(db, 'order=down')).toEqual([...[fresh, scholar].sort().reverse(), late])
    expect(await idsOf(db, 'whose=mine')).toEqual([late, scholar])
    expect(await idsOf(db, 'whose=unassigned')).toEqual([fresh])
    expect(await idsOf(db, 'whose=overdue')).toEqual([late])
    expect(await idsOf(db, 'kind=expert')).toEqual([scholar])
    expect(await idsOf(db, 'stage=submitted')).toEqual([fresh])
    expect(await idsOf(db, 'stage=decided')).toEqual([])
    expect(await idsOf(db, 'q=new bridge')).toHaveLength(3)
    expect(await idsOf(db, 'q=%25')).toEqual([])
    expect((await ask(db, '')).lines[0]).toMatchObject({ openClaims: 3, dueOn: '2026-11-17' })
  })

  it('counts by stage, by whose, and by how many working days each has waited', async () => {
    const { db } = await freshDatabase()
    await taken(db, FIRM, LAST_MONTH)
    await handedIn(db, OTHER)
    await recommended(db, EXPERT)
    const calendar = await getCalendar(db, 'cn')
    const bounds = ageBounds(calendar, TODAY)!
    expect(bounds).toEqual(
      ['2026-11-17', '2026-11-10', '2026-10-27'].map((day) => shanghaiMidnight(day).toISOString()),
    )
    expect(await countQueue(db, REVIEWER, TODAY, bounds)).toEqual({
      stages: { submitted: 1, under_review: 1, changes_requested: 0, recommended: 1 },
      whose: { all: 3, mine: 2, unassigned: 1, overdue: 1 },
      ages: [2, 0, 0, 1],
    })
    expect((await countQueue(db, MANAGER, TODAY, bounds)).whose.mine).toBe(0)
  })

  it('waits and is late in working days, and does neither once it is decided', async () => {
    const { db } = await freshDatabase()
    const calendar = await getCalendar(db, 'cn')
    const line = {
      status: 'submitted',
      submittedOn: '2026-11-13',
      dueOn: '2026-11-20',
      answerBy: null,
    } as const
    expect(waitingOf(calendar, line, TODAY)).toEqual({ waited: 7, overdue: 2 })
    expect(waitingOf(calendar, { ...line, status: 'approved' }, TODAY)).toEqual({
      waited: null,
      overdue: null,
    })
    expect(waitingOf(calendar, { ...line, dueOn: '2027-02-01' }, TODAY).overdue).toBeNull()
  })
})

describe('supply that may come soon', () => {
  it('counts each pending application once at every place that it claims', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    await filledIn(db, OTHER)
    expect([...(await pendingByPlace(db))]).toEqual([['us:patent', 1]])
    await requestChanges(
      db,
      REVIEWER,
      id,
      {
        requests: [{ section: 'team', field: '', claimId: null, note: '补充' }],
        answerBy: '2026-12-08',
        version: await versionOf(db, id),
      },
      NOW,
    )
    expect((await pendingByPlace(db)).get('us:patent')).toBe(1)
    await approved(db, EXPERT)
    expect((await pendingByPlace(db)).get('us:patent')).toBe(1)
  })
})

describe('duplicates', () => {
  const signsFor = async (db: Db, id: string) => {
    const application = await getApplication(db, FIRM, id)
    return (await findDuplicates(db, application, await listClaims(db, id))).map(({ signs }) => signs)
  }

  it('are flagged by licence, registration, name, sound and website, and not by the place that is renewed', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db, OTHER)
    await db
      .updateTable('party')
      .set({ website: 'https://www.newbridge.example/zh' })
      .where('id', '=', partyId)
      .execute()
    const id = await filledIn(db, FIRM)
    expect(await signsFor(db, id)).toEqual([['licence', 'registration', 'name', 'mail']])
    const identity = {
      ...FORMS.provider.identity!,
      nameZh: ['新侨知识产权代理所'],
      nameEn: [],
      aliases: [],
      registration: ['91310000MA1K3ABC2N'],
      website: ['http://newbridge.example'],
    }
    await saveSection(
      db,
      FIRM,
      id,
      { code: 'identity', values: identity, version: await versionOf(db, id) },
      NOW,
    )
    await db.deleteFrom('application_claim').where('application_id', '=', id).execute()
    expect(await signsFor(db, id)).toEqual([['sound', 'website', 'mail']])
    await db.updateTable('application').set({ party_id: partyId }).where('id', '=', id).execute()
    expect(await signsFor(db, id)).toEqual([])
  })

  it('are flagged among applications under way too', async () => {
    const { db } = await freshDatabase()
    const first = await handedIn(db, OTHER)
    const id = await handedIn(db, FIRM)
    const application = await getApplication(db, FIRM, id)
    const [other, ...more] = await findDuplicates(db, application, await listClaims(db, id))
    expect(other).toMatchObject({ id: first, ref: null, nameZh: '新桥知识产权代理所' })
    expect(other?.signs).toEqual(['licence', 'name', 'registration', 'mail'])
    expect(more).toEqual([])
  })

  it('are looked into before anybody is recommended, and the same one is not approved', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db, OTHER)
    const id = await taken(db, FIRM)
    await examine(db, id)
    await db.deleteFrom('duplicate_finding').execute()
    const recommend = async (advice: 'approve' | 'reject') =>
      recommendDecision(db, REVIEWER, id, { advice, note: '理由', version: await versionOf(db, id) }, NOW)
    const find = (finding: string, note: string, otherId = partyId, who = REVIEWER) =>
      recordFinding(db, who, id, { otherId, finding, note }, NOW)
    await expect(recommend('reject')).rejects.toMatchObject({ fields: [{ message: 'duplicate_open' }] })
    await expect(find('twin', '')).rejects.toMatchObject({
      fields: [{ message: 'finding' }, { message: 'why' }],
    })
    await expect(find('other', '看过', FIRM.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(find('other', '看过', partyId, actor('administrator'))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    await find('same', '同一执业证')
    await expect(recommend('approve')).rejects.toMatchObject({ fields: [{ message: 'duplicate_same' }] })
    await find('affiliate', '分所')
    await recommend('approve')
    await handedIn(db, actor('provider_member', 'latecomer'))
    const decision = { approve: true, reason: '', termEnd: '2029-11-23', version: await versionOf(db, id) }
    await expect(decideApplication(db, MANAGER, id, decision, NOW)).rejects.toMatchObject({
      fields: [{ field: 'decision', message: 'duplicate_open' }],
    })
    expect((await getApplication(db, FIRM, id)).status).toBe('recommended')
  })

  it.each([
    ['a@firm.example', 'firm.example'],
    ['a@QQ.com', null],
    ['a@vip.163.com', null],
    ['a@gmail.com', null],
    ['a@mail.firm.example', 'mail.firm.example'],
    ['nobody', null],
    [null, null],
  ])('reads the house of %s as %s', (address, host) => expect(mailHostOf(address)).toBe(host))
})

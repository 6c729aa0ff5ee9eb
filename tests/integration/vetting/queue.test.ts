import { describe, expect, it } from 'vitest'
import { saveSection } from '../../../app/applications/commands.server.ts'
import { getApplication, listClaims } from '../../../app/applications/queries.server.ts'
import { pendingByPlace } from '../../../app/applications/queries-pending.server.ts'
import { getCalendar } from '../../../app/calendar/queries.server.ts'
import { shanghaiMidnight } from '../../../app/domain/day.ts'
import { requestChanges } from '../../../app/vetting/commands.server.ts'
import { findDuplicates } from '../../../app/vetting/queries-duplicates.server.ts'
import { countQueue, listQueue } from '../../../app/vetting/queries-queue.server.ts'
import { readQueueQuery } from '../../../app/vetting/queue-query.ts'
import { ageBounds, waitingOf } from '../../../app/vetting/waiting.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import {
  actor,
  approved,
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
    const line = { status: 'submitted', submittedOn: '2026-11-13', dueOn: '2026-11-20' }
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
      { requests: [{ section: 'team', note: '补充' }], version: await versionOf(db, id) },
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
    expect(await signsFor(db, id)).toEqual([['licence', 'registration', 'name']])
    const identity = {
      ...FORMS.provider.identity!,
      nameZh: ['新侨知识产权代理所'],
      nameEn: [],
      aliases: [],
      registration: ['91310000MA1K3ABC2Y'],
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
    expect(await signsFor(db, id)).toEqual([['sound', 'website']])
    await db.updateTable('application').set({ party_id: partyId }).where('id', '=', id).execute()
    expect(await signsFor(db, id)).toEqual([])
  })
})

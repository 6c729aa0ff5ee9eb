import { describe, expect, it } from 'vitest'
import { createDispute, editDispute } from '../../../app/disputes/commands.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import { listReadings, readDispute } from '../../../app/disputes/readers.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { enterprise, populate } from '../../support/world.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 1, minutes))
const staff = (id: string, role: Actor['role'] = 'manager'): Actor => ({
  id,
  name: `员工 ${id}`,
  role,
  enterpriseId: null,
  partyId: null,
  address: '192.0.2.1',
})
const FACTS: DisputeFacts = {
  title: '海外专利纠纷',
  jurisdictions: ['de'],
  ipTypes: ['patent'],
  procedure: null,
  role: null,
  industry: null,
  languages: [],
  opponents: [],
  respondBy: null,
  respondZone: null,
  budget: null,
  description: '',
}
const ID = '01920000-0000-7000-8000-000000000001'

async function withDispute(): Promise<{ db: Db; owner: Actor }> {
  const database = await freshDatabase()
  await populate(database, [enterprise('e-1')])
  const { id } = await database.db.selectFrom('enterprise').select('id').executeTakeFirstOrThrow()
  const owner: Actor = { id: 'o', name: '法务', role: 'enterprise_member', enterpriseId: id, partyId: null }
  await createDispute(database.db, owner, { id: ID, enterpriseId: id, facts: FACTS }, at(0))
  return { db: database.db, owner }
}

describe('the ledger of who has read a dispute', () => {
  it('names staff with their role, once an hour each, and not the enterprise itself', async () => {
    const { db, owner } = await withDispute()
    await readDispute(db, owner, ID, at(1))
    await readDispute(db, staff('m'), ID, at(2))
    await readDispute(db, staff('m'), ID, at(61))
    await readDispute(db, staff('r', 'reviewer'), ID, at(61))
    await readDispute(db, staff('m'), ID, at(62))
    const { readings, total } = await listReadings(db, staff('m'), ID)
    expect(total).toBe(3)
    expect(readings.map(({ who, role, at: when }) => [who, role, when])).toEqual([
      ['员工 m', 'manager', at(62).toISOString()],
      ['员工 r', 'reviewer', at(61).toISOString()],
      ['员工 m', 'manager', at(2).toISOString()],
    ])
  })

  it('has one line for requests that come at once', async () => {
    const { db } = await withDispute()
    await Promise.all(Array.from({ length: 10 }, () => readDispute(db, staff('m'), ID, at(5))))
    expect((await listReadings(db, staff('m'), ID)).total).toBe(1)
  })

  it('holds nobody who asked for a dispute that is not there for them', async () => {
    const { db, owner } = await withDispute()
    const other: Actor = { ...owner, id: 'x', enterpriseId: 'somebody-else' }
    await expect(readDispute(db, other, ID, at(1))).rejects.toMatchObject({ code: 'not_found' })
    await expect(readDispute(db, staff('m'), 'none', at(1))).rejects.toMatchObject({ code: 'not_found' })
    expect((await listReadings(db, staff('m'), ID)).total).toBe(0)
    expect((await listReadings(db, staff('m'), 'none')).total).toBe(0)
  })

  it('is no part of the timeline', async () => {
    const { db } = await withDispute()
    await readDispute(db, staff('m'), ID, at(2))
    expect((await listEvents(db, 'dispute', [ID])).map((event) => event.action)).toEqual(['create'])
  })
})

it('keeps what stood there before an edit and after it', async () => {
  const { db, owner } = await withDispute()
  await editDispute(db, owner, ID, { ...FACTS, description: '新的经过' }, 1, at(3))
  const event = await db
    .selectFrom('audit_event')
    .select('detail')
    .where('action', '=', 'edit')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(event.detail)).toMatchObject({
    changed: ['description'],
    before: { description: '' },
    after: { description: '新的经过' },
  })
})

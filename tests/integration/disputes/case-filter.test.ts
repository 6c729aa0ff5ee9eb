import { describe, expect, it } from 'vitest'
import { takeDispute } from '../../../app/desk/commands.server.ts'
import { listHandlers } from '../../../app/desk/queries.server.ts'
import { createDispute } from '../../../app/disputes/commands.server.ts'
import { listDisputes } from '../../../app/disputes/queries.server.ts'
import { type CaseQuery, EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import { NO_PARTICULARS, type Particulars } from '../../../app/domain/dispute/particulars.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import { recordEngagement } from '../../../app/engagements/commands.server.ts'
import { listEngagements } from '../../../app/engagements/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { FACTS, later, matched, NOW } from './acting.ts'

/** A submitted dispute in the United States, and a draft in Germany that staff wrote down for the other enterprise. */
async function two() {
  const world = await matched()
  const { db, staff, other } = world
  const facts: Partial<DisputeFacts> = {
    title: '慕尼黑展会 100% 扣押',
    jurisdictions: ['de', 'up'],
    ipTypes: ['design'],
    opponents: [{ name: 'Beta GmbH', aliases: ['贝塔'] }],
    respondBy: later(60 * 24).toISOString(),
  }
  const particulars: Particulars = {
    ...NO_PARTICULARS,
    docket: '7 O 12/26',
    urgent: true,
    channel: 'hotline',
    district: 'xuhui',
  }
  const id = newId(NOW)
  const draft = { id, enterpriseId: other.enterpriseId!, facts: { ...FACTS, ...facts }, particulars }
  await createDispute(db, staff, draft, NOW)
  return { ...world, draftId: id }
}

describe('narrowing the list of disputes', () => {
  it('finds by everything that a filter names, and nothing else', async () => {
    const { db, staff, draftId, disputeId } = await two()
    await takeDispute(db, staff, disputeId, NOW)
    const found = async (query: Partial<CaseQuery>) => {
      const { disputes, total } = await listDisputes(db, staff, { ...EVERY_CASE, ...query }, NOW)
      expect(total).toBe(disputes.length)
      return disputes.map(({ id }) => id)
    }
    const onlyDraft: Partial<CaseQuery>[] = [
      { stage: 'draft' },
      { jurisdiction: 'up' },
      { ipType: 'design' },
      { district: 'xuhui' },
      { channel: 'hotline' },
      { urgency: 'urgent' },
      { urgency: 'week' },
      { handler: 'nobody' },
      { q: '100%' },
      { q: '贝塔' },
      { q: 'beta gmbh' },
      { q: '7 O 12' },
      { q: 'e-2' },
    ]
    for (const query of onlyDraft) expect(await found(query), JSON.stringify(query)).toEqual([draftId])
    expect(await found({ handler: staff.id })).toEqual([disputeId])
    expect(await listHandlers(db)).toEqual([{ id: staff.id, name: staff.name }])
    for (const q of ['aliases', '%', '_', 'nobody']) {
      expect(await found({ q }), q).toEqual(q === '%' ? [draftId] : [])
    }
    expect(await found({ jurisdiction: 'de', stage: 'closed' })).toEqual([])
    expect(await found({})).toHaveLength(2)
  })

  it('never leaves an enterprise’s own', async () => {
    const { db, owner } = await two()
    for (const query of [{ jurisdiction: 'de' }, { q: 'Beta' }, { urgency: 'urgent' }] as const) {
      expect((await listDisputes(db, owner, { ...EVERY_CASE, ...query }, NOW)).total).toBe(0)
    }
  })
})

describe('narrowing the list of engagements', () => {
  it('finds by stage, by the dispute and by the names of whoever acts', async () => {
    const { db, owner, staff, disputeId, runId } = await two()
    const input = { runId, section: 'overseas', ref: 'o-1', note: '', idempotencyKey: 'key-1234' } as const
    await recordEngagement(db, owner, disputeId, input, later(1))
    const count = async (query: Partial<CaseQuery>) =>
      (await listEngagements(db, staff, { ...EVERY_CASE, ...query }, NOW)).total
    for (const query of [{}, { stage: 'active' }, { jurisdiction: 'us' }, { q: 'o-1' }, { q: '美国' }]) {
      expect(await count(query), JSON.stringify(query)).toBe(1)
    }
    for (const query of [{ stage: 'paused' }, { jurisdiction: 'de' }, { q: 'o-2' }, { q: 'Acme' }]) {
      expect(await count(query), JSON.stringify(query)).toBe(0)
    }
  })
})

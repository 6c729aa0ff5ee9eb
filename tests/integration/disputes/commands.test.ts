import { describe, expect, it } from 'vitest'
import {
  closeDispute,
  createDispute,
  editDispute,
  submitDispute,
  withdrawDispute,
} from '../../../app/disputes/commands.server.ts'
import { getDispute, listDisputes, listRuns } from '../../../app/disputes/queries.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import { findSelfOpponents } from '../../../app/disputes/queries-self-opponent.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import { NO_PARTICULARS } from '../../../app/domain/dispute/particulars.ts'
import { declareName } from '../../../app/enterprises/commands.server.ts'
import { bringDispute } from '../../../app/matching/bring-dispute.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import { getShownRun } from '../../../app/matching/shown-run.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { admission, populate } from '../../support/world.ts'
import { acting, FACTS, later, matched, NOW } from './acting.ts'

const refs = (found: readonly { ref: string | null }[]) => found.map((one) => one.ref)

describe('an opponent by the name of the enterprise itself', () => {
  const opponent = (name: string, aliases: string[] = []) => ({ ...FACTS, opponents: [{ name, aliases }] })

  it('is refused when it is written as on the register, whatever case or width, and nothing is kept', async () => {
    const { db, owner, disputeId } = await acting()
    const refused = { code: 'invalid_input', fields: [{ field: 'opponents', message: 'opponent_self' }] }
    const draft = {
      id: newId(NOW),
      enterpriseId: owner.enterpriseId!,
      facts: opponent('Acme', ['企业 Ｅ-1']),
    }
    await expect(createDispute(db, owner, draft, NOW)).rejects.toMatchObject(refused)
    await expect(getDispute(db, owner, draft.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(editDispute(db, owner, disputeId, opponent('企业 e-1'), 2, NOW)).rejects.toMatchObject(
      refused,
    )
    expect((await getDispute(db, owner, disputeId)).facts.opponents[0]?.name).toBe('Acme Corp')
  })

  it('is said, and kept, when it is only like one of its names', async () => {
    const { db, owner, other, disputeId } = await acting()
    const declared = { name: '霁川智能装备', kind: 'former' } as const
    await declareName(db, owner, declared, NOW)
    await editDispute(db, owner, disputeId, opponent('霁川智能装备有限公司'), 2, NOW)
    const { facts, enterpriseId } = await getDispute(db, owner, disputeId)
    expect(await findSelfOpponents(db, enterpriseId, facts.opponents)).toEqual({
      exact: [],
      alike: [{ opponent: '霁川智能装备有限公司', own: '霁川智能装备' }],
    })
    expect((await findSelfOpponents(db, other.enterpriseId!, facts.opponents)).alike).toEqual([])
  })
})

describe('bringing a dispute', () => {
  it('saves, submits and matches in one go', async () => {
    const { app, db, owner } = await acting()
    const id = newId(NOW)
    const dispute = { id, enterpriseId: owner.enterpriseId!, facts: FACTS }
    const brought = await bringDispute({ ...app, log: { error: () => {} } as never }, owner, dispute, NOW)
    expect(brought).toEqual({ outcome: 'matched', runId: expect.any(String) })
    expect(await getDispute(db, owner, id)).toMatchObject({ status: 'submitted', facts: FACTS })
    const events = await listEvents(db, 'dispute', [id])
    expect(events.map((event) => event.action)).toEqual(['match', 'submit', 'create'])
  })

  it('makes one dispute of the same submission sent twice', async () => {
    const { app, db, owner } = await acting()
    const dispute = { id: newId(NOW), enterpriseId: owner.enterpriseId!, facts: FACTS }
    const before = (await listDisputes(db, owner, EVERY_CASE, NOW)).total
    const silent = { ...app, log: { error: () => {} } as never }
    await bringDispute(silent, owner, dispute, NOW)
    expect(await bringDispute(silent, owner, dispute, later(1))).toEqual({ outcome: 'known' })
    expect((await listDisputes(db, owner, EVERY_CASE, NOW)).total).toBe(before + 1)
    expect(await listRuns(db, owner, dispute.id)).toHaveLength(1)
  })

  it('submits the draft that its form has made, with what was corrected since', async () => {
    const { app, db, owner } = await acting()
    const silent = { ...app, log: { error: () => {} } as never }
    const draft = { id: newId(NOW), enterpriseId: owner.enterpriseId!, facts: { ...FACTS, ipTypes: [] } }
    await createDispute(db, owner, draft, NOW)
    const opponents = [{ name: 'Initech', aliases: [] }]
    const brought = await bringDispute(silent, owner, { ...draft, facts: { ...FACTS, opponents } }, later(1))
    expect(brought.outcome).toBe('matched')
    expect(await getDispute(db, owner, draft.id)).toMatchObject({
      status: 'submitted',
      facts: { opponents, ipTypes: FACTS.ipTypes },
    })
    const events = await listEvents(db, 'dispute', [draft.id])
    expect(events.map((event) => event.action)).toEqual(['match', 'submit', 'edit', 'create'])
  })

  it('finishes what was interrupted between keeping and submitting', async () => {
    const { app, db, owner } = await acting()
    const silent = { ...app, log: { error: () => {} } as never }
    const dispute = { id: newId(NOW), enterpriseId: owner.enterpriseId!, facts: FACTS }
    await createDispute(db, owner, dispute, NOW)
    expect((await bringDispute(silent, owner, dispute, later(1))).outcome).toBe('matched')
    expect((await getDispute(db, owner, dispute.id)).status).toBe('submitted')
    const events = await listEvents(db, 'dispute', [dispute.id])
    expect(events.map((event) => event.action)).toEqual(['match', 'submit', 'create'])
  })

  it('leaves what was submitted as it is when the same form says something else, and says so', async () => {
    const { app, db, owner } = await acting()
    const silent = { ...app, log: { error: () => {} } as never }
    const soon = { respondBy: later(3 * 24 * 60).toISOString(), respondZone: 'Asia/Shanghai' as const }
    const particulars = { ...NO_PARTICULARS, servedOn: '2026-11-20' }
    const dispute = {
      ...{ id: newId(NOW), enterpriseId: owner.enterpriseId! },
      ...{ facts: { ...FACTS, ...soon }, particulars },
    }
    await bringDispute(silent, owner, dispute, NOW)
    expect((await getDispute(db, owner, dispute.id)).particulars.urgent).toBe(true)
    expect(await bringDispute(silent, owner, dispute, later(1))).toEqual({ outcome: 'known' })
    const other = { ...dispute, facts: { ...dispute.facts, opponents: [{ name: 'Initech', aliases: [] }] } }
    expect(await bringDispute(silent, owner, other, later(2))).toEqual({ outcome: 'other' })
    expect(await createDispute(db, owner, other, later(2))).toEqual({ outcome: 'other' })
    expect((await getDispute(db, owner, dispute.id)).facts.opponents).toEqual(FACTS.opponents)
  })

  it('writes over no draft that a colleague has gone on with', async () => {
    const { app, db, owner, staff } = await acting()
    const silent = { ...app, log: { error: () => {} } as never }
    const dispute = { id: newId(NOW), enterpriseId: owner.enterpriseId!, facts: FACTS }
    await createDispute(db, owner, dispute, NOW)
    await editDispute(db, staff, dispute.id, { ...FACTS, description: '核对过' }, 1, later(1))
    const other = { ...dispute, facts: { ...FACTS, description: '旧内容' } }
    expect(await bringDispute(silent, owner, other, later(2))).toEqual({ outcome: 'other' })
    expect(await getDispute(db, owner, dispute.id)).toMatchObject({
      status: 'draft',
      facts: { description: '核对过' },
    })
  })

  it('writes over no draft that its own author has gone on with on its page', async () => {
    const { app, db, owner } = await acting()
    const silent = { ...app, log: { error: () => {} } as never }
    const dispute = { id: newId(NOW), enterpriseId: owner.enterpriseId!, facts: FACTS }
    await createDispute(db, owner, dispute, NOW)
    const corrected = { ...dispute, facts: { ...FACTS, description: '更正' } }
    expect(await createDispute(db, owner, corrected, later(1))).toMatchObject({ outcome: 'draft' })
    expect(await createDispute(db, owner, dispute, later(2))).toMatchObject({ outcome: 'draft' })
    const { version } = await getDispute(db, owner, dispute.id)
    await editDispute(db, owner, dispute.id, { ...FACTS, description: '新内容' }, version, later(3))
    expect(await bringDispute(silent, owner, corrected, later(4))).toEqual({ outcome: 'other' })
    expect((await getDispute(db, owner, dispute.id)).facts.description).toBe('新内容')
  })

  it('keeps what was written when matching fails, and logs why', async () => {
    const { db, owner } = await acting()
    const id = newId(NOW)
    const logged: unknown[] = []
    const broken = {
      db,
      search: {
        state: () => {
          throw new Error('broken')
        },
      },
      log: { error: (entry: unknown) => logged.push(entry) },
    }
    const dispute = { id, enterpriseId: owner.enterpriseId!, facts: FACTS }
    expect(await bringDispute(broken as never, owner, dispute, NOW)).toEqual({ outcome: 'saved' })
    expect(await getDispute(db, owner, id)).toMatchObject({ status: 'submitted', facts: FACTS })
    expect(logged).toHaveLength(1)
  })

  it('is possible for one’s own enterprise only, and for staff on behalf of any', async () => {
    const { db, owner, other, staff } = await acting()
    const dispute = { enterpriseId: owner.enterpriseId!, facts: FACTS }
    await expect(createDispute(db, other, { id: newId(NOW), ...dispute }, NOW)).rejects.toMatchObject({
      code: 'not_found',
    })
    const id = newId(NOW)
    await createDispute(db, staff, { id, ...dispute }, NOW)
    expect((await getDispute(db, owner, id)).enterpriseId).toBe(owner.enterpriseId)
    expect(await listEvents(db, 'dispute', [id])).toMatchObject([{ who: '主管', byStaff: true }])
  })

  it('gives nobody another’s dispute by guessing its id', async () => {
    const { db, other, disputeId } = await acting()
    const dispute = { id: disputeId, enterpriseId: other.enterpriseId!, facts: FACTS }
    await expect(createDispute(db, other, dispute, NOW)).rejects.toMatchObject({ code: 'duplicate' })
  })
})

describe('a dispute', () => {
  it('does not exist for another enterprise, whatever it tries', async () => {
    const { app, db, other, disputeId, runId } = await matched()
    const refused = { code: 'not_found' }
    await expect(getDispute(db, other, disputeId)).rejects.toMatchObject(refused)
    await expect(editDispute(db, other, disputeId, FACTS, 3, NOW)).rejects.toMatchObject(refused)
    await expect(withdrawDispute(db, other, disputeId, 3, NOW)).rejects.toMatchObject(refused)
    await expect(closeDispute(db, other, disputeId, 3, NOW)).rejects.toMatchObject(refused)
    await expect(matchDispute(app, other, disputeId, null, NOW)).rejects.toMatchObject(refused)
    await expect(getShownRun(db, other, disputeId, runId)).rejects.toMatchObject(refused)
    expect((await listDisputes(db, other, EVERY_CASE, NOW)).total).toBe(0)
    expect(await listRuns(db, other, disputeId)).toEqual([])
  })

  it('is not changed by somebody who saw an older version', async () => {
    const { app, db, owner, disputeId } = await acting()
    const { version } = await getDispute(db, owner, disputeId)
    await editDispute(db, owner, disputeId, { ...FACTS, title: '先改的' }, version, later(1))
    const stale = { code: 'stale_state' }
    await expect(editDispute(db, owner, disputeId, FACTS, version, later(2))).rejects.toMatchObject(stale)
    await expect(matchDispute(app, owner, disputeId, version, later(2))).rejects.toMatchObject(stale)
    await expect(withdrawDispute(db, owner, disputeId, version, later(2))).rejects.toMatchObject(stale)
    expect((await getDispute(db, owner, disputeId)).facts.title).toBe('先改的')
  })

  it('that changes while its match is computed keeps no run of what it was', async () => {
    const { app, db, owner, disputeId } = await acting()
    const { version } = await getDispute(db, owner, disputeId)
    let edited = false
    const search = {
      ...app.search,
      state: () => {
        edited = true
        return 'degraded' as const
      },
    }
    const racing = matchDispute({ db, search }, owner, disputeId, version, later(1))
    const editing = editDispute(db, owner, disputeId, { ...FACTS, title: '同时' }, version, later(1))
    const [match] = await Promise.allSettled([racing, editing])
    expect(edited).toBe(true)
    const runs = await listRuns(db, owner, disputeId)
    expect(runs).toHaveLength(match.status === 'fulfilled' ? 1 : 0)
    if (match.status === 'rejected') expect(match.reason).toMatchObject({ code: 'stale_state' })
    expect(await db.selectFrom('match_run').select('id').execute()).toHaveLength(runs.length)
  })

  it('cannot be withdrawn twice, matched or edited after that', async () => {
    const { app, db, owner, disputeId } = await acting()
    await withdrawDispute(db, owner, disputeId, 2, later(1))
    const illegal = { code: 'illegal_transition' }
    await expect(withdrawDispute(db, owner, disputeId, 3, later(2))).rejects.toMatchObject(illegal)
    await expect(matchDispute(app, owner, disputeId, 3, later(2))).rejects.toMatchObject(illegal)
    await expect(editDispute(db, owner, disputeId, FACTS, 3, later(2))).rejects.toMatchObject(illegal)
    await expect(submitDispute(db, owner, disputeId, 3, later(2))).rejects.toMatchObject(illegal)
  })

  it('matched again keeps the earlier run as it was', async () => {
    const { app, db, owner, disputeId, runId } = await matched()
    const before = await getMatchRun(db, owner, runId)
    await editDispute(db, owner, disputeId, { ...FACTS, opponents: [] }, 3, later(1))
    const second = await matchDispute(app, owner, disputeId, 4, later(2))
    expect(await getMatchRun(db, owner, runId)).toEqual(before)
    expect(refs((await getMatchRun(db, owner, second)).response.overseas)).toContain('o-acme')
    expect((await listRuns(db, owner, disputeId)).map((run) => run.id)).toEqual([second, runId])
  })
})

describe('a result', () => {
  it('leaves out whoever acts for the opponent, and tells only staff that this is why', async () => {
    const { db, owner, staff, disputeId, runId } = await matched()
    const mine = await getShownRun(db, owner, disputeId, runId)
    expect(refs(mine.response.overseas)).toEqual(expect.arrayContaining(['o-1', 'o-2']))
    expect(JSON.stringify(mine)).not.toMatch(/conflict|o-acme/i)
    expect(mine.response.excluded).toMatchObject({ unavailable: 1 })
    const seen = await getShownRun(db, staff, disputeId, runId)
    expect(seen.response.excluded).toMatchObject({ conflict: 1, capacity: 0 })
  })

  it('keeps apart from what staff read what the enterprise is told; one of before is told by their counts', async () => {
    const { app, db, database, owner, staff, disputeId } = await acting()
    await populate(database, [admission('o-acme', { number: '1', validTo: '2025-01-01' })])
    const runId = await matchDispute(app, owner, disputeId, null, NOW)
    await populate(database, [admission('o-acme', { number: '2', validTo: '2030-01-01' })])
    const excluded = async (actor: Actor, run: string) =>
      (await getShownRun(db, actor, disputeId, run)).response.excluded
    expect(await excluded(owner, runId)).toMatchObject({ admission: 1, unavailable: 0 })
    expect(await excluded(staff, runId)).toMatchObject({ conflict: 1, admission: 0, capacity: 0 })

    const { id, ...row } = await db.selectFrom('match_run').selectAll().executeTakeFirstOrThrow()
    const before = { ...row, id: `${id}-before`, told: null, salt: null }
    await db.insertInto('match_run').values(before).execute()
    expect(await excluded(owner, before.id)).toMatchObject({ admission: 0, unavailable: 1 })
    expect(await excluded(staff, before.id)).toEqual(await excluded(staff, runId))
  })

  it('is not to be found under another dispute', async () => {
    const { app, db, owner, staff, runId } = await matched()
    const id = newId(NOW)
    await createDispute(db, owner, { id, enterpriseId: owner.enterpriseId!, facts: FACTS }, NOW)
    const own = await matchDispute(app, owner, id, null, NOW)
    expect((await getShownRun(db, staff, id, own)).disputeId).toBe(id)
    await expect(getShownRun(db, staff, id, runId)).rejects.toMatchObject({ code: 'not_found' })
  })
})

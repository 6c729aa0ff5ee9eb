import { describe, expect, it } from 'vitest'
import type { TypedAvailability } from '../../../app/domain/listing/availability.ts'
import { setAvailability } from '../../../app/listings/commands-availability.server.ts'
import { getListing } from '../../../app/listings/queries.server.ts'
import { countUnindexed } from '../../../app/listings/queries-index.server.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { explainAbsence } from '../../../app/matching/why-not.server.ts'
import type { SearchClient } from '../../../search/client.server.ts'
import { sweepDay } from '../../../search/sweep.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { paperIndex } from '../../support/paper-index.ts'
import { domesticProvider, matter, populate } from '../../support/world.ts'
import { actor, MANAGER } from '../vetting/applying.ts'

const NOW = new Date('2026-11-24T01:00:00Z')
const day = (text: string) => new Date(`${text}T01:00:00Z`)
const NOTHING: TypedAvailability = { capacity: '', responseHours: '', leave: [], pauses: [] }

/** A domestic firm with a case in the United States and one in Germany, and what a request finds of it. */
async function firm() {
  const database = await freshDatabase()
  const { db } = database
  await populate(database, [
    domesticProvider('p-1'),
    matter('m-1', 'p-1'),
    matter('m-2', 'p-1', { jurisdiction: 'de' }),
  ])
  const { id: partyId } = await db.selectFrom('party').select('id').executeTakeFirstOrThrow()
  const member = actor('provider_member', 'firm', partyId)
  const say = async (typed: Partial<TypedAvailability>, now = NOW) => {
    const { version } = await getListing(db, member, partyId)
    return setAvailability(db, member, partyId, { typed: { ...NOTHING, ...typed }, version }, now)
  }
  const ask = async (jurisdictions: string[], now = NOW, search: SearchClient | null = null) => {
    const { response } = await answer({ db, search }, { jurisdictions, ipTypes: ['patent'] }, now)
    return { found: response.domestic.length, capacity: response.excluded.capacity }
  }
  return { db, partyId, member, say, ask }
}

const SHOWN = { found: 1, capacity: 0 }
const AWAY = { found: 0, capacity: 1 }

describe('what a party can take', () => {
  it('is said by itself, in numbers, by whoever saw how it stood', async () => {
    const { db, partyId, member, say, ask } = await firm()
    expect(await say({ capacity: '0' })).toEqual([])
    expect(await ask(['us'])).toEqual(AWAY)
    expect(await say({ capacity: '３', responseHours: '48' })).toEqual([])
    expect(await ask(['us'])).toEqual(SHOWN)
    expect(await getListing(db, member, partyId)).toMatchObject({ capacity: 3, responseHours: 48 })
    for (const wrong of ['-1', '1.5', 'many']) {
      expect(await say({ capacity: wrong }), wrong).toEqual([{ field: 'capacity', code: 'number' }])
    }
    const stale = { typed: { ...NOTHING, capacity: '9' }, version: 1 }
    const tried = (who: typeof member) => setAvailability(db, who, partyId, stale, NOW)
    await expect(tried(member)).rejects.toMatchObject({ code: 'stale_state' })
    await expect(tried(MANAGER)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(tried(actor('provider_member', 'other'))).rejects.toMatchObject({ code: 'not_found' })
    expect(await getListing(db, member, partyId)).toMatchObject({ capacity: 3 })
  })

  it('refuses days that are none, ends before beginnings and places that do not exist, and keeps what stood', async () => {
    const { db, partyId, member, say } = await firm()
    await say({ capacity: '2' })
    const issues = await say({
      leave: [
        { from: '2026-02-30', to: '' },
        { from: '2026-12-24', to: '2026-12-01' },
        { from: '', to: '2026-12-01' },
        { from: '', to: '' },
      ],
      pauses: [
        { jurisdiction: 'xx', from: '', to: '' },
        { jurisdiction: 'us', from: '', to: '' },
        { jurisdiction: 'us', from: '', to: '' },
      ],
    })
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'leave-1-from day',
      'leave-2-to order',
      'leave-3-from leave_from',
      'pause-1-place place',
      'pause-3-place repeated',
    ])
    expect(await getListing(db, member, partyId)).toMatchObject({ capacity: 2, leave: [], pauses: [] })
  })

  it('lets go of what was over before today', async () => {
    const { db, partyId, member, say } = await firm()
    await say({
      leave: [
        { from: '2026-01-01', to: '2026-11-23' },
        { from: '2026-11-01', to: '2026-11-24' },
      ],
    })
    expect((await getListing(db, member, partyId)).leave).toEqual([{ from: '2026-11-01', to: '2026-11-24' }])
  })
})

describe('leave and pauses', () => {
  it('are obeyed by the next match, before search has heard of them', async () => {
    const { db, partyId, say, ask } = await firm()
    const search = await paperIndex(db, '2026-11-24')
    expect(await ask(['us'], NOW, search)).toEqual(SHOWN)
    expect(await countUnindexed(db, partyId)).toBe(0)
    await say({ leave: [{ from: '2026-11-24', to: '2026-12-01' }] })
    expect(await countUnindexed(db, partyId)).toBeGreaterThan(0)
    expect(await ask(['us'], NOW, search)).toEqual(AWAY)
    await say({})
    expect(await ask(['us'], NOW, search)).toEqual(SHOWN)
  })

  it('begin and end with their days alone, in the index as in the database', async () => {
    const { db, say, ask } = await firm()
    await say({ leave: [{ from: '2026-11-25', to: '2026-11-26' }] })
    for (const [today, expected] of [
      ['2026-11-24', SHOWN],
      ['2026-11-25', AWAY],
      ['2026-11-26', AWAY],
      ['2026-11-27', SHOWN],
    ] as const) {
      await sweepDay(db, today)
      const pending = await db
        .selectFrom('search_outbox')
        .select('document_id')
        .whereRef('version', '>', 'indexed_version')
        .execute()
      expect(pending.length, `${today} is swept`).toBeGreaterThan(0)
      const search = await paperIndex(db, today)
      expect(await ask(['us'], day(today), search), `index on ${today}`).toEqual(expected)
      expect(search.asked(), 'the index was asked').toBe(1)
      expect(await ask(['us'], day(today)), `database on ${today}`).toEqual(expected)
    }
  })

  it('keep a party out at the paused place alone, and why not says so', async () => {
    const { db, say, ask } = await firm()
    await say({ pauses: [{ jurisdiction: 'us', from: '', to: '' }] })
    const search = await paperIndex(db, '2026-11-24')
    for (const how of [search, null]) {
      expect(await ask(['us'], NOW, how)).toEqual(AWAY)
      expect(await ask(['de'], NOW, how)).toEqual(SHOWN)
      expect(await ask(['us', 'de'], NOW, how)).toEqual(SHOWN)
    }
    const request = { jurisdictions: ['us'], ipTypes: ['patent' as const] }
    const asked = { ...request, limit: 10, rotation: true, pool: 'listed' as const }
    expect(await explainAbsence(db, MANAGER, asked, 'p-1', NOW)).toEqual({
      because: 'constraint',
      constraints: ['capacity'],
    })
    const enterprise = { role: 'enterprise_member' as const }
    expect(await explainAbsence(db, enterprise, asked, 'p-1', NOW)).toEqual({
      because: 'constraint',
      constraints: ['unavailable'],
    })
  })
})

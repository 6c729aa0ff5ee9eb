import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../db/schema.ts'
import { sweepDay } from '../../../search/sweep.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { insertParties, matter, pairing, provider } from './party-records.ts'

let db: Db

beforeEach(async () => {
  db = (await freshDatabase()).db
  await insertParties(db, [
    provider('quiet'),
    provider('files', {}),
    provider('ages'),
    provider('expires'),
    provider('ends', { term_end: '2026-11-22' }),
    provider('admitted'),
    provider('far', { term_end: '2027-01-01' }),
    provider('leaves', { leave: '[{"from":"2026-11-23","to":"2026-12-31"}]' }),
    provider('returns', { leave: '[{"from":"2026-11-01","to":"2026-11-22"}]' }),
    provider('pauses', { pauses: '[{"jurisdiction":"us","from":"2026-11-23"}]' }),
    provider('later', { leave: '[{"from":"2026-12-24"}]', pauses: '[{"jurisdiction":"us"}]' }),
  ])
  await db
    .insertInto('matter')
    .values([
      matter('1', 'files', { filed_on: '2026-11-23' }),
      matter('2', 'ages', { closed_on: '2026-11-23' }),
      matter('3', 'expires', { expires_on: '2026-11-22' }),
      matter('4', 'quiet'),
    ])
    .execute()
  await db
    .insertInto('admission')
    .values({
      id: 'a',
      party_id: 'admitted',
      jurisdiction: 'us',
      ip_types: '["patent"]',
      number: '1',
      valid_to: '2026-11-22',
      verification: 'verified',
      created_at: '',
      updated_at: '',
    })
    .execute()
  await db
    .insertInto('pairing')
    .values(pairing('x', 'quiet', 'far', { valid_from: '2026-11-23' }))
    .execute()
  await sweepDay(db, '2026-11-22')
  await db
    .updateTable('search_outbox')
    .set((eb) => ({ indexed_version: eb.ref('version') }))
    .execute()
})

async function pending(): Promise<string[]> {
  const rows = await db
    .selectFrom('search_outbox')
    .select(['index_name', 'document_id'])
    .whereRef('version', '>', 'indexed_version')
    .execute()
  return rows.map((row) => `${row.index_name} ${row.document_id}`).sort()
}

describe('the sweep at midnight', () => {
  it('makes pending what the new day changes, and nothing else', async () => {
    expect(await sweepDay(db, '2026-11-23')).toBe(9)
    const both = ['admitted', 'ages', 'ends', 'expires', 'files', 'leaves', 'pauses', 'returns'].flatMap(
      (id) => [`competences ${id}`, `providers ${id}`],
    )
    expect(await pending()).toEqual([...both, 'competences x', 'pairings x'].sort())
  })

  it('happens once a day', async () => {
    await sweepDay(db, '2026-11-23')
    expect(await sweepDay(db, '2026-11-23')).toBe(0)
  })

  it('makes up for days on which nothing ran', async () => {
    await sweepDay(db, '2027-02-01')
    expect(await pending()).toContain('providers far')
  })

  it('takes pairings along with their sides', async () => {
    await db.updateTable('matter').set({ expires_on: '2027-01-10' }).where('id', '=', '4').execute()
    await db.updateTable('pairing').set({ valid_from: null }).execute()
    await db
      .updateTable('search_outbox')
      .set((eb) => ({ indexed_version: eb.ref('version') }))
      .execute()
    await sweepDay(db, '2027-01-10')
    expect(await pending()).toContain('pairings x')
  })
})

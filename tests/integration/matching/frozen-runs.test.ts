import { expect, test } from 'vitest'
import { matchAndRecord } from '../../../app/matching/commands.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { matter, populate, provider } from '../../support/world.ts'

const NOW = new Date('2026-11-23T04:00:00Z')

async function recorded() {
  const { db, handle } = await freshDatabase()
  await populate({ db, handle }, [provider('o-1'), matter('m-1', 'o-1')])
  const asked = { jurisdictions: ['us', 'jp'], ipTypes: ['patent'] }
  await matchAndRecord({ db, search: null }, null, asked, NOW)
  return handle
}

const FROZEN = ['match_run', 'offer', 'match_gap']

test.each(FROZEN)(
  'the database refuses to change or delete a row of %s once a run is recorded',
  async (table) => {
    const handle = await recorded()
    const rows = () => handle.prepare(`select * from ${table}`).all()
    const before = rows()
    expect(before).not.toEqual([])
    for (const { name: column } of handle.pragma(`table_info(${table})`) as { name: string }[]) {
      expect(() => handle.exec(`update ${table} set ${column} = ${column}`), column).toThrow(/append-only/)
    }
    expect(() => handle.exec(`delete from ${table}`)).toThrow(/append-only/)
    expect(rows()).toEqual(before)
  },
)

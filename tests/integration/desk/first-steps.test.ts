import { describe, expect, it } from 'vitest'
import { listFirstSteps } from '../../../app/desk/queries-first-steps.server.ts'
import { setRate } from '../../../app/rates/commands.server.ts'
import { setSiteSettings } from '../../../app/site/commands.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { populate, provider } from '../../support/world.ts'
import { actor, handedIn, MANAGER, NOW, REVIEWER, TODAY } from '../vetting/applying.ts'

const ADMINISTRATOR = actor('administrator')
const doneIn = async (db: Db) =>
  (await listFirstSteps(db, ADMINISTRATOR, TODAY)).flatMap(({ step, done }) => (done ? [step] : []))

const openAccount = (db: Db, role: 'reviewer' | 'manager') =>
  db
    .insertInto('account')
    .values({ id: role, name: role, role, demo: 0, created_at: NOW.toISOString() })
    .execute()

describe('the first steps of an empty centre', () => {
  it('are ticked off as they are done, and vanish with the last', async () => {
    const { db } = await freshDatabase()
    expect(await listFirstSteps(db, ADMINISTRATOR, TODAY)).toHaveLength(4)
    expect(await doneIn(db)).toEqual([])
    const site = { host: '某中心', address: null, filing: null, contact: 'office@example.org' }
    await setSiteSettings(db, ADMINISTRATOR, site, NOW)
    expect(await doneIn(db)).toEqual(['site'])
    await openAccount(db, 'reviewer')
    expect(await doneIn(db)).toEqual(['site'])
    await openAccount(db, 'manager')
    expect(await doneIn(db)).toEqual(['site', 'staff'])
    await setRate(db, MANAGER, { currency: 'USD', day: '2026-11-20', cny: 7.1 }, NOW)
    expect(await doneIn(db)).toEqual(['site', 'staff', 'reference'])
    await handedIn(db)
    expect(await listFirstSteps(db, ADMINISTRATOR, TODAY)).toEqual([])
  })

  it('are for administrators, until somebody is listed', async () => {
    const { db, ...database } = await freshDatabase()
    expect(await listFirstSteps(db, REVIEWER, TODAY)).toEqual([])
    await populate({ db, ...database }, [provider('o-1')])
    expect(await listFirstSteps(db, ADMINISTRATOR, TODAY)).toEqual([])
  })
})

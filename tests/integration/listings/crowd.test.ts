import { expect, it } from 'vitest'
import { sweepListings } from '../../../app/listings/clock.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { admission, populate, provider } from '../../support/world.ts'

/** More than any page shows. */
const COUNT = 510
const LAST_DAY = '2027-07-20'
const at = (day: string) => new Date(`${day}T01:00:00Z`)

/** Firms whose terms, licences and insurance all end on one day, and which confirmed their entries long ago. */
async function crowd(): Promise<Db> {
  const database = await freshDatabase()
  const { db } = database
  const refs = Array.from({ length: COUNT }, (_, index) => `firm-${index}`)
  await populate(database, [
    ...refs.map((ref) => provider(ref)),
    ...refs.map((ref) => admission(ref, { validTo: LAST_DAY })),
  ])
  await db.updateTable('party').set({ term_end: LAST_DAY }).execute()
  const form = JSON.stringify({ insurance: { coverExpiresOn: [LAST_DAY] } })
  await db
    .insertInto('party_profile')
    .columns(['party_id', 'form', 'confirmed_on', 'updated_at'])
    .expression((eb) =>
      eb
        .selectFrom('party')
        .select(({ ref, val }) => [ref('id').as('party_id'), val(form).as('form')])
        .select(({ val }) => [val('2026-11-01').as('confirmed_on'), val('2026-11-01').as('updated_at')]),
    )
    .execute()
  return db
}

/** The administrator of the firm that every list names last. */
async function addLastOwner(db: Db): Promise<void> {
  const { id } = await db
    .selectFrom('party')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const email = 'last@firm.example'
  await db
    .insertInto('account')
    .values({
      id: 'last',
      name: 'last',
      role: 'provider_administrator',
      party_id: id,
      email,
      email_key: email,
      demo: 0,
      created_at: '2026-11-01',
    })
    .execute()
}

it('warns and asks everybody on one day, however many there are', async () => {
  const db = await crowd()
  await addLastOwner(db)
  const swept = await sweepListings(db, at('2027-07-01'))
  expect(swept).toMatchObject({ warned: 3 * COUNT, asked: COUNT })
  const letters = await db.selectFrom('mail_message').select('values').execute()
  const news = letters.map(({ values }) => JSON.parse(values).news as string)
  expect(news.toSorted()).toEqual(['confirm', 'evidence', 'insurance', 'term'])
  const again = await sweepListings(db, at('2027-07-01'))
  expect(again).toMatchObject({ warned: 0, asked: 0, unanswered: 0 })
  expect((await sweepListings(db, at('2027-07-15'))).unanswered, 'staff hear of all of them').toBe(COUNT)
})

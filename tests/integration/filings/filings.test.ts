import { describe, expect, it } from 'vitest'
import { listToday } from '../../../app/desk/queries-today.server.ts'
import { withdrawDispute } from '../../../app/disputes/commands.server.ts'
import { getDispute, listDisputes } from '../../../app/disputes/queries.server.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import { EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import { draftFromFilings, tellOfDrafts } from '../../../app/filings/commands.server.ts'
import { listFilings } from '../../../app/filings/queries.server.ts'
import { listCounted } from '../../../app/reports/queries-counted.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { enterprise, type Given, populate } from '../../support/world.ts'
import { clockAt } from '../desk/clock-at.ts'
import { tellable } from '../engagements/engaged.ts'

const NOW = new Date('2026-11-24T01:00:00Z')

const filing = (ref: string, given: Partial<Given<'filing'>> = {}): Given<'filing'> => ({
  type: 'filing',
  ref,
  defendant: { name: '上海芯联有限公司' },
  plaintiff: { name: 'Acme Corp', aliases: ['Acme Holdings'] },
  jurisdiction: 'us',
  ipType: 'patent',
  procedure: 'litigation',
  forum: 'N.D. Cal.',
  docket: '4:26-cv-01234',
  rights: ['US 10,000,001 B2'],
  filedOn: '2026-11-20',
  source: '法院公开信息',
  ...given,
})

async function world() {
  const database = await freshDatabase()
  const { db } = database
  await populate(database, [
    enterprise('e-1', {
      name: { zh: '上海芯联有限公司', en: 'Shanghai Xinlian Co., Ltd.' },
      creditCode: '91310000X',
      district: 'pudong',
    }),
    enterprise('e-2', { name: { zh: '别的公司' } }),
  ])
  const { id } = await db
    .selectFrom('enterprise')
    .select('id')
    .where('ref', '=', 'e-1')
    .executeTakeFirstOrThrow()
  const member: Actor = { id: 'm', name: '法务', role: 'enterprise_member', enterpriseId: id, partyId: null }
  await db
    .insertInto('account')
    .values({
      id: member.id,
      name: member.name,
      role: member.role,
      enterprise_id: id,
      party_id: null,
      demo: 0,
      email: 'a@example.com',
      email_key: 'a@example.com',
      created_at: NOW.toISOString(),
    })
    .execute()
  return { ...database, member }
}

describe('a reported filing', () => {
  it('becomes a draft of the enterprise it names, filled in, and its people get a letter that tells nothing', async () => {
    const database = await world()
    const { db, member } = database
    await populate(database, [filing('f-1')])
    expect(await draftFromFilings(db, NOW)).toBe(1)
    const { disputes } = await listDisputes(db, member, EVERY_CASE, NOW)
    expect(await getDispute(db, member, disputes[0]!.id)).toMatchObject({
      status: 'draft',
      title: {
        zh: '美国专利诉讼 4:26-cv-01234',
        en: 'Patent litigation: United States 4:26-cv-01234',
      },
      facts: {
        role: 'respondent',
        jurisdictions: ['us'],
        opponents: [{ name: 'Acme Corp', aliases: ['Acme Holdings'] }],
      },
      particulars: {
        docket: '4:26-cv-01234',
        rights: ['US 10,000,001 B2'],
        district: 'pudong',
        channel: 'city_centre',
      },
    })
    const letters = await db.selectFrom('mail_message').selectAll().execute()
    expect(letters).toMatchObject([{ address: 'a@example.com', template: 'filing_notice' }])
    expect(JSON.stringify(letters)).not.toMatch(/Acme|01234/)
  })

  it('leads to one draft however often it is imported or looked at, also at once', async () => {
    const database = await world()
    const { db, member } = database
    await populate(database, [filing('f-1')])
    await Promise.all([draftFromFilings(db, NOW), draftFromFilings(db, NOW)])
    await populate(database, [filing('f-1', { source: '更正' })])
    expect(await draftFromFilings(db, NOW)).toBe(0)
    expect((await listDisputes(db, member, EVERY_CASE, NOW)).total).toBe(1)
  })

  it('is recognised by credit code or any of its names', async () => {
    const database = await world()
    await populate(database, [
      filing('f-1', { defendant: { name: 'whatever', creditCode: '91310000x' } }),
      filing('f-2', { defendant: { name: 'a shop', aliases: ['SHANGHAI XINLIAN CO., LTD.'] } }),
    ])
    expect(await draftFromFilings(database.db, NOW)).toBe(2)
  })

  it('waits while nobody is known by that name, and is acted on when somebody is', async () => {
    const database = await world()
    const { db } = database
    await populate(database, [filing('f-1', { defendant: { name: '后来登记的公司' } })])
    expect(await draftFromFilings(db, NOW)).toBe(0)
    expect(await listFilings(db)).toMatchObject([{ defendant: '后来登记的公司', disputeId: null }])
    await populate(database, [enterprise('e-3', { name: { zh: '后来登记的公司' } })])
    expect(await draftFromFilings(db, NOW)).toBe(1)
    expect(await listFilings(db)).toMatchObject([{ enterprise: { zh: '后来登记的公司' } }])
  })

  it('of a name that two enterprises have is left to people', async () => {
    const database = await world()
    await populate(database, [enterprise('e-4', { name: { zh: '上海芯联有限公司' } }), filing('f-1')])
    expect(await draftFromFilings(database.db, NOW)).toBe(0)
  })

  describe('of an enterprise for which nobody can sign in', () => {
    const LATER = new Date('2026-11-25T01:00:00Z')

    /** A report about an enterprise on record without an account; a reviewer, a manager, and a colleague of neither. */
    async function unreached() {
      const database = await world()
      const { db } = database
      await populate(database, [filing('f-1', { defendant: { name: '别的公司' } })])
      const centre = (role: ActorRole): Actor => ({
        ...{ id: role, name: role, role, enterpriseId: null, partyId: null },
      })
      for (const role of ['reviewer', 'manager', 'administrator'] as const) await tellable(db, centre(role))
      const { id } = await db
        .selectFrom('enterprise')
        .select('id')
        .where('ref', '=', 'e-2')
        .executeTakeFirstOrThrow()
      const first: Actor = {
        ...database.member,
        id: 'first',
        role: 'enterprise_administrator',
        enterpriseId: id,
      }
      expect(await draftFromFilings(db, NOW)).toBe(1)
      const letters = async () => {
        const rows = await db.selectFrom('mail_message').selectAll().orderBy('id').execute()
        return rows.map(({ account_id, template, values }) => [account_id, template, JSON.parse(values).path])
      }
      return { ...database, enterpriseId: id, first, letters }
    }
    const figure = async (db: Db) =>
      (await listCounted(db, 'filings_told', { from: '2026-11-01', to: '2026-11-30' })).length

    it('is told to the centre, which can get in touch, and counts as told to nobody', async () => {
      const { db, enterpriseId, letters } = await unreached()
      const path = `/staff/enterprises/${enterpriseId}`
      expect((await letters()).sort()).toEqual([
        ['manager', 'filing_notice', path],
        ['reviewer', 'filing_notice', path],
      ])
      expect(await listFilings(db)).toMatchObject([{ enterprise: { zh: '别的公司' }, untold: true }])
      expect(await figure(db)).toBe(0)
      const clock = await clockAt(db, NOW)
      expect((await listToday(db, clock)).filter(({ kind }) => kind === 'filings')).toHaveLength(1)
      expect(await draftFromFilings(db, LATER)).toBe(0)
      expect(await tellOfDrafts(db, LATER)).toBe(0)
      expect(await letters()).toHaveLength(2)
    })

    it('is told to the centre once, however many are reported of one enterprise, in its digest where it has one', async () => {
      const { db, ...database } = await unreached()
      await db.deleteFrom('mail_message').execute()
      for (const account_id of ['reviewer', 'manager']) {
        await db
          .insertInto('notification_choice')
          .values({
            account_id,
            kind: 'time_limits',
            delivery: account_id === 'manager' ? 'digest' : 'at_once',
          })
          .execute()
      }
      const others = Array.from({ length: 5 }, (_, i) =>
        filing(`f-more-${i}`, { defendant: { name: '别的公司' }, docket: `${i}` }),
      )
      await populate({ db, ...database }, others)
      expect(await draftFromFilings(db, LATER)).toBe(5)
      const letters = await db.selectFrom('mail_message').select('account_id').execute()
      expect(letters).toEqual([{ account_id: 'reviewer' }])
    })

    it('stays before what was dealt with, however much that is', async () => {
      const { db, ...database } = await unreached()
      await db.updateTable('dispute').set({ status: 'submitted' }).execute()
      const waiting = filing('f-waiting', { defendant: { name: '谁也不是' } })
      await populate({ db, ...database }, [waiting])
      await db
        .updateTable('filing_notice')
        .set({ created_at: '2026-01-01T00:00:00.000Z' })
        .where('dispute_id', 'is', null)
        .execute()
      expect((await listFilings(db))[0]).toMatchObject({ disputeId: null })
    })

    it('is told once its first account is opened', async () => {
      const { db, first, letters } = await unreached()
      await tellable(db, first)
      expect(await tellOfDrafts(db, LATER)).toBe(1)
      expect(await tellOfDrafts(db, LATER)).toBe(0)
      const disputeId = (await listDisputes(db, first, EVERY_CASE, LATER)).disputes[0]!.id
      expect((await letters()).at(-1)).toEqual(['first', 'filing_notice', `/disputes/${disputeId}`])
      expect(await listFilings(db)).toMatchObject([{ untold: false }])
      expect(await figure(db)).toBe(1)
    })

    it('is told no more once its draft is no draft', async () => {
      const { db, first, letters } = await unreached()
      const { disputes } = await listDisputes(db, first, EVERY_CASE, NOW)
      await withdrawDispute(db, first, disputes[0]!.id, 1, NOW)
      await tellable(db, first)
      expect(await tellOfDrafts(db, LATER)).toBe(0)
      expect(await letters()).toHaveLength(2)
      expect(await listFilings(db)).toMatchObject([{ untold: false }])
    })
  })

  it('without a defendant or with a day that does not exist is refused with its line', async () => {
    const database = await world()
    await expect(populate(database, [filing('f-1', { filedOn: '2026-02-30' })])).rejects.toThrow(/filedOn/)
    await expect(populate(database, [filing('f-2', { defendant: { name: '' } })])).rejects.toThrow(
      /defendant/,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { getApplication } from '../../../app/applications/queries.server.ts'
import { getPartyProfile } from '../../../app/directory/queries-parties.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { changesOf, differenceOf } from '../../../app/domain/edition/difference.ts'
import { warningDue } from '../../../app/domain/listing/expiry.ts'
import { publishEdition } from '../../../app/editions/commands.server.ts'
import { getEdition, listEditions } from '../../../app/editions/queries.server.ts'
import { sweepListings } from '../../../app/listings/clock.server.ts'
import {
  changeListing,
  confirmListing,
  replyToNotice,
  type StaffListingEvent,
} from '../../../app/listings/commands.server.ts'
import {
  getListing,
  listEntries,
  listListingSteps,
  openNotice,
} from '../../../app/listings/queries.server.ts'
import { listEvidence, listExpiring } from '../../../app/listings/queries-evidence.server.ts'
import { getListingLetter } from '../../../app/listings/queries-letter.server.ts'
import { listUnconfirmed } from '../../../app/listings/queries-parties.server.ts'
import { verifyEvidence } from '../../../app/listings/verify-evidence.server.ts'
import { matchAndRecord } from '../../../app/matching/commands.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { actor, approved, days, FIRM, handedIn, MANAGER, NOW, REVIEWER, SEEN, TODAY } from './applying.ts'

const at = (day: string) => new Date(`${day}T01:00:00Z`)

/** The account of somebody of a firm, at an address of its own. */
async function addAccount(db: Db, { id, role, partyId }: Actor): Promise<void> {
  const email = `${id}@firm.example`
  await db
    .insertInto('account')
    .values({
      id,
      name: id,
      role,
      enterprise_id: null,
      party_id: partyId,
      email,
      email_key: email,
      demo: 0,
      created_at: NOW.toISOString(),
    })
    .execute()
}

/** A listed firm, and its administrator. */
async function listed() {
  const { db } = await freshDatabase()
  const { partyId } = await approved(db)
  const firm = actor('provider_administrator', 'firm', partyId)
  const change = async (event: StaffListingEvent, now = NOW, who = MANAGER, words = '理由') => {
    const { version } = await getListing(db, MANAGER, partyId)
    await changeListing(db, who, partyId, { event, words, version }, now)
  }
  const status = async () => (await getListing(db, MANAGER, partyId)).status
  return { db, partyId, firm, change, status }
}

describe('what happened to a place', () => {
  it('begins with the decision by which it was entered', async () => {
    const { db, partyId } = await listed()
    const [entry, ...others] = await listEntries(db, partyId)
    expect(others).toEqual([])
    const application = await getApplication(db, MANAGER, entry!.applicationId)
    expect(application).toMatchObject({ partyId, status: 'approved', decision: { name: entry!.name } })
  })
})

describe('removal', () => {
  it('gives notice and ten working days to reply, and removes only after them', async () => {
    const { db, partyId, firm, change, status } = await listed()
    await change('give_notice')
    const notice = async () =>
      openNotice(await getListing(db, firm, partyId), await listListingSteps(db, partyId))
    expect(await notice()).toEqual({ reason: '理由', replyBy: '2026-12-08', reply: null })
    await replyToNotice(db, firm, partyId, '我们已改正', days(3))
    expect((await notice())?.reply).toBe('我们已改正')
    await expect(change('remove', at('2026-12-08'))).rejects.toMatchObject({ code: 'illegal_transition' })
    expect(await status()).toBe('removal_notified')
    await expect(replyToNotice(db, firm, partyId, '再说', at('2026-12-09'))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    await change('remove', at('2026-12-09'))
    expect(await status()).toBe('removed')
    await expect(change('reinstate')).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('may end in keeping, and then a new notice has its own time', async () => {
    const { db, partyId, change, status } = await listed()
    await change('give_notice')
    await change('keep', days(1))
    expect(await status()).toBe('listed')
    expect(openNotice(await getListing(db, MANAGER, partyId), await listListingSteps(db, partyId))).toBeNull()
    await change('give_notice', at('2026-12-09'))
    await expect(change('remove', at('2026-12-10'))).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('is refused where no calendar says when the time to reply ends', async () => {
    const { change, status } = await listed()
    await expect(change('give_notice', at('2026-12-29'))).rejects.toMatchObject({ code: 'calendar_unknown' })
    expect(await status()).toBe('listed')
  })

  it('is a manager’s to decide and the party’s to answer, each with words', async () => {
    const { db, partyId, firm, change } = await listed()
    for (const who of [REVIEWER, actor('administrator')]) {
      await expect(change('give_notice', NOW, who), who.id).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(change('give_notice', NOW, firm)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(change('give_notice', NOW, FIRM)).rejects.toMatchObject({ code: 'not_found' })
    await expect(change('give_notice', NOW, MANAGER, '')).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(replyToNotice(db, firm, partyId, '?', NOW)).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    await change('give_notice')
    await expect(replyToNotice(db, MANAGER, partyId, '?', NOW)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(replyToNotice(db, firm, partyId, '', NOW)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('gives each decision a letter in both languages, to be read by the party and the centre alone', async () => {
    const { db, partyId, firm, change } = await listed()
    const minute = (count: number) => new Date(NOW.getTime() + count * 60_000)
    await change('suspend', minute(1), MANAGER, '投诉成立')
    await change('reinstate', minute(2), MANAGER, '已整改')
    await change('give_notice', minute(3), MANAGER, '逾期')
    await replyToNotice(db, firm, partyId, '说明', minute(4))
    await change('remove', at('2026-12-09'), MANAGER, '未改正')
    const steps = await listListingSteps(db, partyId)
    const letters = await Promise.all(
      steps.filter(({ event }) => event !== 'reply').map(({ id }) => getListingLetter(db, firm, partyId, id)),
    )
    expect(letters.map(({ zh }) => zh.title)).toEqual([
      '移出名录决定书',
      '拟移出名录告知书',
      '恢复名录资格决定书',
      '暂停名录资格决定书',
    ])
    for (const { zh, en } of letters) {
      expect(zh.paragraphs).toHaveLength(en.paragraphs.length)
      expect(`${zh.title}${zh.paragraphs}`).not.toMatch(/undefined|null/)
    }
    expect(letters[1]?.en.paragraphs.join()).toContain('2026-12-08')
    const { id } = steps.find(({ event }) => event === 'reply')!
    await expect(getListingLetter(db, firm, partyId, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getListingLetter(db, FIRM, partyId, steps[0]!.id)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is refused to somebody who saw an older state', async () => {
    const { db, partyId, change } = await listed()
    const { version } = await getListing(db, MANAGER, partyId)
    await change('suspend')
    await change('reinstate')
    const stale = changeListing(db, MANAGER, partyId, { event: 'suspend', words: 'x', version }, NOW)
    await expect(stale).rejects.toMatchObject({ code: 'stale_state' })
  })
})

/** The references of the domestic firms that a request finds at a moment. */
async function found(db: Db, now: Date): Promise<string[]> {
  const request = { jurisdictions: ['us'], ipTypes: ['patent'] }
  const { domestic } = await matchAndRecord({ db, search: null }, null, request, now)
  return domestic.map(({ ref }) => ref)
}

describe('evidence', () => {
  it('stops counting when it has expired, and counts again once it was seen again', async () => {
    const { db, partyId } = await listed()
    const { ref } = await getListing(db, MANAGER, partyId)
    expect(await found(db, at('2027-06-30'))).toEqual([ref])
    expect(await found(db, at('2027-07-01'))).toEqual([])
    const [licence] = await listEvidence(db, partyId)
    expect(licence).toMatchObject({ kind: 'admission', expiresOn: '2027-06-30', checkedBy: REVIEWER.name })
    const again = {
      kind: 'admission',
      evidenceId: licence!.id,
      expiresOn: '2029-06-30',
      note: '',
      seen: SEEN,
    } as const
    for (const who of [actor('administrator'), actor('provider_member', 'firm', partyId)]) {
      const tried = verifyEvidence(db, who, partyId, again, at('2027-07-01'))
      await expect(tried, who.id).rejects.toMatchObject({ code: 'forbidden' })
    }
    const over = verifyEvidence(
      db,
      REVIEWER,
      partyId,
      { ...again, expiresOn: '2027-06-30' },
      at('2027-07-01'),
    )
    await expect(over).rejects.toMatchObject({ code: 'invalid_input' })
    const bare = { ...again, seen: { ...SEEN, source: '' } }
    await expect(verifyEvidence(db, REVIEWER, partyId, bare, at('2027-07-01'))).rejects.toMatchObject({
      fields: [{ field: 'source' }],
    })
    await verifyEvidence(db, REVIEWER, partyId, again, at('2027-07-01'))
    expect(await found(db, at('2027-07-01'))).toEqual([ref])
    expect((await listEvidence(db, partyId)).find(({ id }) => id === licence!.id)).toMatchObject({
      checkedOn: '2027-07-01',
      basis: { kind: 'lookup', what: SEEN.source },
      expiresOn: '2029-06-30',
    })
  })

  it.each([
    ['2026-11-24', 0, 7],
    ['2026-12-01', 7, 7],
    ['2026-12-02', 8, 30],
    ['2026-12-24', 30, 30],
    ['2027-01-23', 60, 60],
    ['2027-01-24', 61, null],
    ['2026-11-23', -1, null],
  ] as const)('that ends on %s is warned of in the span of %s days: %s', (expiresOn, _, due) => {
    expect(warningDue(expiresOn, TODAY)).toBe(due)
  })

  it('is warned of once in each span, to everybody who keeps the profile', async () => {
    const { db, partyId } = await listed()
    await addAccount(db, actor('provider_member', 'firm', partyId))
    const letters = async () => (await db.selectFrom('mail_message').select('values').execute()).length
    const before = await letters()
    expect(await sweepListings(db, at('2027-05-01'))).toMatchObject({ expired: 0, warned: 1, asked: 0 })
    expect(await sweepListings(db, at('2027-05-02'))).toMatchObject({ expired: 0, warned: 0, asked: 0 })
    expect((await sweepListings(db, at('2027-06-25'))).warned).toBe(1)
    expect(await letters()).toBeGreaterThanOrEqual(before + 2)
    expect(await listExpiring(db, '2027-06-25', '2027-06-30')).toHaveLength(1)
  })
})

describe('the clock', () => {
  it('ends a term, which can then be renewed', async () => {
    const { db, partyId, status } = await listed()
    expect((await sweepListings(db, at('2029-11-23'))).expired).toBe(0)
    expect((await sweepListings(db, at('2029-11-24'))).expired).toBe(1)
    expect((await sweepListings(db, at('2029-11-24'))).expired).toBe(0)
    expect(await status()).toBe('expired')
    const [step] = await listListingSteps(db, partyId)
    expect(step).toMatchObject({ event: 'expire', role: null })
  })

  it('warns of the end of a term once in each span, until a renewal is sent in', async () => {
    const { db, firm } = await listed()
    await addAccount(db, firm)
    const told = async (day: string) => {
      await sweepListings(db, at(day))
      const letters = await db
        .selectFrom('mail_message')
        .select(['account_id', 'values'])
        .where('template', '=', 'listing_news')
        .where('values', 'like', '%"term"%')
        .execute()
      expect(letters.every(({ account_id }) => account_id === firm.id)).toBe(true)
      expect(letters.every(({ values }) => values.includes('2029-11-23'))).toBe(true)
      return letters.length
    }
    expect(await told('2029-09-23')).toBe(0)
    expect(await told('2029-09-24')).toBe(1)
    expect(await told('2029-09-25')).toBe(1)
    expect(await told('2029-10-24')).toBe(2)
    // As of the day for which the form is filled in.
    await handedIn(db, firm, days(1))
    expect(await told('2029-11-16'), 'a renewal is in the queue').toBe(2)
  })

  it('asks for confirmation after 180 days, and the public sees when it was last given', async () => {
    const { db, partyId, firm } = await listed()
    const { ref } = await getListing(db, firm, partyId)
    const profile = async () => getPartyProfile(db, 'provider', ref, TODAY)
    expect(await profile()).toMatchObject({ confirmedOn: TODAY, contact: [] })
    expect((await sweepListings(db, days(180))).asked).toBe(0)
    const member = actor('provider_member', 'colleague', partyId)
    await addAccount(db, firm)
    await addAccount(db, member)
    expect((await sweepListings(db, days(181))).asked).toBe(1)
    const asked = await db
      .selectFrom('mail_message')
      .select('account_id')
      .where('template', '=', 'listing_news')
      .where('values', 'like', '%"confirm"%')
      .execute()
    expect(asked, 'who cannot do it is not asked').toEqual([{ account_id: firm.id }])
    await expect(confirmListing(db, member, partyId, days(181))).rejects.toMatchObject({ code: 'not_found' })
    expect((await sweepListings(db, days(182))).asked).toBe(0)
    expect(await listUnconfirmed(db, '2027-05-24')).toMatchObject([{ everConfirmed: true }])
    await confirmListing(db, firm, partyId, days(182))
    expect(await listUnconfirmed(db, '2027-05-25')).toEqual([])
    expect((await profile()).confirmedOn).toBe('2027-05-25')
  })
})

describe('an edition', () => {
  it('reads the same after its parties changed, and says what the next one says otherwise', async () => {
    const { db, partyId, change } = await listed()
    const other = await approved(db, actor('expert', 'scholar'))
    expect(await publishEdition(db, MANAGER, NOW)).toBe(1)
    const first = await getEdition(db, 1)
    expect(first.entries).toHaveLength(2)
    await db
      .updateTable('party')
      .set({ city: '北京', name_en: 'Renamed' })
      .where('id', '=', partyId)
      .execute()
    await db.updateTable('party').set({ status: 'removed' }).where('id', '=', other.partyId).execute()
    await approved(db, actor('expert', 'newcomer'))
    expect(await getEdition(db, 1)).toEqual(first)
    await expect(publishEdition(db, MANAGER, NOW)).rejects.toMatchObject({ code: 'duplicate' })
    expect(await publishEdition(db, MANAGER, days(1))).toBe(2)
    const second = await getEdition(db, 2)
    const { added, removed, changed } = differenceOf(first.entries, second.entries)
    expect([added.length, removed.length, changed.length]).toEqual([1, 1, 1])
    expect(changesOf(changed[0]!.before, changed[0]!.after)).toEqual([
      { field: 'nameEn', before: 'New Bridge IP', after: 'Renamed' },
      { field: 'city', before: '上海', after: '北京' },
    ])
    expect(await listEditions(db)).toMatchObject([
      { number: 2, count: 2 },
      { number: 1, count: 2 },
    ])
    await change('suspend')
    expect(await publishEdition(db, MANAGER, days(2))).toBe(3)
    expect((await getEdition(db, 3)).entries.map(({ type }) => type)).toEqual(['expert'])
  })

  it('is refused to others, and the database refuses to change one', async () => {
    const { db } = await listed()
    await expect(publishEdition(db, REVIEWER, NOW)).rejects.toMatchObject({ code: 'not_found' })
    await publishEdition(db, MANAGER, NOW)
    await expect(db.updateTable('edition_entry').set({ name_zh: 'x' }).execute()).rejects.toThrow(
      /append-only/,
    )
    await expect(db.deleteFrom('edition').execute()).rejects.toThrow(/append-only/)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { giveConsent, withdrawConsent } from '../../../app/accounts/commands-consents.server.ts'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { findOwnPage } from '../../../app/accounts/queries-own-page.server.ts'
import { getPartyProfile } from '../../../app/directory/queries-parties.server.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import type { Values } from '../../../app/domain/application/values.ts'
import { shanghaiDay } from '../../../app/domain/day.ts'
import { publicationFieldsOf } from '../../../app/domain/profile/publication.ts'
import { keepFiles } from '../../../app/files/commands.server.ts'
import { listFiles } from '../../../app/files/queries.server.ts'
import { isRefused, receiveFile } from '../../../app/files/receive.server.ts'
import { sweepListings } from '../../../app/listings/clock.server.ts'
import { getListing } from '../../../app/listings/queries.server.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { saveProfileSection, setPublication } from '../../../app/profiles/commands.server.ts'
import {
  proposeClaim,
  proposeIdentity,
  withdrawChange,
} from '../../../app/profiles/commands-changes.server.ts'
import { askContactChange, followContactLink } from '../../../app/profiles/commands-contact.server.ts'
import { getOwnProfile } from '../../../app/profiles/queries.server.ts'
import { listChangesOf, listWaitingChanges } from '../../../app/profiles/queries-changes.server.ts'
import { liftsOf } from '../../../app/profiles/queries-lifts.server.ts'
import { decideChange } from '../../../app/vetting/commands-changes.server.ts'
import type { Db } from '../../../db/schema.ts'
import { providers } from '../../../search/indexes/providers.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { pdf } from '../../support/sample-bytes.ts'
import { ADMISSION, actor, approved, days, MANAGER, NOW, REVIEWER, SEEN, TODAY } from '../vetting/applying.ts'

/** A listed firm and the administrator who keeps its entry. */
async function kept() {
  const { db } = await freshDatabase()
  const { partyId } = await approved(db)
  const owner = actor('provider_administrator', 'owner', partyId)
  const { ref } = await getListing(db, owner, partyId)
  const save = async (code: string, values: Values, version?: number) =>
    saveProfileSection(
      db,
      owner,
      { code, values, version: version ?? (await getOwnProfile(db, owner)).version },
      NOW,
    )
  const publish = async (published: string[], now = NOW) =>
    setPublication(db, owner, { published, version: (await getOwnProfile(db, owner)).version }, now)
  const page = (day = TODAY) => getPartyProfile(db, 'provider', ref, day)
  return { db, partyId, ref, owner, save, publish, page }
}

const PRACTICE = {
  language: ['zh'],
  level: ['native'],
  industries: ['automotive'],
  feeModel: ['capped'],
  'fee-capped-min': ['1000'],
  'fee-capped-max': ['5000'],
  'fee-capped-currency': ['CNY'],
}

describe('an entry', () => {
  it('shows what its owner saved, at once', async () => {
    const { save, page } = await kept()
    expect(await save('practice', PRACTICE)).toEqual([])
    expect(await save('introduction', { bioZh: ['新的介绍'], bioEn: [''] })).toEqual([])
    expect(await page()).toMatchObject({
      industries: ['automotive'],
      feeModels: [{ model: 'capped', currency: 'CNY', min: 1000, max: 5000 }],
      bioZh: '新的介绍',
      bioEn: null,
    })
  })

  it('says what is wrong with it and keeps what stood', async () => {
    const { save, page } = await kept()
    const before = await page()
    const wrong = { ...PRACTICE, 'fee-capped-min': ['9000'] }
    expect(await save('practice', wrong)).toEqual([{ field: 'fee-capped-max', code: 'range' }])
    expect(await page()).toEqual(before)
  })

  it('is overwritten by nobody who saw an older one', async () => {
    const { db, owner, save, page } = await kept()
    const { version } = await getOwnProfile(db, owner)
    await save('practice', PRACTICE, version)
    const late = save('introduction', { bioZh: ['旧页面'], bioEn: [''] }, version)
    await expect(late).rejects.toMatchObject({ code: 'stale_state' })
    expect((await page()).bioZh).not.toBe('旧页面')
  })

  it('is kept by the administrators of a firm, not by its members or anybody else', async () => {
    const { db, partyId } = await kept()
    for (const who of [
      actor('provider_member', 'member', partyId),
      actor('provider_administrator', 'other', null),
      { ...MANAGER, partyId },
    ]) {
      await expect(getOwnProfile(db, who), who.id).rejects.toMatchObject({ code: 'not_found' })
    }
  })
})

describe('what is published', () => {
  it('is contact data only with consent, field by field, and gone with the next request', async () => {
    const { db, partyId, publish, page } = await kept()
    expect((await page()).contact).toEqual([])
    await publish(['contactEmail', 'introduction', 'website'])
    expect((await page()).contact).toEqual(['office@example.com'])
    await publish(['contactName', 'introduction', 'website'], days(1))
    expect((await page()).contact).toEqual(['联系人'])
    const rows = await db
      .selectFrom('publication_choice')
      .select(['field', 'published'])
      .where('party_id', '=', partyId)
      .orderBy('decided_at')
      .orderBy('field')
      .execute()
    expect(rows).toEqual([
      { field: 'contactEmail', published: 1 },
      { field: 'contactEmail', published: 0 },
      { field: 'contactName', published: 1 },
    ])
  })

  it('is said of an own page as it is: since when public, what was agreed to, which contact data', async () => {
    const { db, partyId, owner, ref, publish } = await kept()
    await publish(['contactEmail', 'introduction', 'website'], days(2))
    expect(await findOwnPage(db, owner)).toEqual({
      page: `/directory/providers/${ref}`,
      listedOn: TODAY,
      agreedOn: TODAY,
      contact: [{ field: 'contactEmail', since: shanghaiDay(days(2)) }],
    })
    await db.deleteFrom('application').where('party_id', '=', partyId).execute()
    expect(await findOwnPage(db, owner)).toMatchObject({ agreedOn: null })
    await db.updateTable('party').set({ status: 'expired' }).where('id', '=', partyId).execute()
    expect(await findOwnPage(db, owner)).toBeNull()
    expect(await findOwnPage(db, actor('enterprise_member', 'nobody'))).toBeNull()
  })

  it('leaves search with the introduction that was taken back', async () => {
    const { db, partyId, save, publish } = await kept()
    await save('introduction', { bioZh: ['独有的介绍'], bioEn: [''] })
    const document = async () =>
      JSON.stringify((await providers.buildDocuments(db, [partyId], TODAY)).get(partyId))
    expect(await document()).toContain('独有的介绍')
    await db
      .updateTable('search_outbox')
      .set((eb) => ({ indexed_version: eb.ref('version') }))
      .execute()
    await publish([])
    expect(await document()).not.toContain('独有的介绍')
    const pending = await db
      .selectFrom('search_outbox')
      .select('index_name')
      .where('document_id', '=', partyId)
      .whereRef('version', '>', 'indexed_version')
      .execute()
    expect(pending.map(({ index_name }) => index_name)).toContain('providers')
  })

  it('is insurance while it is in force, and the owner is warned 60, 30 and 7 days ahead', async () => {
    const { db, save, publish, page } = await kept()
    const insured = {
      insurer: ['平安保险'],
      cover: ['5000000'],
      coverCurrency: ['CNY'],
      coverExpiresOn: ['2027-02-28'],
    }
    await save('insurance', insured)
    await publish(publicationFieldsOf('provider'))
    expect((await page()).insurance).toMatchObject({ insurer: '平安保险', expiresOn: '2027-02-28' })
    expect((await page('2027-02-28')).insurance).not.toBeNull()
    expect((await page('2027-03-01')).insurance).toBeNull()
    const warned = async (day: string) => (await sweepListings(db, new Date(`${day}T01:00:00Z`))).warned
    expect(await warned('2026-12-29')).toBe(0)
    for (const day of ['2026-12-30', '2027-01-29', '2027-02-21']) {
      expect(await warned(day), day).toBe(1)
      expect(await warned(day), `${day} again`).toBe(0)
    }
    expect(await warned('2027-03-01')).toBe(0)
  })
})

describe('the contact data of a house', () => {
  const WITH_CONTACT = ['contactEmail', 'introduction', 'website']

  /** A firm with public contact data, two administrators and a plain member, who all agreed to a public page. */
  async function house() {
    const world = await kept()
    const { db, partyId, publish } = world
    const join = async (role: ActorRole, id: string): Promise<Actor> => {
      const account = {
        id,
        name: id,
        role,
        party_id: partyId,
        enterprise_id: null,
        demo: 0 as const,
        created_at: NOW.toISOString(),
      }
      await db.insertInto('account').values(account).execute()
      const joined = actor(role, id, partyId)
      await giveConsent(db, joined, { kind: 'publish_profile', version: '2026-11' }, NOW)
      return joined
    }
    await publish(WITH_CONTACT, days(1))
    return {
      ...world,
      keeper: await join('provider_administrator', 'keeper'),
      second: await join('provider_administrator', 'second'),
      junior: await join('provider_member', 'junior'),
      decided: async () =>
        (
          await db
            .selectFrom('audit_event')
            .select(['actor_id', 'detail'])
            .where('action', '=', 'set_publication')
            .where('at', '>', days(1).toISOString())
            .execute()
        ).map(({ actor_id, detail }) => [actor_id, JSON.parse(detail)]),
    }
  }
  const TAKEN_OFF = { changed: [{ field: 'contactEmail', published: false }] }

  it('is not a plain member’s to take off the page, by consent or by leaving', async () => {
    const { db, junior, page, decided } = await house()
    await withdrawConsent(db, junior, 'publish_profile', days(2))
    await eraseOwnAccount(db, junior, days(3))
    expect((await page()).contact).toEqual(['office@example.com'])
    expect(await decided()).toEqual([])
  })

  it('goes with the consent of whoever keeps the entry, and the audit says so as if it was decided on the page', async () => {
    const { db, keeper, page, decided } = await house()
    await withdrawConsent(db, keeper, 'publish_profile', days(2))
    expect((await page()).contact).toEqual([])
    expect(await decided()).toEqual([['keeper', TAKEN_OFF]])
  })

  it('goes with the account of whoever keeps the entry', async () => {
    const { db, second, page, decided } = await house()
    await eraseOwnAccount(db, second, days(2))
    expect((await page()).contact).toEqual([])
    expect(await decided()).toEqual([['second', TAKEN_OFF]])
  })
})

describe('a change that is examined', () => {
  const names = { nameZh: ['新桥律师事务所'], nameEn: ['New Bridge Law'], aliases: ['新桥所\n新桥'] }
  const identity = {
    ...names,
    origin: ['domestic'],
    kind: ['law_firm'],
    country: ['cn'],
    registration: ['91310000MA1K3ABC1K'],
  }
  const licence = {
    jurisdiction: ['de'],
    ipTypes: ['patent'],
    licenceTitle: ['Patentanwalt'],
    number: ['DE-77'],
    validFrom: ['2020-01-01'],
    validTo: ['2028-01-01'],
  }
  const decide = (accept: boolean, note = '') => ({ accept, expiresOn: null, note, seen: SEEN })

  it('shows once somebody of the centre accepted it; a new name counts in conflict checks before', async () => {
    const { db, partyId, owner, page } = await kept()
    const { version } = await getOwnProfile(db, owner)
    const issues = await proposeIdentity(db, owner, { code: 'names', values: identity, version }, NOW)
    expect(issues).toEqual([])
    expect((await page()).nameZh).toBe('新桥知识产权代理所')
    const request = { jurisdictions: ['us'], ipTypes: ['patent'], opponents: [{ name: '新桥律师事务所' }] }
    const { response } = await answer({ db, search: null }, request, NOW)
    expect(response.excluded.conflict).toBe(1)
    const [waiting] = await listWaitingChanges(db, REVIEWER)
    expect(waiting).toMatchObject({ kind: 'identity', partyId, status: 'waiting' })
    await decideChange(db, REVIEWER, waiting!.id, decide(true), NOW)
    expect(await page()).toMatchObject({ nameZh: '新桥律师事务所', nameEn: 'New Bridge Law' })
    const again = decideChange(db, MANAGER, waiting!.id, decide(false, 'x'), NOW)
    await expect(again).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('is a licence that is on record as verified from then on, or refused with a reason', async () => {
    const { db, partyId, owner, page } = await kept()
    expect(await proposeClaim(db, owner, { kind: 'admission', values: licence }, NOW)).toEqual([])
    const early = { ...licence, validTo: ['2019-01-01'], number: ['DE-78'] }
    const refused = await proposeClaim(db, owner, { kind: 'admission', values: early }, NOW)
    expect(refused.map(({ code }) => code)).toEqual(['past', 'order'])
    const [waiting] = await listWaitingChanges(db, MANAGER)
    const before = (await page()).admissions.length
    await expect(decideChange(db, MANAGER, waiting!.id, decide(false), NOW)).rejects.toMatchObject({
      code: 'invalid_input',
    })
    for (const who of [actor('administrator'), owner]) {
      await expect(decideChange(db, who, waiting!.id, decide(true), NOW)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const bare = { ...decide(true), seen: { ...SEEN, basis: '' } }
    await expect(decideChange(db, MANAGER, waiting!.id, bare, NOW)).rejects.toMatchObject({
      fields: [{ field: 'basis' }],
    })
    await decideChange(db, MANAGER, waiting!.id, decide(true), NOW)
    expect((await page()).admissions).toHaveLength(before + 1)
    await proposeClaim(db, owner, { kind: 'admission', values: { ...licence, number: ['DE-79'] } }, NOW)
    const [second] = await listWaitingChanges(db, MANAGER)
    await withdrawChange(db, owner, second!.id, NOW)
    expect(await listWaitingChanges(db, MANAGER)).toEqual([])
    expect((await listChangesOf(db, partyId)).map(({ status }) => status).sort()).toEqual([
      'accepted',
      'withdrawn',
    ])
  })

  it('cannot be decided by whoever proposed it, says the database itself', async () => {
    const { db, owner } = await kept()
    await proposeClaim(db, owner, { kind: 'admission', values: licence }, NOW)
    const own = db
      .updateTable('profile_change')
      .set({ status: 'accepted', decided_by: owner.id, decided_name: owner.name })
      .execute()
    await expect(own).rejects.toThrow(/profile_change_is_decided_by_another/)
  })
})

describe('the proof of a change', () => {
  it('is handed in by whoever keeps the entry while the change waits, and read beside it by the centre', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-proof-'))
    try {
      const { db, partyId, owner } = await kept()
      await proposeClaim(db, owner, { kind: 'admission', values: ADMISSION }, NOW)
      const [{ id = '' } = {}] = await listChangesOf(db, partyId)
      const handIn = async (who: Actor, label: string) => {
        const file = await receiveFile(dataDir, label, pdf(label))
        if (isRefused(file)) throw new Error(file.refusal)
        const given = { noun: 'profile_change' as const, ownerId: id, readers: null, files: [file] }
        await keepFiles(db, dataDir, who, given, NOW)
      }
      await handIn(owner, '执业证.pdf')
      const labels = async (who: Actor) =>
        (await listFiles(db, who, 'profile_change', id)).files.map(({ label }) => label)
      expect([await labels(owner), await labels(REVIEWER)]).toEqual([['执业证.pdf'], ['执业证.pdf']])
      const others = [
        actor('provider_administrator', 'x', 'elsewhere'),
        actor('provider_member', 'm', partyId),
      ]
      for (const who of others) {
        await expect(labels(who)).rejects.toMatchObject({ code: 'not_found' })
        await expect(handIn(who, 'x.pdf')).rejects.toMatchObject({ code: 'not_found' })
      }
      await decideChange(db, REVIEWER, id, { accept: true, expiresOn: null, note: '', seen: SEEN }, NOW)
      await expect(handIn(owner, '迟到.pdf')).rejects.toMatchObject({ code: 'illegal_transition' })
      expect(await labels(REVIEWER)).toEqual(['执业证.pdf'])
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})

describe('affiliates', () => {
  it('exclude from the moment they are saved, and are not simply taken away', async () => {
    const { db, save } = await kept()
    const request = { jurisdictions: ['us'], ipTypes: ['patent'], opponents: [{ name: '关联集团' }] }
    const conflicts = async () =>
      (await answer({ db, search: null }, request, NOW)).response.excluded.conflict
    expect(await conflicts()).toBe(0)
    expect(await save('relations', { affiliates: ['关联集团'], disclosures: [''] })).toEqual([])
    expect(await conflicts()).toBe(1)
    expect(await save('relations', { affiliates: [''], disclosures: [''] })).toEqual([
      { field: 'affiliates', code: 'kept' },
    ])
    expect(await conflicts()).toBe(1)
  })
})

describe('what would lift', () => {
  it('is named until it is stated', async () => {
    const { db, partyId, owner, save } = await kept()
    const parts = async () =>
      (await liftsOf(db, partyId, TODAY)).lifts.flatMap(({ lift }) => ('part' in lift ? [lift.part] : []))
    await save('practice', { language: ['zh'], level: ['native'], industries: [] })
    expect(await parts()).toContain('industry')
    expect(await parts()).toContain('fees')
    const before = (await liftsOf(db, partyId, TODAY)).share
    await save('practice', PRACTICE)
    expect(await parts()).not.toContain('industry')
    expect(await parts()).not.toContain('fees')
    expect((await liftsOf(db, partyId, TODAY)).share).toBeGreaterThan(before)
    expect((await getOwnProfile(db, owner)).insurance).toBeNull()
  })
})

describe('an entry that nobody confirms', () => {
  it('asks its owner after 180 days, and tells staff when that brought nothing for a fortnight', async () => {
    const { db } = await kept()
    const swept = async (count: number) => {
      const { asked, unanswered } = await sweepListings(db, days(count))
      return { asked, unanswered }
    }
    expect(await swept(180)).toEqual({ asked: 0, unanswered: 0 })
    expect(await swept(181)).toEqual({ asked: 1, unanswered: 0 })
    expect(await swept(194)).toEqual({ asked: 0, unanswered: 0 })
    expect(await swept(195)).toEqual({ asked: 0, unanswered: 1 })
    expect(await swept(196)).toEqual({ asked: 0, unanswered: 0 })
    await db.updateTable('party_profile').set({ confirmed_on: '2027-06-10' }).execute()
    expect(await swept(200)).toEqual({ asked: 0, unanswered: 0 })
  })
})

describe('a new contact address', () => {
  const wanted = { contactEmail: ['new@example.com'], contactPhone: ['021-2'] }
  const letters = async (db: Db) => {
    const rows = await db.selectFrom('mail_message').select(['address', 'template', 'values']).execute()
    const tokenIn = (values: string) => /token=([\w-]+)/.exec(values)?.[1] ?? ''
    const about = (template: string) => rows.filter((row) => row.template === template).at(-1)
    const [confirm, stop] = [about('contact_confirm'), about('contact_stop')]
    return {
      to: [confirm?.address, stop?.address],
      confirm: tokenIn(confirm?.values ?? ''),
      stop: tokenIn(stop?.values ?? ''),
    }
  }
  const emailOf = async (db: Db, owner: Actor) =>
    (await getOwnProfile(db, owner)).form.contact?.contactEmail?.[0]
  const keptByAccount = async () => {
    const world = await kept()
    const { id, name, role, partyId: party_id } = world.owner
    const account = { id, name, role, party_id, demo: 0, created_at: NOW.toISOString() } as const
    await world.db.insertInto('account').values(account).execute()
    return world
  }
  const ask = (db: Db, owner: Actor, values: Values = wanted) =>
    askContactChange(db, owner, { values, locale: 'zh-CN' }, NOW)

  it('counts once it has confirmed, and not before', async () => {
    const { db, owner } = await keptByAccount()
    expect(await ask(db, owner, { contactEmail: ['nobody'], contactPhone: [''] })).toEqual([
      { field: 'contactEmail', code: 'email' },
    ])
    expect(await ask(db, owner)).toEqual([])
    const { to, confirm, stop } = await letters(db)
    expect(to).toEqual(['new@example.com', 'office@example.com'])
    expect(await emailOf(db, owner)).toBe('office@example.com')
    expect(await followContactLink(db, 'confirm', stop, NOW)).toBe('unknown')
    expect(await followContactLink(db, 'confirm', confirm, NOW)).toBeNull()
    expect(await emailOf(db, owner)).toBe('new@example.com')
    expect(await followContactLink(db, 'confirm', confirm, NOW)).toBe('used')
    expect(await followContactLink(db, 'stop', stop, NOW)).toBe('used')
  })

  it('can be stopped by the old one, runs out, and is replaced by a later wish', async () => {
    const { db, owner } = await keptByAccount()
    await ask(db, owner)
    const first = await letters(db)
    expect(await followContactLink(db, 'confirm', first.confirm, days(4))).toBe('expired')
    expect(await followContactLink(db, 'stop', first.stop, NOW)).toBeNull()
    expect(await followContactLink(db, 'confirm', first.confirm, NOW)).toBe('used')
    await ask(db, owner)
    expect(await followContactLink(db, 'confirm', first.confirm, NOW)).toBe('used')
    expect(await emailOf(db, owner)).toBe('office@example.com')
  })
})

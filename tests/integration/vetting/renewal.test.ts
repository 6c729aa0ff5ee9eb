import { describe, expect, it } from 'vitest'
import { giveConsent, withdrawConsent } from '../../../app/accounts/commands-consents.server.ts'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import {
  beginApplication,
  saveSection,
  submitApplication,
} from '../../../app/applications/commands.server.ts'
import { type Claim, getApplication, listClaims } from '../../../app/applications/queries.server.ts'
import { writeClaims } from '../../../app/applications/write-claims.server.ts'
import { getPartyProfile } from '../../../app/directory/queries-parties.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { SectionCode } from '../../../app/domain/application/sections.ts'
import type { Values } from '../../../app/domain/application/values.ts'
import { shanghaiDay } from '../../../app/domain/day.ts'
import { nameKey } from '../../../app/domain/name.ts'
import { setAvailability } from '../../../app/listings/commands-availability.server.ts'
import { listEvidence } from '../../../app/listings/queries-evidence.server.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { setPublication } from '../../../app/profiles/commands.server.ts'
import { proposeIdentity } from '../../../app/profiles/commands-changes.server.ts'
import { askContactChange, followContactLink } from '../../../app/profiles/commands-contact.server.ts'
import { getOwnProfile } from '../../../app/profiles/queries.server.ts'
import {
  decideApplication,
  judgeClaim,
  recommendDecision,
  requestChanges,
  takeApplication,
} from '../../../app/vetting/commands.server.ts'
import { decideChange } from '../../../app/vetting/commands-changes.server.ts'
import { getLetter } from '../../../app/vetting/queries-letter.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import {
  actor,
  approved,
  days,
  examine,
  FORMS,
  filledIn,
  MANAGER,
  NOW,
  REVIEWER,
  SEEN,
  versionOf,
} from './applying.ts'

const AGREED = { noPenalty: ['yes'], truthful: ['yes'], publishProfile: ['yes'], publishContact: ['yes'] }
const ALL_BUT_CONTACT = ['introduction', 'website']

/** Writes one section of an application. */
async function write(db: Db, who: Actor, id: string, code: SectionCode, values: Values, now: Date) {
  await saveSection(db, who, id, { code, values, version: await versionOf(db, id, who) }, now)
}

const submit = async (db: Db, who: Actor, id: string, now: Date) =>
  submitApplication(db, who, id, await versionOf(db, id, who), now)

/** Takes, examines, recommends and approves; `judge` has the last word on claims. Returns the party. */
async function approve(db: Db, id: string, now: Date, judge = async () => {}): Promise<string> {
  const version = () => versionOf(db, id, REVIEWER)
  await takeApplication(db, REVIEWER, id, await version(), now)
  await examine(db, id, now)
  await judge()
  await recommendDecision(
    db,
    REVIEWER,
    id,
    { advice: 'approve', note: '符合', version: await version() },
    now,
  )
  const decision = { approve: true, reason: '', termEnd: '2030-11-23', version: await version() }
  await decideApplication(db, MANAGER, id, decision, now)
  return (await getApplication(db, MANAGER, id)).partyId!
}

/** A listed firm that hands in a renewal on day 2, having ticked what `declared` says. */
async function renewing(declared: Values = AGREED, who = 'firm') {
  const { db } = await freshDatabase()
  const { partyId } = await approved(db)
  const firm = actor('provider_administrator', 'firm', partyId)
  const applicant = who === 'firm' ? firm : actor('provider_member', who, partyId)
  const id = newId(days(1))
  await beginApplication(db, applicant, { id, callId: null }, days(1))
  await write(db, applicant, id, 'declarations', declared, days(1))
  const handIn = (now = days(2)) => submit(db, applicant, id, now)
  const publish = async (published: string[], now: Date) =>
    setPublication(db, firm, { published, version: (await getOwnProfile(db, firm)).version }, now)
  const contact = () => contactOf(db, partyId)
  return { db, partyId, firm, applicant, id, handIn, publish, contact }
}

/** The contact data on a party's public page. */
async function contactOf(db: Db, partyId: string): Promise<string[]> {
  const { ref, type } = await db
    .selectFrom('party')
    .select(['ref', 'type'])
    .where('id', '=', partyId)
    .executeTakeFirstOrThrow()
  return (await getPartyProfile(db, type, ref, shanghaiDay(days(9)))).contact
}

async function addAccount(db: Db, { id, name, role, partyId }: Actor): Promise<void> {
  const email = `${id}@firm.example`
  const of = { enterprise_id: null, party_id: partyId, email, email_key: email, demo: 0 as const }
  await db
    .insertInto('account')
    .values({ id, name, role, ...of, created_at: NOW.toISOString() })
    .execute()
}

describe('contact data, when an application is approved', () => {
  it('is published as was agreed to, at the instant at which it was handed in', async () => {
    const { db, id, handIn, contact } = await renewing()
    await handIn()
    await approve(db, id, days(5))
    expect(await contact()).toEqual(['联系人', 'office@example.com', '021-1'])
    const choices = await db.selectFrom('publication_choice').select(['published', 'decided_at']).execute()
    expect(new Set(choices.map(({ decided_at }) => decided_at))).toEqual(new Set([days(2).toISOString()]))
  })

  it('stays off the page where it was taken back after the application was handed in', async () => {
    const { db, id, handIn, publish, contact } = await renewing()
    await publish(['contactEmail', ...ALL_BUT_CONTACT], NOW)
    await handIn()
    await publish(ALL_BUT_CONTACT, days(3))
    await approve(db, id, days(5))
    expect(await contact()).toEqual([])
  })

  it('stays off the page where whoever keeps it saved the page as it was since, with nothing public', async () => {
    const { db, id, handIn, publish, contact } = await renewing()
    await publish(ALL_BUT_CONTACT, days(1))
    await handIn()
    await publish(ALL_BUT_CONTACT, days(3))
    await approve(db, id, days(5))
    expect(await contact()).toEqual([])
  })

  it('stays off the page where whoever keeps it saved it so since, though nothing had been public', async () => {
    const { db, id, handIn, publish, contact } = await renewing()
    await handIn()
    await publish(['contactName', ...ALL_BUT_CONTACT], days(3))
    await approve(db, id, days(5))
    expect(await contact()).toEqual(['联系人'])
  })

  it('is published as the page says that was saved after an application without consent to it', async () => {
    const { publishContact: _, ...declared } = AGREED
    const { db, id, handIn, publish, contact } = await renewing(declared)
    await publish(['contactName', 'contactEmail', ...ALL_BUT_CONTACT], NOW)
    await handIn()
    await publish(['contactEmail', ...ALL_BUT_CONTACT], days(3))
    await approve(db, id, days(5))
    expect(await contact()).toEqual(['office@example.com'])
  })

  it('is published as the applicant said last, who handed in again what was to be changed', async () => {
    const { db, id, applicant, handIn, publish, contact } = await renewing()
    await handIn()
    await publish(ALL_BUT_CONTACT, days(3))
    await takeApplication(db, REVIEWER, id, await versionOf(db, id, REVIEWER), days(3))
    const requests = [{ section: 'team' as const, field: '', claimId: null, note: '补充' }]
    const version = await versionOf(db, id, REVIEWER)
    await requestChanges(db, REVIEWER, id, { requests, answerBy: '2026-12-08', version }, days(3))
    await write(db, applicant, id, 'team', { team: ['张三', '王五'], offices: [] }, days(4))
    await submit(db, applicant, id, days(4))
    await approve(db, id, days(5))
    expect(await contact()).toEqual(['联系人', 'office@example.com', '021-1'])
    const choices = await db.selectFrom('publication_choice').select('decided_at').execute()
    expect(choices.at(-1)).toEqual({ decided_at: days(4).toISOString() })
  })

  it('is not published of an applicant who took the consent to a public page back before there was one', async () => {
    const { db } = await freshDatabase()
    const scholar = actor('expert', 'scholar')
    await addAccount(db, scholar)
    await giveConsent(db, scholar, { kind: 'publish_profile', version: '2026-11' }, NOW)
    const id = await filledIn(db, scholar)
    const declared = { ...FORMS.expert.declarations, publishContact: ['yes'] }
    await write(db, scholar, id, 'declarations', declared, NOW)
    await submit(db, scholar, id, days(1))
    await withdrawConsent(db, scholar, 'publish_profile', days(2))
    expect(await contactOf(db, await approve(db, id, days(3)))).toEqual([])
  })

  it('is not published on the word of somebody whose account is erased by then', async () => {
    const { db, id, applicant, handIn, contact } = await renewing(AGREED, 'colleague')
    await addAccount(db, applicant)
    await handIn()
    await eraseOwnAccount(db, applicant, days(3))
    await approve(db, id, days(5))
    expect(await contact()).toEqual([])
  })
})

describe('an entry that changed while its renewal was examined', () => {
  const seen = { seen: SEEN, expiresOn: null, note: '' }

  /** Fewer places, another name that the centre examined, another address that both letters agreed on. */
  async function changeEntry(db: Db, firm: Actor, now: Date) {
    const partyId = firm.partyId!
    const typed = { capacity: '1', responseHours: '72', leave: [], pauses: [] }
    const { version } = await getOwnProfile(db, firm)
    await setAvailability(db, firm, partyId, { typed, version }, now)
    const { form, version: seenVersion } = await getOwnProfile(db, firm)
    const { city: _, foundedOn: __, website: ___, unit: ____, title: _____, ...names } = form.identity!
    const values = { ...names, nameZh: ['改名后的事务所'] }
    const proposed = { code: 'names', version: seenVersion, values }
    expect(await proposeIdentity(db, firm, proposed, now)).toEqual([])
    const { id } = await db
      .selectFrom('profile_change')
      .select('id')
      .where('status', '=', 'waiting')
      .executeTakeFirstOrThrow()
    await decideChange(db, REVIEWER, id, { accept: true, ...seen }, now)
    const contact = { contactEmail: ['new@example.com'], contactPhone: ['021-9'] }
    await addAccount(db, firm)
    await askContactChange(db, firm, { values: contact, locale: 'zh-CN' }, now)
    const letter = await db
      .selectFrom('mail_message')
      .select('values')
      .where('template', '=', 'contact_confirm')
      .executeTakeFirstOrThrow()
    const [, token] = /token=([\w-]+)/.exec(letter.values)!
    expect(await followContactLink(db, 'confirm', token!, now)).toBeNull()
  }

  const partyOf = (db: Db, id: string) =>
    db.selectFrom('party').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  it('keeps what changed, and takes from the application what its applicant changed', async () => {
    const { db, firm, partyId, id, handIn } = await renewing()
    const { form } = await getApplication(db, firm, id)
    await write(db, firm, id, 'identity', { ...form.identity, city: ['北京'] }, days(1))
    await write(db, firm, id, 'contact', { ...form.contact, contactName: ['新联系人'] }, days(1))
    await handIn()
    await changeEntry(db, firm, days(3))
    await approve(db, id, days(5))
    expect(await partyOf(db, partyId)).toMatchObject({
      name_zh: '改名后的事务所',
      city: '北京',
      capacity: 1,
      response_hours: 72,
      term_end: '2030-11-23',
    })
    const names = await db
      .selectFrom('party_name')
      .select('name_key')
      .where('party_id', '=', partyId)
      .where('name_key', 'in', [nameKey('改名后的事务所'), nameKey('新桥知识产权代理所')])
      .execute()
    expect(names).toEqual([{ name_key: nameKey('改名后的事务所') }])
    expect((await getOwnProfile(db, firm)).form.contact).toMatchObject({
      contactName: ['新联系人'],
      contactEmail: ['new@example.com'],
      contactPhone: ['021-9'],
    })
  })

  it('says what the application says where that was begun before the copy was kept', async () => {
    const { db, firm, partyId, id, handIn } = await renewing()
    await db.updateTable('application').set({ copied_form: null }).where('id', '=', id).execute()
    await handIn()
    await changeEntry(db, firm, days(3))
    await approve(db, id, days(5))
    expect(await partyOf(db, partyId)).toMatchObject({ name_zh: '新桥知识产权代理所', capacity: 5 })
  })

  it('keeps how much a think tank can take, for which its application does not ask', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db, actor('think_tank_member', 'tank'))
    const tank = actor('think_tank_member', 'tank', partyId)
    const typed = { capacity: '2', responseHours: '48', leave: [], pauses: [] }
    const { version } = await getOwnProfile(db, tank)
    await setAvailability(db, tank, partyId, { typed, version }, days(1))
    const id = await filledIn(db, tank, days(1))
    await submit(db, tank, id, days(2))
    await approve(db, id, days(3))
    expect(await partyOf(db, partyId)).toMatchObject({ capacity: 2, response_hours: 48 })
  })
})

describe('evidence of which a renewal’s claim is rejected', () => {
  const UNTIL = '2027-06-30'
  /** The day before the decision. */
  const LAST = shanghaiDay(days(4))

  const reject = (db: Db, id: string, claims: readonly Claim[]) => async () => {
    const verdict = { status: 'rejected', expiresOn: null, note: '登记机关查询：已注销' } as const
    for (const { id: claimId } of claims) await judgeClaim(db, REVIEWER, id, { claimId, verdict }, days(5))
  }
  /** Of each piece its kind and the last day on which it counts. */
  const ends = async (db: Db, partyId: string) =>
    Object.fromEntries((await listEvidence(db, partyId)).map(({ kind, expiresOn }) => [kind, expiresOn]))
  /** How strong the firm is in a match, undefined where it is not in it. */
  const strength = async (db: Db, partyId: string, now: Date) => {
    const request = { jurisdictions: ['us'], ipTypes: ['patent'], procedures: ['litigation'] }
    const { response } = await answer({ db, search: null }, request, now)
    const { ref } = await db
      .selectFrom('party')
      .select('ref')
      .where('id', '=', partyId)
      .executeTakeFirstOrThrow()
    return response.domestic.find((one) => one.ref === ref)?.strength
  }

  it('ends the day before the decision, and the letter says so', async () => {
    const { db, partyId, firm, id, handIn } = await renewing()
    const other = await approved(db, actor('provider_member', 'another firm'))
    await handIn()
    const before = { admission: UNTIL, competence: null, matter: null }
    expect(await ends(db, partyId)).toEqual(before)
    expect(await strength(db, partyId, days(4))).toBeGreaterThan(0)
    await approve(db, id, days(5), reject(db, id, await listClaims(db, id)))
    expect(await ends(db, partyId)).toEqual({ admission: LAST, competence: LAST, matter: LAST })
    expect(await strength(db, partyId, days(5))).toBeUndefined()
    expect(await ends(db, other.partyId), 'another’s with the same number').toEqual(before)
    const { zh, en } = await getLetter(db, firm, id)
    expect(zh.paragraphs.join()).toContain('自决定之日起不再计入')
    expect(en.paragraphs.join()).toContain('no longer counts from the day of this decision')
    const first = await getLetter(db, MANAGER, other.id)
    expect(first.zh.paragraphs.join()).not.toContain('自决定之日起不再计入')
  })

  it('lifts nobody any more, beside what was verified', async () => {
    const { db, partyId, id, handIn } = await renewing()
    await handIn()
    const before = (await strength(db, partyId, days(4)))!
    await approve(db, id, days(5), reject(db, id, await listClaims(db, id, 'matter')))
    expect(await ends(db, partyId)).toEqual({ admission: UNTIL, competence: null, matter: LAST })
    expect(await strength(db, partyId, days(5))).toBeLessThan(before)
  })

  it('stays as it was where it had ended before, or the platform saw it itself', async () => {
    const { db, partyId, id, handIn } = await renewing()
    await handIn()
    const over = '2026-11-20'
    await db.updateTable('competence').set({ expires_on: over }).where('party_id', '=', partyId).execute()
    await db.updateTable('matter').set({ verification: 'platform' }).where('party_id', '=', partyId).execute()
    await approve(db, id, days(5), reject(db, id, await listClaims(db, id)))
    expect(await ends(db, partyId)).toEqual({ admission: LAST, competence: over, matter: null })
  })

  it('stays as the centre found it since the claim was copied from it', async () => {
    const { db, partyId, id, handIn } = await renewing()
    await handIn()
    const [licence] = await db.selectFrom('admission').select('id').where('party_id', '=', partyId).execute()
    await db
      .insertInto('evidence_check')
      .values({
        id: newId(days(3)),
        party_id: partyId,
        kind: 'admission',
        evidence_id: licence!.id,
        verifier_id: REVIEWER.id,
        verifier_name: REVIEWER.name,
        checked_on: shanghaiDay(days(3)),
        expires_on: '2031-06-30',
        note: '',
        basis: null,
        created_at: days(3).toISOString(),
      })
      .execute()
    await db.updateTable('admission').set({ valid_to: '2031-06-30' }).where('id', '=', licence!.id).execute()
    await approve(db, id, days(5), reject(db, id, await listClaims(db, id)))
    expect(await ends(db, partyId)).toEqual({ admission: '2031-06-30', competence: LAST, matter: LAST })
  })

  it.each([0, 1])(
    'counts where another claim of the same is verified, whichever comes first: %i',
    async (nth) => {
      const { db, partyId, id, handIn } = await renewing()
      for (const { kind, facts } of await listClaims(db, id)) {
        await db.transaction().execute((trx) => writeClaims(trx, id, { kind, facts: [facts] }, days(1)))
      }
      await handIn()
      const claims = (await listClaims(db, id)).filter((_, index) => index % 2 === nth)
      await approve(db, id, days(5), reject(db, id, claims))
      expect(await ends(db, partyId)).toEqual({ admission: UNTIL, competence: null, matter: null })
    },
  )
})

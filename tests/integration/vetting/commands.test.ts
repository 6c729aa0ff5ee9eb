import { describe, expect, it } from 'vitest'
import { openAccount } from '../../../app/accounts/new-account.server.ts'
import {
  beginApplication,
  saveSection,
  submitApplication,
  withdrawApplication,
} from '../../../app/applications/commands.server.ts'
import { addClaims, changeClaim, removeClaim } from '../../../app/applications/commands-claims.server.ts'
import {
  getApplication,
  lastRequests,
  listApplications,
  listClaims,
} from '../../../app/applications/queries.server.ts'
import { markDealtWith } from '../../../app/applications/queries-dealt-with.server.ts'
import { type Email, readEmail } from '../../../app/domain/account/email.ts'
import { ACTOR_ROLES, type Actor } from '../../../app/domain/actor.ts'
import type { Locale } from '../../../app/i18n/locale.ts'
import { compose } from '../../../app/mail/compose.ts'
import {
  answerCriteria,
  decideApplication,
  judgeClaim,
  recommendDecision,
  requestChanges,
  takeApplication,
} from '../../../app/vetting/commands.server.ts'
import { answersOf } from '../../../app/vetting/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { domesticProvider, matter, populate } from '../../support/world.ts'
import {
  ADMISSION,
  actor,
  approved,
  days,
  examine,
  FIRM,
  filledIn,
  handedIn,
  MANAGER,
  MATTER,
  NOW,
  REVIEWER,
  recommended,
  SEEN,
  TODAY,
  taken,
  versionOf,
} from './applying.ts'

/** A firm's person with an account in the database. */
async function firmOf(db: Db, name: string, locale: Locale, demo: boolean): Promise<Actor> {
  const email = readEmail('firm@example.org') as Email
  const account = { email, name, role: 'provider_member', passwordHash: null, locale, demo } as const
  const id = await db.transaction().execute((trx) => openAccount(trx, account, NOW))
  return { ...FIRM, id: id! }
}

describe('applying', () => {
  it.each(['expert', 'provider_member', 'think_tank_member'] as const)('works for a %s', async (role) => {
    const { db } = await freshDatabase()
    const who = actor(role, 'somebody')
    const { partyId } = await approved(db, who)
    const party = await db.selectFrom('party').selectAll().where('id', '=', partyId).executeTakeFirstOrThrow()
    expect(party).toMatchObject({
      status: 'listed',
      term_start: TODAY,
      term_end: '2029-11-23',
      listed_on: TODAY,
    })
  })

  it('keeps the mark of whoever is invented', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db, await firmOf(db, '演示', 'zh-CN', true))
    const party = await db.selectFrom('party').select('demo').where('id', '=', partyId).executeTakeFirst()
    expect(party).toEqual({ demo: 1 })
  })

  it('is acknowledged to its applicant by a letter that says when to expect an answer and nothing of the entry', async () => {
    const { db } = await freshDatabase()
    const who = await firmOf(db, '王某', 'en', false)
    const applicationId = await handedIn(db, who)
    const written = await db.selectFrom('mail_message').select(['address', 'template', 'values']).execute()
    expect(written.map(({ address, template }) => [address, template])).toEqual([
      ['firm@example.org', 'application_news'],
    ])
    const { dueOn } = await getApplication(db, who, applicationId)
    const values = JSON.parse(written[0]!.values)
    expect(values).toEqual({
      path: `/applications/${applicationId}`,
      news: 'received',
      kind: 'provider',
      until: dueOn,
    })
    const { subject, text } = compose('application_news', 'en', values, (path) => path)
    expect(subject).toContain('Your application as a service provider was received')
    expect(text).toContain(`by ${dueOn} (Shanghai time)`)
    expect(text).toContain(`/applications/${applicationId}`)
    expect(subject + text).not.toMatch(/新桥|New Bridge|王某/)
  })

  it('is for parties alone', async () => {
    const { db } = await freshDatabase()
    for (const role of ACTOR_ROLES.filter((one) => !/expert|provider|think/.test(one))) {
      const begun = beginApplication(db, actor(role), { id: newId(NOW), callId: null }, NOW)
      await expect(begun, role).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  it('is begun once by the same form twice', async () => {
    const { db } = await freshDatabase()
    const id = newId(NOW)
    await beginApplication(db, FIRM, { id, callId: null }, NOW)
    await beginApplication(db, FIRM, { id, callId: null }, NOW)
    expect(await listApplications(db, FIRM)).toHaveLength(1)
    const stranger = beginApplication(db, actor('expert'), { id, callId: null }, NOW)
    await expect(stranger).rejects.toMatchObject({ code: 'duplicate' })
  })

  it('keeps what must still be mended, and says what', async () => {
    const { db } = await freshDatabase()
    const id = newId(NOW)
    await beginApplication(db, FIRM, { id, callId: null }, NOW)
    const values = { nameZh: ['某所'], website: ['not an address'] }
    const issues = await saveSection(db, FIRM, id, { code: 'identity', values, version: 1 }, NOW)
    expect(issues).toContainEqual({ field: 'website', code: 'website' })
    expect((await getApplication(db, FIRM, id)).form.identity).toEqual(values)
    await expect(submitApplication(db, FIRM, id, 2, NOW)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('lets the second of two who edit at once see that there was a first', async () => {
    const { db } = await freshDatabase()
    const id = newId(NOW)
    await beginApplication(db, FIRM, { id, callId: null }, NOW)
    const save = (name: string) =>
      saveSection(db, FIRM, id, { code: 'identity', values: { nameZh: [name] }, version: 1 }, NOW)
    await save('甲')
    await expect(save('乙')).rejects.toMatchObject({ code: 'stale_state' })
    expect((await getApplication(db, FIRM, id)).name.zh).toBe('甲')
  })

  it('is nobody’s business but the applicant’s while it is a draft, and the centre’s after', async () => {
    const { db } = await freshDatabase()
    const draft = await filledIn(db, FIRM)
    for (const who of [
      REVIEWER,
      MANAGER,
      actor('provider_member', 'another firm'),
      actor('enterprise_member'),
    ]) {
      await expect(getApplication(db, who, draft), who.id).rejects.toMatchObject({ code: 'not_found' })
    }
    await submitApplication(db, FIRM, draft, await versionOf(db, draft), NOW)
    expect((await getApplication(db, REVIEWER, draft)).dueOn).toBe('2026-12-22')
    await expect(getApplication(db, actor('provider_member', 'another firm'), draft)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('promises no day that no calendar reaches', async () => {
    const { db } = await freshDatabase()
    const id = await handedIn(db, FIRM, new Date('2026-12-29T01:00:00Z'))
    expect(await getApplication(db, FIRM, id)).toMatchObject({ status: 'submitted', dueOn: null })
  })

  it('takes claims all or none, and none twice', async () => {
    const { db } = await freshDatabase()
    const id = newId(NOW)
    await beginApplication(db, FIRM, { id, callId: null }, NOW)
    const add = (...facts: (typeof MATTER)[]) => addClaims(db, FIRM, id, { kind: 'matter', facts }, NOW)
    expect(await add(MATTER, { ...MATTER, filedOn: ['2030-01-01'] })).toEqual([
      { field: 'filedOn', code: 'future' },
    ])
    expect(await listClaims(db, id)).toEqual([])
    expect(await add(MATTER, { ...MATTER, docket: ['2'] })).toEqual([])
    await expect(add(MATTER)).rejects.toMatchObject({ code: 'duplicate' })
    const [first, second] = await listClaims(db, id)
    const same = changeClaim(db, FIRM, id, { claimId: second!.id, facts: MATTER }, NOW)
    await expect(same).rejects.toMatchObject({ code: 'duplicate' })
    await removeClaim(db, FIRM, id, first!.id, NOW)
    expect(await changeClaim(db, FIRM, id, { claimId: second!.id, facts: MATTER }, NOW)).toEqual([])
    expect(await listClaims(db, id)).toMatchObject([{ facts: MATTER }])
  })

  it('begins a renewal with last term’s entry and evidence, but not with its declarations', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db)
    const firm = actor('provider_member', 'firm', partyId)
    const id = newId(days(700))
    await beginApplication(db, firm, { id, callId: null }, days(700))
    const { form, name } = await getApplication(db, firm, id)
    expect(name.zh).toBe('新桥知识产权代理所')
    expect(form.practice).toMatchObject({ language: ['zh', 'en'], 'fee-hourly-currency': ['CNY'] })
    expect(form.declarations).toBeUndefined()
    const claims = await listClaims(db, id)
    expect(claims.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'admission open',
      'competence open',
      'matter open',
    ])
    // The licence of last term has run out: it must be renewed or taken out before the application is complete.
    await saveSection(
      db,
      firm,
      id,
      { code: 'declarations', values: FORM_DECLARATIONS, version: 1 },
      days(700),
    )
    await expect(submitApplication(db, firm, id, 2, days(700))).rejects.toMatchObject({
      fields: [{ field: 'admissions' }],
    })
    const again = beginApplication(db, firm, { id: newId(NOW), callId: null }, days(700))
    await expect(again).rejects.toMatchObject({ code: 'duplicate' })
  })

  it('begins a renewal with what was imported, too', async () => {
    const database = await freshDatabase()
    const { db } = database
    await populate(database, [
      domesticProvider('p-1', {
        languages: [{ code: 'en' }],
        feeModels: [{ model: 'capped', currency: 'CNY', max: 5 }],
      }),
      matter('m-1', 'p-1'),
      matter('m-2', 'p-1', { verification: 'public_record' }),
    ])
    const { id: partyId } = await db.selectFrom('party').select('id').executeTakeFirstOrThrow()
    const firm = actor('provider_member', 'firm', partyId)
    const id = newId(NOW)
    await beginApplication(db, firm, { id, callId: null }, NOW)
    const { form } = await getApplication(db, firm, id)
    expect(form.practice).toMatchObject({ language: ['en'], feeModel: ['capped'], 'fee-capped-max': ['5'] })
    expect((await listClaims(db, id)).map(({ facts }) => facts.ref)).toEqual([['m-1']])
  })
})

const FORM_DECLARATIONS = { noPenalty: ['yes'], truthful: ['yes'], publishProfile: ['yes'] }

describe('examining', () => {
  it('verifies or rejects each claim by itself, with who, when and until when', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    const [licence, field] = await listClaims(db, id)
    const judge = (claimId: string, verdict: Parameters<typeof judgeClaim>[3]['verdict']) =>
      judgeClaim(db, REVIEWER, id, { claimId, verdict }, NOW)
    await judge(licence!.id, { status: 'verified', expiresOn: '2027-06-30', note: '原件', seen: SEEN })
    await judge(field!.id, { status: 'rejected', expiresOn: null, note: '材料不符' })
    expect(await listClaims(db, id)).toMatchObject([
      { status: 'verified', verifierName: REVIEWER.name, verifiedOn: TODAY, expiresOn: '2027-06-30' },
      { status: 'rejected', note: '材料不符', expiresOn: null },
      { status: 'open', verifierName: null },
    ])
    await judge(licence!.id, { status: 'open', expiresOn: null, note: '' })
    expect((await listClaims(db, id))[0]).toMatchObject({ status: 'open', verifiedOn: null })
    for (const verdict of [
      { status: 'rejected', expiresOn: null, note: '' },
      { status: 'verified', expiresOn: '2026-11-23', note: '', seen: SEEN },
      { status: 'verified', expiresOn: '2026-02-30', note: '', seen: SEEN },
    ] as const) {
      await expect(judge(licence!.id, verdict)).rejects.toMatchObject({ code: 'invalid_input' })
    }
    await expect(
      judge(newId(NOW), { status: 'verified', expiresOn: null, note: '', seen: SEEN }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('verifies nothing on nothing: staff name a document on file, a source, or a day, which stays with it', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    const [licence] = await listClaims(db, id)
    const document = newId(NOW)
    await db
      .insertInto('file')
      .values({
        id: document,
        owner_noun: 'application',
        owner_id: id,
        readers: '["party"]',
        label: '执业证.pdf',
        type: 'pdf',
        size: 1,
        sha256: 'a'.repeat(64),
        stored_name: document,
        created_by: FIRM.id,
        created_by_name: FIRM.name,
        created_at: NOW.toISOString(),
      })
      .execute()
    const verify = (basis: string, source = '', presentedOn = '') => {
      const seen = { basis, source, presentedOn }
      const verdict = { status: 'verified', expiresOn: null, note: '', seen } as const
      return judgeClaim(db, REVIEWER, id, { claimId: licence!.id, verdict }, NOW)
    }
    for (const [field, kind, source = '', presentedOn = ''] of [
      ['basis', ''],
      ['basis', 'document', '执业证'],
      ['basis', `file-${newId(NOW)}`],
      ['source', 'lookup', ' ? '],
      ['presentedOn', 'original'],
      ['presentedOn', 'original', '', '2026-11-25'],
    ]) {
      await expect(verify(kind!, source, presentedOn), `${kind} ${source}`).rejects.toMatchObject({
        fields: [{ field }],
      })
    }
    expect((await listClaims(db, id))[0]).toMatchObject({ status: 'open', basis: null })
    for (const [seen, basis] of [
      [[`file-${document}`], { kind: 'document', what: '执业证.pdf' }],
      [['lookup', 'NYS register NY-12345'], { kind: 'lookup', what: 'NYS register NY-12345' }],
      [['original', '', TODAY], { kind: 'original', what: TODAY }],
    ] as const) {
      const [kind, source, presentedOn] = [...seen, '', '']
      await verify(kind, source, presentedOn)
      expect((await listClaims(db, id))[0]).toMatchObject({ status: 'verified', basis })
    }
  })

  it('saves no answer that rests on nothing, but that a question does not apply', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    const answer = (given: string, evidence: string, code = 'years') =>
      answerCriteria(db, REVIEWER, id, [{ code, answer: given, evidence }], NOW)
    for (const [given, evidence] of [
      ['met', ''],
      ['met', '—'],
      ['not_met', ''],
    ] as const) {
      await expect(answer(given, evidence)).rejects.toMatchObject({
        fields: [{ field: 'evidence-years', message: 'evidence' }],
      })
    }
    await answer('met', '登记证')
    await answer('not_applicable', '', 'licence_current')
    expect((await answersOf(db, id)).size).toBe(2)
  })

  it('is for reviewers and managers, and only while the application is under review', async () => {
    const { db } = await freshDatabase()
    const id = await handedIn(db)
    const [licence] = await listClaims(db, id)
    const verdict = { status: 'verified', expiresOn: null, note: '', seen: SEEN } as const
    const judge = (who: typeof FIRM) => judgeClaim(db, who, id, { claimId: licence!.id, verdict }, NOW)
    await expect(judge(REVIEWER)).rejects.toMatchObject({ code: 'illegal_transition' })
    await takeApplication(db, REVIEWER, id, await versionOf(db, id), NOW)
    for (const who of [FIRM, actor('administrator')]) {
      await expect(judge(who), who.id).rejects.toMatchObject({ code: 'illegal_transition' })
    }
    await judge(MANAGER)
  })

  it('is not over while an admission is open or a question has no answer', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    const version = await versionOf(db, id)
    const advise = () =>
      recommendDecision(db, REVIEWER, id, { advice: 'approve', note: '符合', version }, NOW)
    await expect(advise()).rejects.toMatchObject({
      fields: [
        { field: 'advice', message: 'claim_open' },
        { field: 'advice', message: 'criterion_open' },
      ],
    })
    await examine(db, id)
    await expect(
      answerCriteria(db, REVIEWER, id, [{ code: 'years', answer: 'not_applicable', evidence: '' }], NOW),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    await advise()
  })

  it('asks for changes of fields, claims and sections, which the applicant makes and hands in again', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    await examine(db, id)
    const ask = async (requests: Parameters<typeof requestChanges>[3]['requests']) =>
      requestChanges(
        db,
        REVIEWER,
        id,
        { requests, answerBy: '2026-12-08', version: await versionOf(db, id) },
        NOW,
      )
    await expect(ask([])).rejects.toMatchObject({ code: 'invalid_input' })
    const [claim] = await listClaims(db, id)
    const about = { section: 'admissions', field: 'number', claimId: claim!.id, note: '请更正编号' } as const
    for (const nothing of [
      { ...about, section: 'research' },
      { ...about, field: 'docket' },
      { ...about, claimId: 'another' },
      { ...about, section: 'matters' },
      { section: 'identity', field: 'number', claimId: null, note: '?' },
    ] as const) {
      await expect(ask([nothing]), JSON.stringify(nothing)).rejects.toMatchObject({ code: 'invalid_input' })
    }
    const city = { section: 'identity', field: 'city', claimId: null, note: '写全称' } as const
    await ask([about, city])
    const asked = await getApplication(db, FIRM, id)
    expect(asked).toMatchObject({ status: 'changes_requested', requests: [about, city] })
    const [licence] = await listClaims(db, id)
    const done = async () => (await markDealtWith(db, id, asked.requests)).map((one) => one.done)
    expect(await done()).toEqual([false, false])
    await changeClaim(db, FIRM, id, { claimId: licence!.id, facts: { ...ADMISSION, title: ['x'] } }, NOW)
    expect(await done(), 'another field').toEqual([false, false])
    await changeClaim(db, FIRM, id, { claimId: licence!.id, facts: { ...ADMISSION, number: ['NY-1'] } }, NOW)
    expect(await done()).toEqual([true, false])
    const { form, version: own } = asked
    const values = { ...form.identity, city: ['上海市'] }
    await saveSection(db, FIRM, id, { code: 'identity', values, version: own }, NOW)
    expect(await done()).toEqual([true, true])
    await submitApplication(db, FIRM, id, await versionOf(db, id), NOW)
    expect(await getApplication(db, REVIEWER, id)).toMatchObject({
      status: 'under_review',
      requests: [],
      handler: { id: 'reviewer' },
    })
    expect((await listClaims(db, id)).map(({ status }) => status)).toEqual(['open', 'verified', 'verified'])
    expect(await lastRequests(db, id)).toEqual([about, city])
  })

  it('forgets the recommendation of what a manager sends back', async () => {
    const { db } = await freshDatabase()
    const id = await recommended(db)
    const requests = [{ section: 'team' as const, field: '', claimId: null, note: '补充' }]
    await requestChanges(
      db,
      MANAGER,
      id,
      { requests, answerBy: '2026-12-08', version: await versionOf(db, id) },
      NOW,
    )
    expect((await getApplication(db, MANAGER, id)).recommendation).toBeNull()
  })

  it('ends when the applicant withdraws, which a stranger cannot do', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    const version = await versionOf(db, id)
    await expect(withdrawApplication(db, actor('expert', 'x'), id, version, NOW)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(withdrawApplication(db, REVIEWER, id, version, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await withdrawApplication(db, FIRM, id, version, NOW)
    expect((await getApplication(db, FIRM, id)).status).toBe('withdrawn')
  })
})

describe('approval', () => {
  it('writes verified evidence with its check, claims as claims, and nothing that was rejected', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    await addClaims(db, FIRM, id, { kind: 'matter', facts: [MATTER] }, NOW).catch(() => {})
    await examine(db, id)
    const [, field, work] = await listClaims(db, id)
    await judgeClaim(
      db,
      REVIEWER,
      id,
      { claimId: field!.id, verdict: { status: 'rejected', expiresOn: null, note: '无' } },
      NOW,
    )
    await judgeClaim(
      db,
      REVIEWER,
      id,
      { claimId: work!.id, verdict: { status: 'open', expiresOn: null, note: '' } },
      NOW,
    )
    await recommendDecision(
      db,
      REVIEWER,
      id,
      { advice: 'approve', note: '符合', version: await versionOf(db, id) },
      NOW,
    )
    await decideApplication(
      db,
      MANAGER,
      id,
      { approve: true, reason: '', termEnd: '2029-11-23', version: await versionOf(db, id) },
      NOW,
    )
    const { partyId } = await getApplication(db, MANAGER, id)
    const party = await db
      .selectFrom('party')
      .selectAll()
      .where('id', '=', partyId!)
      .executeTakeFirstOrThrow()
    expect(party).toMatchObject({
      type: 'provider',
      origin: 'domestic',
      capacity: 5,
      response_hours: 24,
      name_en: 'New Bridge IP',
    })
    expect(JSON.parse(party.fee_models)).toEqual([{ model: 'hourly', currency: 'CNY', min: 1500, max: 3000 }])
    expect(await db.selectFrom('admission').selectAll().execute()).toMatchObject([
      { number: 'NY-12345', valid_to: '2027-06-30', verification: 'verified' },
    ])
    expect(await db.selectFrom('competence').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('matter').selectAll().execute()).toMatchObject([
      { client: '甲公司', client_key: '甲公司', verification: 'self_claimed' },
    ])
    expect(await db.selectFrom('evidence_check').selectAll().execute()).toMatchObject([
      { kind: 'admission', verifier_id: 'reviewer', checked_on: TODAY, expires_on: '2027-06-30' },
    ])
    expect(await db.selectFrom('party_name').select('name_key').orderBy('name_key').execute()).toHaveLength(3)
    const pending = await db
      .selectFrom('search_outbox')
      .select('index_name')
      .where('document_id', '=', partyId!)
      .execute()
    expect(pending.map((row) => row.index_name).sort()).toEqual(['competences', 'providers'])
  })

  it('gives no term that is over or of a year that nobody means', async () => {
    const { db } = await freshDatabase()
    const id = await recommended(db)
    for (const termEnd of ['2020-01-01', '2199-01-01', null]) {
      const decision = { approve: true, reason: '', termEnd, version: await versionOf(db, id) }
      await expect(decideApplication(db, MANAGER, id, decision, NOW), String(termEnd)).rejects.toMatchObject({
        fields: [{ field: 'termEnd' }],
      })
    }
  })

  it('leaves nothing behind when listing fails half-way', async () => {
    const { db } = await freshDatabase()
    const id = await recommended(db)
    await db.schema.alterTable('party_name').renameTo('gone').execute()
    const decision = { approve: true, reason: '', termEnd: '2029-11-23', version: await versionOf(db, id) }
    await expect(decideApplication(db, MANAGER, id, decision, NOW)).rejects.toThrow()
    expect((await getApplication(db, MANAGER, id)).status).toBe('recommended')
    expect(await db.selectFrom('party').select('id').execute()).toEqual([])
  })

  it('makes whoever applied for a firm its administrator: a new firm has nobody else who keeps its entry', async () => {
    const { db } = await freshDatabase()
    const firm = await firmOf(db, '张律师', 'zh-CN', false)
    expect(firm.role).toBe('provider_member')
    const { partyId } = await approved(db, firm)
    const account = db.selectFrom('account').select(['role', 'party_id']).where('id', '=', firm.id)
    expect(await account.executeTakeFirst()).toEqual({ role: 'provider_administrator', party_id: partyId })
    const told = await db
      .selectFrom('audit_event')
      .select(['actor_id', 'detail'])
      .where('action', '=', 'change_role')
      .execute()
    expect(told.map(({ actor_id, detail }) => [actor_id, JSON.parse(detail)])).toEqual([
      [MANAGER.id, { before: 'provider_member', after: 'provider_administrator' }],
    ])
  })

  it('is handed in and taken back for a renewal by whoever keeps the entry or began it, not by a colleague', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db)
    const keeper = actor('provider_administrator', 'keeper', partyId)
    const junior = actor('provider_member', 'junior', partyId)
    const id = newId(days(100))
    await beginApplication(db, keeper, { id, callId: null }, days(100))
    const declared = { code: 'declarations', values: FORM_DECLARATIONS, version: 1 } as const
    await saveSection(db, junior, id, declared, days(100))
    const refused = { code: 'forbidden' }
    await expect(submitApplication(db, junior, id, 2, days(100))).rejects.toMatchObject(refused)
    await submitApplication(db, keeper, id, 2, days(100))
    await expect(withdrawApplication(db, junior, id, 3, days(101))).rejects.toMatchObject(refused)
    const other = actor('provider_administrator', 'another keeper', partyId)
    await withdrawApplication(db, other, id, 3, days(101))

    const own = newId(days(102))
    await beginApplication(db, junior, { id: own, callId: null }, days(102))
    await withdrawApplication(db, junior, own, 1, days(102))
    expect((await getApplication(db, keeper, own)).status).toBe('withdrawn')
  })

  it('renews a place: the same party, a new term, its evidence brought up to date', async () => {
    const { db } = await freshDatabase()
    const first = await approved(db)
    const firm = actor('provider_member', 'firm', first.partyId)
    const second = await approved(db, firm, days(100))
    expect(second.partyId).toBe(first.partyId)
    const party = await db.selectFrom('party').selectAll().executeTakeFirstOrThrow()
    expect(party).toMatchObject({ term_start: '2027-03-04', listed_on: TODAY, version: 2 })
    expect(await db.selectFrom('admission').select('id').execute()).toHaveLength(1)
    expect(await db.selectFrom('matter').select('id').execute()).toHaveLength(1)
    expect(await db.selectFrom('evidence_check').select('id').execute()).toHaveLength(6)
  })
})

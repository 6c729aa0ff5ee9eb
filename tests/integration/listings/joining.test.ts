import { describe, expect, it } from 'vitest'
import { signInAccount } from '../../../app/accounts/commands.server.ts'
import { findSession } from '../../../app/accounts/queries-sessions.server.ts'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import { addressSinceJoined } from '../../../app/directory/queries-address.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import {
  engagementFileStanding,
  readsSince,
  sideIn,
  workAbilities,
} from '../../../app/domain/engagement/policy.ts'
import { canKeepProfile } from '../../../app/domain/profile/policy.ts'
import { addBill } from '../../../app/engagements/bills.server.ts'
import { moveEngagement } from '../../../app/engagements/commands.server.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { getEngagement, listEngagements, sided } from '../../../app/engagements/queries.server.ts'
import { writeMessage } from '../../../app/engagements/work.server.ts'
import { askNames } from '../../../app/invitations/answer.server.ts'
import { openInvitation } from '../../../app/invitations/opened.server.ts'
import { findInbox } from '../../../app/invitations/queries-inbox.server.ts'
import { joinParties } from '../../../app/listings/join.server.ts'
import { getListing, listListingSteps } from '../../../app/listings/queries.server.ts'
import { findJoiningHindrances, findJoinings } from '../../../app/listings/queries-joining.server.ts'
import { verifyEvidence } from '../../../app/listings/verify-evidence.server.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { matchAndRecord } from '../../../app/matching/commands.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import { findPartiesLike } from '../../../app/vetting/queries-duplicates.server.ts'
import { verifyAudit } from '../../../db/audit-verify.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import {
  type AnyRecord,
  conflict,
  domesticProvider,
  matter,
  pairing,
  populate,
  provider,
} from '../../support/world.ts'
import { later } from '../disputes/acting.ts'
import { engagedPair } from '../engagements/engaged.ts'
import { inviting } from '../invitations/inviting.ts'
import { actor, filledIn, MANAGER, REVIEWER, SEEN } from '../vetting/applying.ts'
import { AGAIN, BRIDGE, evidenceOf, idOf, joinByRefs, NOW, seenNow, TWICE } from './joining.ts'

async function twice(more: AnyRecord[] = []): Promise<OpenDatabase> {
  const database = await freshDatabase()
  await populate(database, [...TWICE, ...more])
  return database
}

async function openAccount(db: Db, id: string, role: Actor['role'], partyId: string): Promise<Actor> {
  await db
    .insertInto('account')
    .values({
      id,
      name: id,
      role,
      party_id: partyId,
      email: `${id}@example.org`,
      email_key: id,
      created_at: '',
    } as never)
    .execute()
  return { id, name: id, role, enterpriseId: null, partyId }
}

const refusal = (code: string) => ({ code })

const refsOf = async (db: Db, partyId: string) =>
  (await db.selectFrom('matter').select('ref').where('party_id', '=', partyId).orderBy('ref').execute()).map(
    ({ ref }) => ref,
  )

const firmsFor = async (db: Db, more: object = {}) => {
  const request = { jurisdictions: ['us'], ipTypes: ['patent'], ...more }
  const { response } = await answer({ db, search: null }, request, NOW)
  return response.overseas
}

describe('joining two entries of one firm', () => {
  it('moves names, evidence and what the other lacks, and keeps once what both have', async () => {
    const { db } = await twice()
    const { keptId, joinedId } = await joinByRefs(db, BRIDGE, AGAIN)
    const party = await db.selectFrom('party').selectAll().where('id', '=', keptId).executeTakeFirstOrThrow()
    expect(JSON.parse(party.aliases)).toEqual([
      'Bridge',
      '布里奇律师事务所',
      'Bridge, L.L.P.',
      'Bridge & Partners',
    ])
    expect(JSON.parse(party.languages)).toEqual([
      { code: 'en', level: 'native' },
      { code: 'zh', level: 'fluent' },
    ])
    expect(JSON.parse(party.industries)).toEqual(['biomedicine', 'automotive'])
    expect(await refsOf(db, keptId)).toEqual(['again-1', 'again-2', 'both', 'claimed-verified-again', 'own'])
    expect(await refsOf(db, joinedId), 'nothing is lost').toEqual(['both-weaker-again', 'claimed'])
    const admissions = await db
      .selectFrom('admission')
      .select(['number', 'title', 'verification'])
      .where('party_id', '=', keptId)
      .orderBy('number')
      .execute()
    expect(admissions).toEqual([
      { number: 'CA-2', title: null, verification: 'verified' },
      { number: 'NY-1', title: 'as seen', verification: 'verified' },
    ])
    const competences = await db
      .selectFrom('competence')
      .select(['ip_type', 'procedures'])
      .where('party_id', '=', keptId)
      .orderBy('ip_type')
      .execute()
    expect(competences.map((row) => [row.ip_type, JSON.parse(row.procedures)])).toEqual([
      ['patent', ['litigation', 'customs']],
      ['trademark', []],
    ])
    expect(await db.selectFrom('party_name').selectAll().where('party_id', '=', joinedId).execute()).toEqual(
      [],
    )
  })

  it('takes the joined one out of the directory, and says on either whereto, by whom and why', async () => {
    const { db } = await twice()
    const { keptId, joinedId } = await joinByRefs(db, BRIDGE, AGAIN)
    expect((await getListing(db, MANAGER, joinedId)).status).toBe('removed')
    expect((await listListingSteps(db, joinedId))[0]).toMatchObject({
      event: 'join',
      words: '同一机构，重复导入',
    })
    expect((await findJoinings(db, joinedId)).into).toMatchObject({
      partyId: keptId,
      ref: BRIDGE,
      name: MANAGER.name,
    })
    expect((await findJoinings(db, keptId)).taken).toMatchObject([
      { partyId: joinedId, reason: '同一机构，重复导入' },
    ])
    expect(await addressSinceJoined(db, AGAIN)).toBe(`/directory/providers/${BRIDGE}`)
    expect(await addressSinceJoined(db, BRIDGE)).toBeNull()
    const event = await db
      .selectFrom('audit_event')
      .select('detail')
      .where('action', '=', 'join')
      .where('subject_id', '=', keptId)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(event.detail)).toMatchObject({ ref: AGAIN, moved: { names: expect.any(Array) } })
    expect(event.detail, 'whom a party stays away from is confidential').not.toContain('Acme')
    expect((await verifyAudit(db, null)).fault).toBeNull()
  })

  it('lets what was seen of a document go with the evidence, and nowhere else', async () => {
    const { db } = await twice()
    const joinedId = await idOf(db, AGAIN)
    const licence = await db
      .selectFrom('admission')
      .select('id')
      .where('party_id', '=', joinedId)
      .where('number', '=', 'CA-2')
      .executeTakeFirstOrThrow()
    const seen = { kind: 'admission', evidenceId: licence.id, expiresOn: null, note: '', seen: SEEN } as const
    await verifyEvidence(db, REVIEWER, joinedId, seen, NOW)
    const { keptId } = await joinByRefs(db, BRIDGE, AGAIN)
    const check = db.selectFrom('evidence_check').selectAll().where('evidence_id', '=', licence.id)
    expect(await check.executeTakeFirstOrThrow()).toMatchObject({
      party_id: keptId,
      verifier_id: REVIEWER.id,
      checked_on: '2026-11-28',
    })
    const away = db.updateTable('evidence_check').set({ party_id: 'x' }).execute()
    await expect(away).rejects.toThrow(/append-only/)
    const rewritten = db.updateTable('evidence_check').set({ note: 'x' }).execute()
    await expect(rewritten).rejects.toThrow(/append-only/)
  })

  it('lets the people of both keep the one that stays, each with one role, and tells those who keep an entry', async () => {
    const { db } = await twice()
    const [keptId, joinedId] = [await idOf(db, BRIDGE), await idOf(db, AGAIN)]
    await openAccount(db, 'keeper', 'provider_administrator', keptId)
    const other = await openAccount(db, 'other', 'provider_administrator', joinedId)
    await openAccount(db, 'colleague', 'provider_member', joinedId)
    await joinByRefs(db, BRIDGE, AGAIN)
    const accounts = await db
      .selectFrom('account')
      .select(['id', 'role', 'party_id'])
      .where('id', 'in', ['keeper', 'other', 'colleague'])
      .orderBy('id')
      .execute()
    expect(accounts).toEqual([
      { id: 'colleague', role: 'provider_member', party_id: keptId },
      { id: 'keeper', role: 'provider_administrator', party_id: keptId },
      { id: 'other', role: 'provider_administrator', party_id: keptId },
    ])
    expect(canKeepProfile({ ...other, partyId: keptId }, keptId)).toBe(true)
    const letters = await db
      .selectFrom('mail_message')
      .select(['account_id', 'values'])
      .orderBy('account_id')
      .execute()
    expect(letters.map((row) => [row.account_id, JSON.parse(row.values).news])).toEqual([
      ['keeper', 'took_in'],
      ['other', 'joined'],
    ])
  })

  it('keeps both away from whom either had to stay away from, under every name of both', async () => {
    const { db } = await twice([domesticProvider('d-1'), matter('m-d', 'd-1')])
    await joinByRefs(db, BRIDGE, AGAIN)
    const found = async (more: object) => (await firmsFor(db, more)).map(({ ref }) => ref)
    expect(await found({})).toEqual([BRIDGE])
    expect(await found({ opponents: [{ name: '阿珂姆' }] })).toEqual([])
    expect(await found({ enterprise: { name: 'Beta Ltd' } })).toEqual([])
    expect(await found({ opponents: [{ name: '布里奇律师事务所' }] })).toEqual([])
    const [acme] = await db.selectFrom('conflict').selectAll().where('name', '=', 'Acme Corp').execute()
    expect(acme).toMatchObject({ valid_from: '2024-01-01', valid_to: null })
  })

  it('is found by a match as one firm with the strength of both', async () => {
    const { db } = await twice()
    expect((await firmsFor(db)).map(({ ref }) => ref).sort()).toEqual([BRIDGE, AGAIN])
    await joinByRefs(db, BRIDGE, AGAIN)
    const [one, ...others] = await firmsFor(db)
    expect(others).toEqual([])

    const always = await freshDatabase()
    const once = evidenceOf(BRIDGE, BRIDGE).filter(
      (record) => !('ref' in record && ['both-weaker-again', 'claimed'].includes(record.ref)),
    )
    await populate(always, [TWICE[0]!, ...once])
    const [whole] = await firmsFor(always.db)
    expect(one).toMatchObject({ ref: BRIDGE, band: whole!.band, strength: whole!.strength })
  })

  it('leaves a run that was frozen before as it was', async () => {
    const { db } = await twice()
    const app = { db, search: null }
    const { run } = await matchAndRecord(app, null, { jurisdictions: ['us'], ipTypes: ['patent'] }, NOW)
    const before = (await getMatchRun(db, null, run)).response
    await joinByRefs(db, BRIDGE, AGAIN)
    const after = (await getMatchRun(db, null, run)).response
    expect(after).toEqual(before)
    expect(after.overseas.map(({ ref }) => ref).sort()).toEqual([BRIDGE, AGAIN])
  })
})

describe('what looks like a party', () => {
  it('is of its type, by its signs, and is found as the one that stays', async () => {
    const { db } = await twice([
      provider('bridge-3', { name: { en: 'Bridge Inc' }, website: 'https://www.bridge.example' }),
      provider('other', { name: { en: 'Quite Another LLP' } }),
    ])
    const alike = async () =>
      (await findPartiesLike(db, await idOf(db, 'bridge-3'))).map(({ ref, signs }) => [ref, signs])
    expect(await alike()).toEqual([
      [BRIDGE, ['name']],
      [AGAIN, ['name']],
    ])
    await joinByRefs(db, BRIDGE, AGAIN)
    expect(await alike()).toEqual([[BRIDGE, ['name']]])
  })
})

describe('a joining is refused', () => {
  it('without a reason, to whoever may not remove a listing, and of one into itself', async () => {
    const { db } = await twice()
    await expect(joinByRefs(db, BRIDGE, AGAIN, { reason: '' })).rejects.toMatchObject(
      refusal('invalid_input'),
    )
    for (const who of [REVIEWER, actor('administrator')]) {
      await expect(joinByRefs(db, BRIDGE, AGAIN, { who })).rejects.toMatchObject(refusal('forbidden'))
    }
    const firm = actor('provider_administrator', 'firm', await idOf(db, AGAIN))
    await expect(joinByRefs(db, BRIDGE, AGAIN, { who: firm })).rejects.toMatchObject(refusal('not_found'))
    await expect(joinByRefs(db, BRIDGE, BRIDGE)).rejects.toMatchObject(refusal('illegal_transition'))
  })

  it('of different kinds, of who is suspended or has notice, and where a place would be lost', async () => {
    const { db } = await twice([
      { type: 'expert', ref: 'e-1', name: { zh: '专家' }, status: 'listed' },
      provider('suspended', { status: 'suspended' }),
      provider('noticed', { status: 'removal_notified' }),
      provider('expired', { status: 'expired' }),
    ])
    for (const [kept, joined] of [
      ['e-1', BRIDGE],
      [BRIDGE, 'suspended'],
      ['suspended', BRIDGE],
      [BRIDGE, 'noticed'],
      ['expired', BRIDGE],
    ] as const) {
      await expect(joinByRefs(db, kept, joined), `${joined} into ${kept}`).rejects.toMatchObject(
        refusal('illegal_transition'),
      )
    }
    await joinByRefs(db, BRIDGE, 'expired')
  })

  it('twice, into one that was joined itself, and where the two would go round', async () => {
    const { db } = await twice([provider('third')])
    const { keptId, joinedId } = await joinByRefs(db, BRIDGE, AGAIN)
    for (const [kept, joined] of [
      [BRIDGE, AGAIN],
      [AGAIN, BRIDGE],
      ['third', AGAIN],
      [AGAIN, 'third'],
    ] as const) {
      await expect(joinByRefs(db, kept, joined)).rejects.toMatchObject(refusal('illegal_transition'))
    }
    const row = { reason: 'x', moved: '{}', actor_id: 'a', actor_name: 'a', created_at: '' }
    const insert = (kept_id: string, joined_id: string) =>
      db
        .insertInto('party_joining')
        .values({ ...row, kept_id, joined_id })
        .execute()
    await expect(insert(keptId, await idOf(db, 'third'))).rejects.toThrow(/leaves the directory/)
    const relisted = db.updateTable('party').set({ status: 'listed' }).where('id', '=', joinedId).execute()
    await expect(relisted).rejects.toThrow(/joined into another/)
    const emptied = db.deleteFrom('party_joining').execute()
    await expect(emptied).rejects.toThrow(/append-only/)
    const third = await idOf(db, 'third')
    await db.updateTable('party').set({ status: 'removed' }).where('ref', '=', 'third').execute()
    await expect(insert(third, third)).rejects.toThrow(/joined_into_another/)
    await expect(insert(joinedId, third)).rejects.toThrow(/joined into another/)
    await db.updateTable('party').set({ status: 'listed' }).where('ref', '=', 'third').execute()
    await joinByRefs(db, 'third', BRIDGE)
    expect(await addressSinceJoined(db, AGAIN)).toBe('/directory/providers/third')
  })

  it('when either has changed since it was seen, and to the second of two at once', async () => {
    const { db, handle } = await twice()
    const [keptId, joinedId] = [await idOf(db, BRIDGE), await idOf(db, AGAIN)]
    const seen = await seenNow(db, keptId, joinedId)
    const given = { keptId, joinedId, reason: '同一机构', seen }
    await populate({ db, handle }, [matter('new', AGAIN, { client: 'F' })])
    await expect(joinParties(db, MANAGER, given, NOW)).rejects.toMatchObject(refusal('stale_state'))
    const again = { ...given, seen: await seenNow(db, keptId, joinedId) }
    const both = await Promise.allSettled([
      joinParties(db, MANAGER, again, NOW),
      joinParties(db, actor('manager', 'second'), again, NOW),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.selectFrom('party_joining').selectAll().execute()).toHaveLength(1)
  })

  it('takes back a renewal that was only begun, which nobody of the centre sees', async () => {
    const database = await twice()
    const { db } = database
    const firm = await openAccount(db, 'firm-admin', 'provider_administrator', await idOf(db, AGAIN))
    const id = await filledIn(db, firm, NOW)
    await joinByRefs(db, BRIDGE, AGAIN)
    const { status } = await db
      .selectFrom('application')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(status).toBe('withdrawn')
  })

  it('while the one that leaves has something open', async () => {
    const { db } = await twice([domesticProvider('d-1'), pairing('x-1', 'd-1', AGAIN, { status: 'active' })])
    const joinedId = await idOf(db, AGAIN)
    const firm = await openAccount(db, 'firm', 'provider_administrator', joinedId)
    const applicationId = await filledIn(db, firm, NOW)
    await db.updateTable('application').set({ status: 'submitted' }).execute()
    const open = await findJoiningHindrances(db, joinedId)
    expect(open).toMatchObject({
      applications: [applicationId],
      pairings: [expect.any(String)],
      invitations: [],
    })
    await expect(joinByRefs(db, BRIDGE, AGAIN)).rejects.toMatchObject(refusal('illegal_transition'))
    await db.updateTable('pairing').set({ status: 'terminated' }).execute()
    await db.updateTable('application').set({ status: 'withdrawn' }).execute()
    await joinByRefs(db, BRIDGE, AGAIN)
  })

  it('while somebody waits for its answer', async () => {
    const { db, disputeId, invite } = await inviting()
    const invitationId = await invite()
    const open = await findJoiningHindrances(db, await idOf(db, 'o-1'))
    expect(open.invitations).toEqual([{ id: invitationId, status: 'sent', disputeId }])
    await db.updateTable('pairing').set({ status: 'terminated' }).execute()
    await expect(joinByRefs(db, 'o-2', 'o-1')).rejects.toMatchObject(refusal('illegal_transition'))
  })
})

describe('an import after it', () => {
  const LATER = { now: new Date('2026-11-29T02:00:00Z') }
  const lines = (records: readonly AnyRecord[]) => records.map((record) => JSON.stringify(record))

  it('of the same records changes nothing of the joined one and brings nothing back', async () => {
    const database = await twice()
    const { db } = database
    const { keptId, joinedId } = await joinByRefs(db, BRIDGE, AGAIN)
    const [before, left] = [await refsOf(db, keptId), await refsOf(db, joinedId)]
    const report = await importRecords(database, lines(TWICE), LATER)
    expect(report.refused.map(({ reason }) => reason)).toEqual([
      `ref "${AGAIN}" was joined into "${BRIDGE}": change that entry`,
    ])
    expect(report.warnings.map(({ message }) => message)).toContain(
      `party: "${AGAIN}" was joined into "${BRIDGE}", which it goes to`,
    )
    expect(await refsOf(db, keptId)).toEqual(before)
    expect(await refsOf(db, joinedId)).toEqual(left)
    const names = await db
      .selectFrom('party_name')
      .select('name_key')
      .where('party_id', '=', keptId)
      .execute()
    expect(names.map(({ name_key }) => name_key)).toContain('布里奇律师事务所')
    expect(
      (await firmsFor(db, { opponents: [{ name: 'Bridge & Partners' }] })).map(({ ref }) => ref),
    ).toEqual([])
  })

  it('of new evidence and conflicts goes to the one that stays, by way of every entry between', async () => {
    const database = await twice([provider('third')])
    const { db } = database
    await joinByRefs(db, BRIDGE, AGAIN)
    await joinByRefs(db, 'third', BRIDGE)
    const report = await importRecords(
      database,
      lines([matter('new', AGAIN, { client: 'G' }), conflict(AGAIN, 'Gamma')]),
      LATER,
    )
    expect(report).toMatchObject({ accepted: 2, refused: [] })
    expect(report.warnings).toHaveLength(2)
    const third = await idOf(db, 'third')
    expect(await refsOf(db, third)).toContain('new')
    const [gamma] = await db.selectFrom('conflict').select('party_id').where('name', '=', 'Gamma').execute()
    expect(gamma?.party_id).toBe(third)
  })

  it('of a 1+1 that names the joined one is refused with the one to name', async () => {
    const database = await twice([domesticProvider('d-1')])
    await joinByRefs(database.db, BRIDGE, AGAIN)
    const report = await importRecords(database, lines([pairing('x-1', 'd-1', AGAIN)]), LATER)
    expect(report.refused.map(({ reason }) => reason)).toEqual([
      `overseas "${AGAIN}" was joined into "${BRIDGE}": name that one`,
    ])
  })
})

describe('the past of a joined entry', () => {
  /** Somebody of a house as its session says, after a joining. */
  const sessionOf = async (db: Db, who: Actor): Promise<Actor> => {
    const secret = newSecret()
    await signInAccount(db, who.id, { secret, userAgent: null, address: null, secondFactor: true }, NOW)
    return (await findSession(db, secret, NOW))!.actor
  }

  /** A 1+1 whose work is over, and its overseas entry joined into another one of that firm. */
  async function joinedAfterwards(end: 'concluded' | 'terminated' = 'concluded') {
    const world = await engagedPair({ agreed: false })
    const { db, owner, overseas, id } = world
    const conclusion = { version: 1, outcome: 'settled', lessons: '' } as const
    if (end === 'concluded') await concludeEngagement(db, owner, id, conclusion, later(10))
    else await moveEngagement(db, owner, id, 'terminate', { version: 1, note: '' }, later(10))
    await openAccount(db, 'colleague', 'provider_member', await idOf(db, 'o-1'))
    await joinByRefs(db, 'o-2', 'o-1')
    const colleague = await sessionOf(db, { ...overseas, id: 'colleague' })
    expect(colleague).toMatchObject({ partyId: await idOf(db, 'o-2') })
    return { ...world, colleague }
  }

  it('is read by the people of the one that stays: the ended engagement and the answered invitation, in list and page', async () => {
    const { db, colleague, id, invitationId } = await joinedAfterwards()
    const { engagements } = await listEngagements(db, colleague, EVERY_CASE, NOW)
    expect(engagements.map((one) => one.id)).toEqual([id])
    const engagement = await getEngagement(db, colleague, id)
    expect(sideIn(colleague, sided(engagement)), 'as who acted, since it was confirmed').toBe('party')
    expect(readsSince(colleague, { ...sided(engagement), confirmedAt: engagement.confirmedAt })).toBe(
      engagement.confirmedAt,
    )
    expect(engagementFileStanding(colleague, sided(engagement))).toMatchObject({
      sides: ['overseas'],
      add: false,
      remove: false,
    })
    const { rows, total } = await findInbox(db, colleague, 1, 'zh', NOW)
    expect([rows.map((row) => row.id), total]).toEqual([[invitationId], 1])
    const opened = await openInvitation(db, colleague, invitationId, NOW)
    expect(opened).toMatchObject({ status: 'engaged', engagementId: id, partner: { ref: 'd-1' } })
    expect(Object.values(opened.abilities)).not.toContain(true)
  })

  it('is nobody else’s, and lets them do nothing: not write, not bill, not rate, not answer', async () => {
    for (const end of ['concluded', 'terminated'] as const) {
      const { db, colleague, id } = await joinedAfterwards(end)
      const engagement = await getEngagement(db, colleague, id)
      expect(Object.values(workAbilities(colleague, sided(engagement)))).not.toContain(true)
      const refused = refusal('illegal_transition')
      const bill = { id: 'b', billedOn: '2026-11-23', stage: 'response', hours: null } as const
      const money = { currency: 'USD', amount: 1, note: '' } as const
      await expect(addBill(db, colleague, id, { ...bill, ...money }, NOW)).rejects.toMatchObject(refused)
      const message = { id: 'm', kind: 'message', body: '补充' } as const
      await expect(writeMessage(db, colleague, id, message, NOW)).rejects.toMatchObject(refused)
      const stranger = { ...colleague, id: 'stranger', joinedPartyIds: [] }
      await expect(getEngagement(db, stranger, id)).rejects.toMatchObject(refusal('not_found'))
    }
  })

  it('is no way into an engagement that goes on', async () => {
    const { db, overseas, id } = await engagedPair()
    const claiming = async (from: Db) => ({
      ...overseas,
      partyId: await idOf(from, 'o-2'),
      joinedPartyIds: [await idOf(from, 'o-1')],
    })
    await expect(getEngagement(db, await claiming(db), id)).rejects.toMatchObject(refusal('not_found'))
    const open = await inviting()
    const answering = askNames(open.db, await claiming(open.db), await open.invite(), later(1))
    await expect(answering).rejects.toMatchObject(refusal('illegal_transition'))
  })
})

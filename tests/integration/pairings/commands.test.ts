import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../app/domain/actor.ts'
import { withoutTermsOf } from '../../../app/domain/pairing/terms.ts'
import { findMessageSubjects } from '../../../app/notifications/queries-subjects.server.ts'
import { findAgreement } from '../../../app/pairings/agreement.server.ts'
import { sweepPairings } from '../../../app/pairings/clock.server.ts'
import {
  acceptPairing,
  counterTerms,
  decidePairing,
  examinePairing,
  movePairing,
} from '../../../app/pairings/commands.server.ts'
import { convenePairing, proposePairing } from '../../../app/pairings/propose.server.ts'
import {
  getKeptPairing,
  listKeptPairings,
  listPairingSteps,
} from '../../../app/pairings/queries-kept.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { TERMS } from '../../support/pairing-terms.ts'
import { pairing } from '../../support/world.ts'
import {
  accepted,
  agreeing,
  approved,
  examined,
  MANAGER,
  NOW,
  ofFirm,
  person,
  proposed,
  REVIEWER,
  statusOf,
  versionOf,
} from './agreeing.ts'

/** The news of each letter, and the last day that it names. */
const lettersOf = async (db: Db): Promise<[news: string, until?: string][]> =>
  (await db.selectFrom('mail_message').select('values').orderBy('id').execute()).map(({ values }) => {
    const { news, until } = JSON.parse(values)
    return until === undefined ? [news] : [news, until]
  })

const proposal = (partnerId: string, change: object = {}) => ({
  id: newId(NOW),
  partnerId,
  terms: { ...TERMS, ...change },
  words: '',
  renewsId: null,
})

describe('a proposal', () => {
  it('goes to the other side, once, and is neither public nor ranked', async () => {
    const world = await agreeing()
    const { db, domestic, overseas } = world
    const first = proposal(overseas.partyId!)
    await proposePairing(db, domestic, first, NOW)
    await proposePairing(db, domestic, first, NOW)
    const rows = await db.selectFrom('pairing').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      status: 'proposed',
      ref: 'hz-2026-0001',
      domestic_id: domestic.partyId,
      overseas_id: overseas.partyId,
      lead: 'domestic',
      response_hours: 24,
    })
    const seen = await getKeptPairing(db, overseas, first.id)
    expect(seen).toMatchObject({
      terms: withoutTermsOf(TERMS, 'overseas'),
      agreed: { domestic: true, overseas: false },
      proposedBy: 'domestic',
    })
  })

  it('comes from either side', async () => {
    const { db, domestic, overseas } = await agreeing()
    await proposePairing(db, overseas, proposal(domestic.partyId!), NOW)
    const [row] = await listKeptPairings(db, domestic)
    expect(row).toMatchObject({ proposedBy: 'overseas', domesticId: domestic.partyId })
  })

  it('is a matter of the administrator', async () => {
    const { db, overseas } = await agreeing()
    const member = await ofFirm(db, 'd-1', 'provider_member')
    for (const who of [member, MANAGER, person('expert')]) {
      await expect(proposePairing(db, who, proposal(overseas.partyId!), NOW)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  })

  it.each([
    ['of the same origin', 'd-2', {}, { field: 'partner', message: 'origin_overseas' }],
    [
      'that ends after the listing of a side',
      'o-1',
      { validTo: '2029-01-01' },
      { field: 'validTo', message: 'beyond_domestic' },
    ],
    [
      'for what nobody is listed for',
      'o-1',
      { jurisdictions: ['jp'] },
      { field: 'jurisdictions', message: 'outside_domestic' },
    ],
    [
      'that is over',
      'o-1',
      { validFrom: '2026-01-01', validTo: '2026-11-23' },
      { field: 'validTo', message: 'term_over' },
    ],
  ])('%s is refused with its field', async (_, partner, change, field) => {
    const { db, domestic } = await agreeing()
    const { partyId } = await ofFirm(db, partner)
    await expect(proposePairing(db, domestic, proposal(partyId!, change), NOW)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: expect.arrayContaining([field]),
    })
    expect(await db.selectFrom('pairing').select('id').execute()).toEqual([])
  })

  it('to a firm that is not listed any more is refused', async () => {
    const { db, domestic, overseas } = await agreeing()
    await db.updateTable('party').set({ status: 'suspended' }).where('id', '=', overseas.partyId!).execute()
    await expect(proposePairing(db, domestic, proposal(overseas.partyId!), NOW)).rejects.toMatchObject({
      fields: [{ field: 'partner', message: 'unlisted_overseas' }],
    })
  })

  it('is refused beside a live 1+1 for the same at the same time, and possible after it', async () => {
    const world = await agreeing([pairing('x-1', 'd-1', 'o-1', { validTo: '2027-03-31' })])
    const { db, domestic, overseas } = world
    await expect(proposed(world)).rejects.toMatchObject({
      fields: [{ field: 'jurisdictions', message: 'overlap' }],
    })
    await proposePairing(db, domestic, proposal(overseas.partyId!, { validFrom: '2027-04-01' }), NOW)
    const other = await ofFirm(db, 'o-2')
    await proposePairing(db, domestic, proposal(other.partyId!), NOW)
  })
})

describe('terms', () => {
  it('hold of each side only what it says of itself: the partner adds its contact and insurance when it agrees', async () => {
    const world = await agreeing()
    const { db, domestic, overseas } = world
    const id = await proposed(world, { overseasContact: '编造的联系人', overseasInsurer: '编造' })
    const draft = await findAgreement(db, await getKeptPairing(db, overseas, id), NOW)
    expect(JSON.stringify(draft)).toContain('to be added by this party')
    expect(JSON.stringify(await db.selectFrom('pairing_terms').selectAll().execute())).not.toContain('编造')
    const accept = (own: object) => acceptPairing(db, overseas, id, { own, version: 1 }, NOW)
    for (const [change, problem] of [
      [{ overseasContact: '' }, { field: 'overseasContact', message: 'line_missing' }],
      [{ overseasInsurer: '?' }, { field: 'overseasInsurer', message: 'line_placeholder' }],
      [{ overseasInsurer: '待定' }, { field: 'overseasInsurer', message: 'line_placeholder' }],
      [{ overseasCover: 100 }, { field: 'overseasCover', message: 'cover_placeholder' }],
      [{ overseasInsuredUntil: '2026-11-30' }, { field: 'overseasInsuredUntil', message: 'insured_before' }],
    ] as const) {
      await expect(accept({ ...TERMS, ...change })).rejects.toMatchObject({ fields: [problem] })
    }
    await accept({ ...TERMS, domesticShare: 0, domesticContact: '别人改的' })
    expect(await getKeptPairing(db, domestic, id)).toMatchObject({ terms: TERMS, termsVersion: 2 })
  })

  it('change hands until both sides stand by the same version', async () => {
    const world = await agreeing()
    const { db, domestic, overseas } = world
    const id = await proposed(world)
    const terms = { ...TERMS, domesticShare: 5_000, overseasShare: 5_000 }
    await counterTerms(db, overseas, id, { terms, words: '对半', version: 1 }, NOW)
    await expect(acceptPairing(db, overseas, id, { own: TERMS, version: 2 }, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await acceptPairing(db, domestic, id, { own: TERMS, version: 2 }, NOW)
    expect(await getKeptPairing(db, domestic, id)).toMatchObject({
      status: 'accepted',
      terms,
      termsVersion: 2,
      agreed: { domestic: true, overseas: true },
      hasAgreement: true,
    })
    const versions = await db.selectFrom('pairing_terms').select(['version', 'side']).execute()
    expect(versions).toEqual([
      { version: 1, side: 'domestic' },
      { version: 2, side: 'overseas' },
    ])
  })

  it('that both edit at once are kept from the first, and the second is told', async () => {
    const world = await agreeing()
    const { db, domestic, overseas } = world
    const id = await proposed(world)
    const change = (side: string) => ({ terms: { ...TERMS, conflictProcedure: side }, words: '', version: 1 })
    await counterTerms(db, overseas, id, change('overseas'), NOW)
    await expect(counterTerms(db, domestic, id, change('domestic'), NOW)).rejects.toMatchObject({
      code: 'stale_state',
    })
    expect((await getKeptPairing(db, domestic, id)).terms?.conflictProcedure).toBe('overseas')
    expect(await db.selectFrom('pairing_terms').select('version').execute()).toHaveLength(2)
  })

  it('that were accepted can be opened again until the centre decides, and are examined anew', async () => {
    const world = await agreeing()
    const { db, domestic } = world
    const id = await examined(world)
    const terms = { ...TERMS, responseHours: 12 }
    await counterTerms(db, domestic, id, { terms, words: '', version: await versionOf(db, id) }, NOW)
    expect(await getKeptPairing(db, MANAGER, id)).toMatchObject({
      status: 'proposed',
      examinedBy: null,
      examination: null,
      hasAgreement: false,
    })
  })

  it('are nobody else’s to change or to see', async () => {
    const world = await agreeing()
    const { db } = world
    const id = await proposed(world)
    const stranger = await ofFirm(db, 'o-2')
    const change = { terms: TERMS, words: '', version: 1 }
    await expect(counterTerms(db, stranger, id, change, NOW)).rejects.toMatchObject({ code: 'not_found' })
    await expect(counterTerms(db, MANAGER, id, change, NOW)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listKeptPairings(db, stranger)).toEqual([])
    const enterprise = {
      ...person('enterprise_administrator'),
      enterpriseId: 'e',
      partyId: world.overseas.partyId,
    }
    expect(await listKeptPairings(db, enterprise)).toEqual([])
    const path = `/pairings/${id}`
    const about = async (actor: Actor) =>
      (await findMessageSubjects(db, actor, [path], 'zh', NOW)).get(path)?.parties.map(({ ref }) => ref)
    for (const actor of [world.overseas, MANAGER]) expect(await about(actor)).toEqual(['d-1', 'o-1'])
    for (const actor of [stranger, enterprise]) expect(await about(actor)).toBeUndefined()
  })

  it('cannot be rewritten in the database', async () => {
    const world = await agreeing()
    await proposed(world)
    for (const table of ['pairing_terms', 'pairing_step'] as const) {
      await expect(world.db.deleteFrom(table).execute()).rejects.toThrow(/append-only/)
    }
  })
})

describe('a decision', () => {
  it('needs the examination of another person', async () => {
    const world = await agreeing()
    const { db } = world
    const id = await accepted(world)
    const decision = { approve: true, words: '', version: 2 }
    await expect(decidePairing(db, MANAGER, id, decision, NOW)).rejects.toMatchObject({ code: 'forbidden' })
    await examinePairing(db, MANAGER, id, { advice: 'approve', note: '好', version: 2 }, NOW)
    const version = await versionOf(db, id)
    await expect(decidePairing(db, MANAGER, id, { ...decision, version }, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await decidePairing(db, person('manager', 'another'), id, { ...decision, version }, NOW)
    expect(await statusOf(db, id)).toBe('active')
  })

  it('is refused by the database itself to one person alone', async () => {
    const world = await agreeing()
    const { db } = world
    const id = await examined(world)
    const sign = (values: object) =>
      db.updateTable('pairing_process').set(values).where('pairing_id', '=', id).execute()
    await expect(
      db.updateTable('pairing').set({ status: 'active' }).where('id', '=', id).execute(),
    ).rejects.toThrow(/recommendation of another person/)
    await expect(sign({ decided_by: 'reviewer' })).rejects.toThrow(/CHECK/)
    await expect(sign({ decided_by: 'manager', examined_by: null })).rejects.toThrow(/CHECK/)
    await sign({ decided_by: 'manager' })
    await expect(sign({ decided_by: 'another' })).rejects.toThrow(/decided on/)
  })

  it('is taken once, by whoever was quicker', async () => {
    const world = await agreeing()
    const { db } = world
    const id = await examined(world)
    const version = await versionOf(db, id)
    const both = await Promise.allSettled([
      decidePairing(db, MANAGER, id, { approve: true, words: '', version }, NOW),
      decidePairing(db, person('manager', 'another'), id, { approve: false, words: '不', version }, NOW),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await statusOf(db, id)).toBe('active')
  })

  it('against it needs a reason and ends it; a side that is not listed any more stands in the way of one for it', async () => {
    const world = await agreeing()
    const { db } = world
    const id = await examined(world)
    const version = await versionOf(db, id)
    await expect(
      decidePairing(db, MANAGER, id, { approve: false, words: '', version }, NOW),
    ).rejects.toMatchObject({
      fields: [{ field: 'words', message: 'reason' }],
    })
    await db.updateTable('party').set({ status: 'removed' }).where('ref', '=', 'o-1').execute()
    await expect(
      decidePairing(db, MANAGER, id, { approve: true, words: '', version }, NOW),
    ).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await decidePairing(db, MANAGER, id, { approve: false, words: '资格存疑', version }, NOW)
    expect(await statusOf(db, id)).toBe('terminated')
  })

  it('can be preceded by a request for other terms', async () => {
    const world = await agreeing()
    const { db, domestic, overseas } = world
    const id = await examined(world)
    const words = '请补充境外方保险'
    const step = { event: 'request_changes', words, version: await versionOf(db, id) } as const
    await movePairing(db, REVIEWER, id, step, NOW)
    await expect(
      acceptPairing(db, overseas, id, { own: TERMS, version: await versionOf(db, id) }, NOW),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
    await counterTerms(db, overseas, id, { terms: TERMS, words: '', version: await versionOf(db, id) }, NOW)
    await acceptPairing(db, domestic, id, { own: TERMS, version: await versionOf(db, id) }, NOW)
    expect(await statusOf(db, id)).toBe('accepted')
  })
})

describe('what was decided', () => {
  it('is told to both sides in its order, without what the centre wrote to itself', async () => {
    const world = await agreeing()
    const { db, domestic } = world
    const id = await approved(world)
    const steps = await listPairingSteps(db, domestic, id)
    expect(steps.map(({ event }) => event).sort()).toEqual(['accept', 'approve', 'propose', 'recommend'])
    const said = JSON.stringify([steps, await getKeptPairing(db, domestic, id)])
    expect(said).not.toContain('材料齐全')
    expect(said).not.toContain('"reviewer"')
    expect(JSON.stringify(await listPairingSteps(db, MANAGER, id))).toContain('材料齐全')
    expect((await getKeptPairing(db, MANAGER, id)).examination?.note).toBe('材料齐全')
  })

  it('can be suspended, reinstated and ended with a reason', async () => {
    const world = await agreeing()
    const { db } = world
    const id = await approved(world)
    const move = async (event: 'suspend' | 'reinstate' | 'terminate', words = '理由') =>
      movePairing(db, MANAGER, id, { event, words, version: await versionOf(db, id) }, NOW)
    await expect(move('suspend', '')).rejects.toMatchObject({ code: 'invalid_input' })
    await move('suspend')
    expect(await statusOf(db, id)).toBe('suspended')
    await move('reinstate')
    await move('terminate')
    expect(await statusOf(db, id)).toBe('terminated')
  })

  it('ends by notice after the days agreed on, and never later than its term', async () => {
    const world = await agreeing()
    const { db, domestic, overseas } = world
    const id = await approved(world)
    const notice = { event: 'give_notice', words: '业务调整', version: await versionOf(db, id) } as const
    await movePairing(db, overseas, id, notice, NOW)
    expect(await getKeptPairing(db, domestic, id)).toMatchObject({
      status: 'active',
      validTo: '2026-12-23',
      noticeBy: 'overseas',
      noticeEndsOn: '2026-12-23',
    })
    const again = { ...notice, version: await versionOf(db, id) }
    await expect(movePairing(db, domestic, id, again, NOW)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('goes on to its end when whoever gave notice takes it back in time, and nobody else can', async () => {
    const world = await agreeing()
    const { db, domestic, overseas } = world
    const id = await approved(world)
    const move = async (event: 'give_notice' | 'take_back_notice', who: Actor, now = NOW) =>
      movePairing(db, who, id, { event, words: '另有安排', version: await versionOf(db, id) }, now)
    await expect(move('take_back_notice', overseas)).rejects.toMatchObject({ code: 'forbidden' })
    await move('give_notice', overseas)
    await expect(move('take_back_notice', domestic)).rejects.toMatchObject({ code: 'forbidden' })
    const after = new Date('2026-12-24T02:00:00Z')
    await expect(move('take_back_notice', overseas, after)).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    await move('take_back_notice', overseas)
    expect(await getKeptPairing(db, domestic, id)).toMatchObject({
      ...{ status: 'active', validTo: TERMS.validTo, noticeBy: null, noticeEndsOn: null },
    })
    await move('give_notice', domestic)
    expect(await getKeptPairing(db, overseas, id)).toMatchObject({ noticeBy: 'domestic' })
  })

  it('of an import has a life of its own here, too', async () => {
    const { db, domestic } = await agreeing([pairing('x-1', 'd-1', 'o-1', { validTo: '2027-12-31' })])
    const [imported] = await listKeptPairings(db, domestic)
    expect(imported).toMatchObject({
      proposedBy: null,
      terms: null,
      agreed: { domestic: true, overseas: true },
    })
    const notice = { event: 'give_notice', words: '到此为止', version: 1 } as const
    await movePairing(db, domestic, imported!.id, notice, NOW)
    expect(await getKeptPairing(db, domestic, imported!.id)).toMatchObject({ noticeEndsOn: '2026-12-23' })
    const back = { event: 'take_back_notice', words: '继续合作', version: 2 } as const
    await movePairing(db, domestic, imported!.id, back, NOW)
    expect(await getKeptPairing(db, domestic, imported!.id)).toMatchObject({ validTo: '2027-12-31' })
  })
})

describe('the centre', () => {
  const field = { jurisdictions: ['us'], ipTypes: ['patent'], procedures: [], languages: ['en'] } as const
  const terms = {
    ...field,
    jurisdictions: ['us'],
    ipTypes: ['patent' as const],
    procedures: [],
    languages: ['en'],
  }

  it('brings two firms together: one writes the terms, the other accepts', async () => {
    const { db, domestic, overseas } = await agreeing()
    const id = newId(NOW)
    const sides = { domestic: domestic.partyId!, overseas: overseas.partyId! }
    await convenePairing(db, REVIEWER, { id, sides, terms, words: '此地缺少合作', requestId: null }, NOW)
    await expect(acceptPairing(db, overseas, id, { own: TERMS, version: 1 }, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await counterTerms(db, overseas, id, { terms: TERMS, words: '', version: 1 }, NOW)
    await acceptPairing(db, domestic, id, { own: TERMS, version: 2 }, NOW)
    expect(await statusOf(db, id)).toBe('accepted')
  })

  it('does so by its reviewers and managers, and takes it back', async () => {
    const { db, domestic, overseas } = await agreeing()
    const sides = { domestic: domestic.partyId!, overseas: overseas.partyId! }
    const introduction = { id: newId(NOW), sides, terms, words: '', requestId: null }
    for (const who of [person('administrator'), domestic]) {
      await expect(convenePairing(db, who, introduction, NOW)).rejects.toMatchObject({ code: 'forbidden' })
    }
    await convenePairing(db, REVIEWER, introduction, NOW)
    const step = { event: 'withdraw', words: '暂缓', version: 1 } as const
    await movePairing(db, MANAGER, introduction.id, step, NOW)
    expect(await statusOf(db, introduction.id)).toBe('terminated')
  })
})

describe('letters', () => {
  async function withAccounts() {
    const world = await agreeing()
    const { db, domestic, overseas } = world
    const accounts = [domestic, overseas, REVIEWER, MANAGER]
    for (const { id, name, role, partyId } of accounts) {
      const email = `${id.replaceAll(' ', '.')}@example.test`
      const row = { id, name, role, party_id: partyId, demo: 0, email, email_key: email } as const
      await db
        .insertInto('account')
        .values({ ...row, created_at: NOW.toISOString() })
        .execute()
    }
    return world
  }

  it('go to the people of both sides and of the centre, and say until when it runs and nothing else', async () => {
    const world = await withAccounts()
    const { db } = world
    await approved(world)
    const until = TERMS.validTo
    expect((await lettersOf(db)).sort()).toEqual([
      ['accept', until],
      ['accept', until],
      ['accept', until],
      ['approve', until],
      ['approve', until],
      ['propose', until],
      ['recommend', until],
    ])
    const letters = JSON.stringify(await db.selectFrom('mail_message').selectAll().execute())
    for (const secret of ['王芳', 'Ann Lee', '6000', 'USD', '平安']) expect(letters).not.toContain(secret)
  })

  it('name the last day as it stands: of an offer with another term, before the end, and none after', async () => {
    const world = await withAccounts()
    const { db, domestic, overseas } = world
    const id = await proposed(world)
    const terms = { ...TERMS, validTo: '2026-12-23' }
    await counterTerms(db, overseas, id, { terms, words: '', version: await versionOf(db, id) }, NOW)
    const acceptance = { own: terms, version: await versionOf(db, id) }
    await acceptPairing(db, domestic, id, acceptance, NOW)
    const advice = { advice: 'approve', note: '材料齐全', version: await versionOf(db, id) } as const
    await examinePairing(db, REVIEWER, id, advice, NOW)
    const decision = { approve: true, words: '', version: await versionOf(db, id) }
    await decidePairing(db, MANAGER, id, decision, NOW)
    expect((await lettersOf(db)).filter(([news]) => news === 'counter')).toEqual([['counter', '2026-12-23']])
    await db.deleteFrom('mail_message').execute()
    await sweepPairings(db, new Date('2026-12-16T02:00:00Z'))
    expect((await lettersOf(db)).sort()).toEqual(
      ['begin', 'begin', 'expiring', 'expiring'].map((news) => [news, '2026-12-23']),
    )
    await db.deleteFrom('mail_message').execute()
    await sweepPairings(db, new Date('2026-12-24T02:00:00Z'))
    expect(await lettersOf(db)).toEqual([['expire'], ['expire']])
  })
})

import { newSecret } from '../../../app/accounts/secret.server.ts'
import {
  beginApplication,
  saveSection,
  submitApplication,
} from '../../../app/applications/commands.server.ts'
import { addClaims, removeClaim } from '../../../app/applications/commands-claims.server.ts'
import { getApplication, listClaims } from '../../../app/applications/queries.server.ts'
import { publishCall } from '../../../app/calls/commands.server.ts'
import { commissionResearch, deliverReport } from '../../../app/commissions/commands.server.ts'
import { lodgeComplaint } from '../../../app/complaints/commands.server.ts'
import type { AppContext } from '../../../app/context.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { SectionCode } from '../../../app/domain/application/sections.ts'
import { publishEdition } from '../../../app/editions/commands.server.ts'
import { recordConflict } from '../../../app/profiles/commands-conflicts.server.ts'
import { listConflictsOf } from '../../../app/profiles/queries-conflicts.server.ts'
import { takeApplication } from '../../../app/vetting/commands.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { ADMISSION, actor, COMPETENCE, FORMS, MANAGER, REVIEWER } from '../vetting/applying.ts'
import { canary } from './canaries.ts'
import type { Address, Asking, Expectation } from './expectations.ts'

/** The application of one firm, and a call. */
export type PoolHolding = {
  applicationId: string
  claimId: string
  callId: string
  partyId: string
  /** A change of the firm's entry that waits. */
  changeId: string
  /** Whom the firm must stay away from, by its own record. */
  conflictId: string
  complaintId: string
  /** Research on a dispute of the first tenant, delivered and not yet accepted. */
  commissionId: string
  commissionedDisputeId: string
}

const secret = (field: string) => [canary('p', field)]

/** A firm's application under review, every confidential field of which carries a canary. */
export async function createPool(
  app: AppContext,
  partyId: string,
  commissioned: { disputeId: string; thinkTankId: string },
): Promise<PoolHolding> {
  const { db } = app
  const now = app.now()
  const firm: Actor = {
    id: 'seed-firm',
    name: canary('p', 'Applicant'),
    role: 'provider_member',
    enterpriseId: null,
    partyId,
  }
  const applicationId = newId(now)
  await beginApplication(db, firm, { id: applicationId, callId: null }, now)
  const form = {
    ...FORMS.provider,
    identity: {
      ...FORMS.provider.identity,
      registration: ['HRB 1'],
      country: ['de'],
      nameZh: secret('FirmName'),
    },
    contact: {
      contactName: secret('Contact'),
      contactEmail: ['office@example.com'],
      contactPhone: secret('Phone'),
    },
    declarations: { ...FORMS.provider.declarations, disclosures: secret('Disclosure') },
  }
  for (const [code, values] of Object.entries(form)) {
    const { version } = await getApplication(db, firm, applicationId)
    await saveSection(db, firm, applicationId, { code: code as SectionCode, values, version }, now)
  }
  // What was copied from the directory has secrets of its own there.
  for (const { id } of await listClaims(db, applicationId))
    await removeClaim(db, firm, applicationId, id, now)
  const licence = { ...ADMISSION, number: secret('ClaimedLicence') }
  await addClaims(db, firm, applicationId, { kind: 'admission', facts: [licence] }, now)
  await addClaims(
    db,
    firm,
    applicationId,
    { kind: 'competence', facts: [{ ...COMPETENCE, jurisdiction: ['jp'] }] },
    now,
  )
  const version = async () => (await getApplication(db, firm, applicationId)).version
  await submitApplication(db, firm, applicationId, await version(), now)
  await takeApplication(db, REVIEWER, applicationId, await version(), now)
  const [claim] = await listClaims(db, applicationId, 'admission')
  const callId = newId(now)
  await publishCall(
    db,
    MANAGER,
    callId,
    {
      title: { zh: '征集', en: 'Call' },
      text: { zh: '正文', en: 'Text' },
      kinds: ['provider'],
      opensAt: now.toISOString(),
      closesAt: new Date(now.getTime() + 86_400_000).toISOString(),
    },
    now,
  )
  await publishEdition(db, MANAGER, now)
  return {
    applicationId,
    claimId: claim!.id,
    callId,
    partyId,
    ...(await createEntrySecrets(app, partyId)),
    complaintId: await complain(app, partyId),
    commissionId: await commission(app, commissioned),
    commissionedDisputeId: commissioned.disputeId,
  }
}

/** What a firm's entry holds that is nobody else's to read. */
async function createEntrySecrets(
  { db, now }: AppContext,
  partyId: string,
): Promise<Pick<PoolHolding, 'changeId' | 'conflictId'>> {
  const at = now().toISOString()
  const [affiliate, changeId] = [canary('p', 'Affiliate'), newId(now())]
  const keeper = actor('provider_administrator', 'seed-firm', partyId)
  const conflict = {
    against: secret('AgainstName'),
    conflictKind: ['client'],
    otherNames: secret('AgainstAlias'),
    itsAffiliates: secret('AgainstAffiliate'),
  }
  const kept = await recordConflict(db, keeper, conflict, now())
  const [own] = await listConflictsOf(db, partyId)
  if (kept.length > 0 || !own) throw new Error('the conflict was not kept')
  await db
    .insertInto('party_affiliate')
    .values({ party_id: partyId, name: affiliate, name_key: affiliate, loose_key: affiliate, created_at: at })
    .execute()
  await db
    .insertInto('profile_change')
    .values({
      id: changeId,
      party_id: partyId,
      kind: 'admission',
      facts: JSON.stringify({ ...ADMISSION, number: secret('ProposedLicence') }),
      status: 'waiting',
      proposed_by: 'seed-firm',
      proposed_name: canary('p', 'Proposer'),
      proposed_at: at,
    })
    .execute()
  await db
    .insertInto('contact_change')
    .values({
      id: newId(now()),
      party_id: partyId,
      email: `${canary('p', 'NewContact')}@example.com`,
      phone: canary('p', 'NewPhone'),
      confirm_hash: canary('x', 'ConfirmHash'),
      stop_hash: canary('x', 'StopHash'),
      requested_by: 'seed-firm',
      requested_at: at,
      expires_at: new Date(now().getTime() + 86_400_000).toISOString(),
      confirmed_at: null,
      stopped_at: null,
    })
    .execute()
  return { changeId, conflictId: own.id }
}

/** A complaint about the firm, every word of which only the centre may read. */
async function complain({ db, now }: AppContext, partyId: string): Promise<string> {
  const { ref } = await db
    .selectFrom('party')
    .select('ref')
    .where('id', '=', partyId)
    .executeTakeFirstOrThrow()
  const said = (field: string) => canary('s', `Complaint${field}`)
  const typed = {
    ground: 'fees',
    what: said('What'),
    happenedOn: '',
    wanted: said('Wanted'),
    name: said('Name'),
    email: `${said('Mail')}@example.com`,
    truthful: 'yes',
  }
  await lodgeComplaint(db, { ref, typed, formSecret: newSecret(), locale: 'zh-CN' }, now())
  return (await db.selectFrom('complaint').select('id').executeTakeFirstOrThrow()).id
}

/** Research that a think tank delivered: its enterprise reads the title, and not yet the report. */
async function commission(
  { db, now }: AppContext,
  { disputeId, thinkTankId }: { disputeId: string; thinkTankId: string },
): Promise<string> {
  const id = newId(now())
  const given = {
    id,
    disputeId,
    partyId: thinkTankId,
    title: canary('a', 'CommissionTitle'),
    question: canary('s', 'CommissionQuestion'),
    dueOn: '2026-12-31',
    forEnterprise: true,
  }
  await commissionResearch(db, REVIEWER, given, now())
  const member = actor('think_tank_member', 'seed-think-tank', thinkTankId)
  await deliverReport(db, member, id, { report: canary('s', 'CommissionReport'), version: 1 }, now())
  return id
}

/** What the think tank reads of its commission. */
const COMMISSION_OPENED = {
  by: ['think_tank_member'],
  tenants: ['a', 's'],
  fields: ['CommissionTitle', 'CommissionQuestion', 'CommissionReport'],
} as const

type Expected = Expectation['read']
const say =
  (status: number): Expected =>
  () =>
    status
const NO_ACTION = say(405)

/** The firm itself: its members, whoever of them applied. */
const isFirm = ({ role, address }: Asking) =>
  address.whose !== 'none' && (role.name === 'provider_member' || role.name === 'provider_administrator')
const isNobody = ({ role }: Asking) => role.is === 'nobody' || role.is === 'token'

/** Sign in first; then the firm's answer, the centre's, and for everybody else it is not there. */
const between =
  (firm: number, centre: number | Expected): Expected =>
  (asking) => {
    if (isNobody(asking)) return 303
    if (isFirm(asking)) return firm
    if (asking.role.is !== 'staff' || asking.address.whose === 'none') return 404
    return typeof centre === 'number' ? centre : centre(asking)
  }

/** For those who keep an entry of the directory: of a firm, its administrators alone. */
const keeper =
  (status: number): Expected =>
  (asking) => {
    if (isNobody(asking)) return 303
    return asking.role.is === 'party' && asking.role.name !== 'provider_member' ? status : 404
  }

/** For an expert's own entry: no other kind has such a part. */
const expert =
  (status: number): Expected =>
  (asking) => {
    if (isNobody(asking)) return 303
    return asking.role.name === 'expert' ? status : 404
  }

/** For the one firm whose record or change it is; to whoever keeps another entry it is not there. */
const entryOwner =
  (status: number): Expected =>
  (asking) => {
    if (isNobody(asking)) return 303
    return asking.role.name === 'provider_administrator' && asking.address.whose !== 'none' ? status : 404
  }

/** For the centre's staff, by role; for everybody else it is not there. */
const staff =
  (byRole: Partial<Record<string, number>>, otherwise: number, missing = 404): Expected =>
  ({ role, address }) => {
    if (role.is !== 'staff') return 404
    return address.whose === 'none' ? missing : (byRole[role.name] ?? otherwise)
  }

/** Every route of the pool. */
export function poolExpectations(pool: PoolHolding, now: Date): Record<string, Expectation> {
  const none = newId(now)
  const form = { version: '999999' }
  const application = (more: Record<string, string> = {}): Address[] => [
    { params: { applicationId: pool.applicationId, ...more }, whose: null, form },
    { params: { applicationId: none, ...more }, whose: 'none', form },
  ]
  const one = application()
  const claim = application({ section: 'admissions', claimId: pool.claimId })
  const calls: Address[] = [
    { params: { callId: pool.callId }, whose: null },
    { params: { callId: none }, whose: 'none' },
  ]
  const plain: Address[] = [{ params: {}, whose: null }]
  const listings = (more: Record<string, string> = {}): Address[] => [
    { params: { partyId: pool.partyId, ...more }, whose: null, form },
    { params: { partyId: none, ...more }, whose: 'none', form },
  ]
  const commissions = (more: Record<string, string> = {}): Address[] => [
    {
      params: { commissionId: pool.commissionId, ...more },
      whose: null,
      form,
      opened: COMMISSION_OPENED,
    },
    { params: { commissionId: none, ...more }, whose: 'none', form },
  ]
  /** For the think tank's own people; not there for anybody else who is signed in. */
  const ofThinkTank =
    (status: number): Expected =>
    (asking) => {
      if (isNobody(asking)) return 303
      const isOwn = asking.role.name === 'think_tank_member' && asking.address.whose !== 'none'
      return isOwn ? status : 404
    }
  const complaints: Address[] = [
    { params: { complaintId: pool.complaintId }, whose: null, form },
    { params: { complaintId: none }, whose: 'none', form },
  ]
  const open = (addresses: Address[]): Expectation => ({
    addresses,
    read: ({ address }) => (address.whose === 'none' ? 404 : 200),
    write: NO_ACTION,
    open: true,
  })
  const page = (read: Expected, write: Expected = NO_ACTION, addresses = one): Expectation => ({
    addresses,
    read,
    write,
  })
  const step = (write: Expected, addresses = one): Expectation => page(say(302), write, addresses)
  return {
    'routes/apply._index': open(plain),
    'routes/calls._index': open(plain),
    'routes/calls.$callId': open(calls),
    'routes/criteria.$kind': open([
      ...['expert', 'provider', 'think_tank'].map((kind) => ({ params: { kind }, whose: null })),
      { params: { kind: 'enterprise' }, whose: 'none' as const },
    ]),
    'routes/applications._index': page(
      (asking) => (isNobody(asking) ? 303 : asking.role.is === 'party' ? 200 : 404),
      (asking) => (isNobody(asking) ? 303 : 400),
      plain,
    ),
    'routes/applications.$applicationId._index': page(between(200, 404)),
    'routes/applications.$applicationId.$section._index': page(
      between(200, 404),
      between(409, 404),
      application({ section: 'identity' }),
    ),
    'routes/applications.$applicationId.$section.$claimId._index': page(
      between(404, 404),
      between(404, 404),
      claim,
    ),
    'routes/applications.$applicationId.$section.$claimId.removal': step(between(409, 409), claim),
    'routes/applications.$applicationId.check': page(between(404, 404)),
    'routes/applications.$applicationId.files': page(between(200, 200), between(409, 409)),
    'routes/applications.$applicationId.letter': page(between(404, 404)),
    'routes/applications.$applicationId.submission': step(between(409, 409)),
    // A plain member of the firm reads its renewal, and does not take it back.
    'routes/applications.$applicationId.withdrawal': step((asking) =>
      asking.role.name === 'provider_member' && asking.address.whose !== 'none'
        ? 403
        : between(409, 403)(asking),
    ),
    'routes/staff.applications._index': page(staff({}, 200), NO_ACTION, plain),
    'routes/staff.applications.$applicationId._index': page(staff({}, 200)),
    'routes/staff.applications.$applicationId.taking': step(staff({ administrator: 403 }, 409)),
    'routes/staff.applications.$applicationId.criteria': step(staff({ administrator: 409 }, 303)),
    'routes/staff.applications.$applicationId.duplicates.$otherId': step(
      staff({}, 303, 303),
      application({ otherId: none }),
    ),
    'routes/staff.applications.$applicationId.claims.$claimId': page(
      staff({}, 200),
      staff({}, 400, 400),
      application({ claimId: pool.claimId }),
    ),
    'routes/staff.applications.$applicationId.change-requests': page(
      staff({ administrator: 409 }, 200),
      staff({}, 422),
    ),
    // It does not wait for its applicant.
    'routes/staff.applications.$applicationId.answer-date': page(staff({}, 409), staff({}, 409)),
    'routes/staff.applications.$applicationId.resumption': step(staff({}, 409)),
    'routes/staff.applications.$applicationId.recommendation': page(
      staff({ administrator: 409 }, 200),
      staff({}, 422, 422),
    ),
    'routes/staff.applications.$applicationId.decision': page(staff({}, 409), staff({}, 422, 422)),
    'routes/editions._index': {
      ...open(plain),
      // Published on the same day again it is there already; by everybody else it is not to be published.
      write: ({ role }) => (role.is === 'staff' && role.name === 'manager' ? 409 : 404),
    },
    'routes/editions.$number': open([
      { params: { number: '1' }, whose: null },
      { params: { number: '77' }, whose: 'none' },
    ]),
    'routes/listing._index': page(
      (asking) => (isNobody(asking) ? 303 : asking.role.is === 'party' ? 200 : 404),
      NO_ACTION,
      plain,
    ),
    'routes/listing.availability': page(
      (asking) => (isNobody(asking) ? 303 : asking.role.is === 'party' ? 200 : 404),
      (asking) => (isNobody(asking) ? 303 : asking.role.is === 'party' ? 409 : 404),
      [{ params: {}, whose: null, form }],
    ),
    'routes/listing.profile._index': page(keeper(200), NO_ACTION, plain),
    'routes/listing.profile.$section': page(keeper(200), keeper(422), [
      { params: { section: 'presence' }, whose: null, form },
    ]),
    'routes/listing.contacts': page(keeper(200), keeper(422), plain),
    'routes/contact-change.$step': {
      ...open([
        { params: { step: 'confirmation' }, query: 'token=nonsense', whose: null },
        { params: { step: 'objection' }, query: 'token=nonsense', whose: null },
      ]),
      write: say(422),
    },
    'routes/listing.preview': page(keeper(200), NO_ACTION, plain),
    // Experts alone have one, and what everybody may fetch was agreed to.
    'routes/listing.portrait._index': page(expert(200), expert(422), plain),
    'routes/listing.portrait.removal': step(expert(303), plain),
    'routes/directory.experts.$ref_.portrait': {
      ...open([{ params: { ref: 'x-1' }, whose: null }]),
      read: say(404),
    },
    'routes/listing.publication': page(keeper(200), keeper(409), [{ params: {}, whose: null, form }]),
    'routes/listing.departure': page(keeper(200), keeper(409), [{ params: {}, whose: null, form }]),
    'routes/listing.conflicts._index': page(keeper(200), keeper(422), plain),
    // A name on record cannot be left out, as this form does.
    'routes/listing.conflicts.$conflictId': page(entryOwner(200), entryOwner(422), [
      { params: { conflictId: pool.conflictId }, whose: null, form },
      { params: { conflictId: none }, whose: 'none', form },
    ]),
    'routes/listing.changes._index': page(keeper(200), NO_ACTION, plain),
    // A think tank declares its fields itself: nothing is put on record.
    'routes/listing.changes.new.$kind': page(
      (asking) => (asking.role.name === 'think_tank_member' ? 404 : keeper(200)(asking)),
      (asking) => (asking.role.name === 'think_tank_member' ? 404 : keeper(422)(asking)),
      [{ params: { kind: 'admission' }, whose: null }],
    ),
    'routes/listing.changes.$changeId.files': page(entryOwner(200), entryOwner(422), [
      { params: { changeId: pool.changeId }, whose: null },
      { params: { changeId: none }, whose: 'none' },
    ]),
    'routes/listing.changes.$changeId.withdrawal': step(keeper(404), [
      { params: { changeId: none }, whose: null },
    ]),
    // A draft of nothing was made of no version that there is.
    'routes/staff.criteria.$kind': page(
      staff({ manager: 200 }, 404),
      staff({ manager: 409 }, 404),
      ['provider', 'enterprise'].map((kind) => ({
        params: { kind },
        whose: kind === 'enterprise' ? 'none' : null,
        form,
      })),
    ),
    'routes/staff.profile-changes._index': page(staff({}, 200), NO_ACTION, plain),
    'routes/staff.profile-changes.$changeId': page(staff({}, 200), staff({}, 422, 422), [
      { params: { changeId: pool.changeId }, whose: null },
      { params: { changeId: none }, whose: 'none' },
    ]),
    'routes/listing.confirmation': step(keeper(303), plain),
    // There is no notice to reply to, and nothing is said.
    'routes/listing.reply': step(
      (asking) => (isNobody(asking) ? 303 : asking.role.is === 'party' ? 422 : 404),
      plain,
    ),
    // A form that says nothing is none of ours; a receipt that opens nothing is wrong.
    'routes/complaints.new': { ...open(plain), write: say(400) },
    'routes/complaints.progress': { ...open(plain), write: say(422) },
    'routes/complaints.withdrawal': { ...open(plain), read: say(302), write: say(404) },
    'routes/staff.complaints._index': page(staff({}, 200), NO_ACTION, plain),
    'routes/staff.complaints.$complaintId._index': page(staff({}, 200), NO_ACTION, complaints),
    'routes/staff.complaints.$complaintId.taking': step(staff({ administrator: 403 }, 409), complaints),
    'routes/staff.complaints.$complaintId.examination': page(staff({}, 409), staff({}, 422, 422), complaints),
    'routes/staff.complaints.$complaintId.decision': page(staff({}, 409), staff({}, 422, 422), complaints),
    'routes/staff.complaints.$complaintId.return': page(staff({}, 409), staff({}, 422, 422), complaints),
    'routes/commissions._index': page(ofThinkTank(200), NO_ACTION, [
      { params: {}, whose: null, opened: COMMISSION_OPENED },
    ]),
    // It was delivered: no paper is added any more.
    'routes/commissions.$commissionId.files': page(ofThinkTank(200), ofThinkTank(409), commissions()),
    'routes/commissions.$commissionId._index': page(ofThinkTank(200), NO_ACTION, commissions()),
    'routes/commissions.$commissionId.$step': page(
      ofThinkTank(409),
      ofThinkTank(422),
      commissions({ step: 'delivery' }),
    ),
    'routes/staff.commissions._index': page(staff({}, 200), NO_ACTION, plain),
    // A form that does not say what it is.
    'routes/staff.commissions.new': page(
      staff({ administrator: 404 }, 200),
      staff({ administrator: 404 }, 400, 400),
      [{ params: {}, whose: null, query: `dispute=${pool.commissionedDisputeId}` }],
    ),
    'routes/staff.commissions.$commissionId._index': page(staff({}, 200), NO_ACTION, commissions()),
    'routes/staff.commissions.$commissionId.$step': page(
      staff({ administrator: 409 }, 200),
      staff({}, 422),
      commissions({ step: 'return' }),
    ),
    'routes/staff.evidence': page(staff({}, 200), NO_ACTION, plain),
    'routes/staff.listings.$partyId._index': page(staff({}, 200), NO_ACTION, listings()),
    'routes/staff.listings.$partyId.$step': page(
      staff({ manager: 200 }, 409),
      staff({}, 422),
      listings({ step: 'suspension' }),
    ),
    // Somebody can sign in for the listed party of the pool.
    'routes/staff.listings.$partyId.first-account': page(staff({}, 409), staff({}, 422), listings()),
    // Without another entry to join there is nothing to send.
    'routes/staff.listings.$partyId.joining': page(
      staff({ manager: 200 }, 403),
      staff({ manager: 404 }, 403),
      listings(),
    ),
    'routes/staff.listings.$partyId.evidence.$kind.$evidenceId': step(
      staff({ administrator: 403 }, 404),
      listings({ kind: 'admission', evidenceId: none }),
    ),
    // There was no decision about it yet.
    'routes/listing.letters.$stepId': page((asking) => (isNobody(asking) ? 303 : 404), NO_ACTION, [
      { params: { stepId: none }, whose: 'none' },
    ]),
    'routes/staff.listings.$partyId.letters.$stepId': page(say(404), NO_ACTION, listings({ stepId: none })),
    'routes/staff.calls.new': page(staff({ manager: 200 }, 404), staff({ manager: 422 }, 404), plain),
    'routes/staff.calls.$callId.edit': page(
      staff({ manager: 200 }, 404),
      staff({ manager: 422 }, 404),
      calls,
    ),
  }
}

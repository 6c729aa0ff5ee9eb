import { randomUUID } from 'node:crypto'
import { addRecord } from '../../../app/centre-records/commands.server.ts'
import type { AppContext } from '../../../app/context.server.ts'
import { addDeadline } from '../../../app/deadlines/commands.server.ts'
import { answerSupplement, requestSupplement } from '../../../app/disputes/acceptance.server.ts'
import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { NO_PARTICULARS, type Particulars } from '../../../app/domain/dispute/particulars.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import type { TermsInput } from '../../../app/domain/engagement/schema.ts'
import type { InvitationPurpose } from '../../../app/domain/invitation/purpose.ts'
import type { Section } from '../../../app/domain/matching/response.ts'
import { addBill } from '../../../app/engagements/bills.server.ts'
import { recordEngagement } from '../../../app/engagements/commands.server.ts'
import { proposeTerms, withdrawTerms } from '../../../app/engagements/terms.server.ts'
import { addMilestone, completeMilestone, writeMessage } from '../../../app/engagements/work.server.ts'
import { keepFiles } from '../../../app/files/commands.server.ts'
import { handOnFiles } from '../../../app/files/hand-on.server.ts'
import { isRefused, receiveFile } from '../../../app/files/receive.server.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { cancelInvitation, engageInvited } from '../../../app/invitations/decide.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { sendInvitations } from '../../../app/invitations/send.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { pickCandidate } from '../../../app/matching/shortlist.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { syncUntilDrained } from '../../../search/sync.server.ts'
import { pdf } from '../../support/sample-bytes.ts'
import {
  admission,
  competence,
  conflict,
  domesticProvider,
  enterprise,
  expert,
  matter,
  pairing,
  populate,
  provider,
  thinkTank,
} from '../../support/world.ts'
import { CANARY_BUDGET, CANARY_CLAIM, canary } from './canaries.ts'
import { awaitAdministrator } from './enterprises.ts'
import { defendTogether } from './groups.ts'
import { createPairings, type PairingHolding } from './pairings.ts'
import { createPool, type PoolHolding } from './pool.ts'
import { createRoles, type Role, type Tenant } from './roles.ts'

/** What one tenant has: a dispute that is engaged, with its run and engagement, and a draft. */
export type Holding = {
  disputeId: string
  draftId: string
  /** Its application, in the version that holds what was added. */
  documentId: string
  runId: string
  engagementId: string
  /** A file of the dispute. */
  fileId: string
  /** Files of the first engagement: one that the expert, who took over, was given to read, and one that it was not. */
  handedFileId: string
  keptFileId: string
  idempotencyKey: string
  /** An engagement that came of an invitation to the expert, and a milestone of it that was reached. */
  workId: string
  milestoneId: string
  billId: string
  /** New terms that the enterprise proposed and took back. */
  termsId: string
  /** A record of the centre about its dispute. */
  recordId: string
  /** An enterprise that nobody manages, with somebody invited and somebody refused. */
  companionId: string
  /** A group in which it defends together with another enterprise, by a plan in force. */
  groupId: string
  /** Invitations at each stage, and one that is over. */
  invitations: Record<'synopsis' | 'names' | 'file' | 'over', string>
}

export type AccessWorld = {
  roles: Role[]
  holdings: Record<Tenant, Holding>
  pool: PoolHolding
  pairings: PairingHolding
}

/** The party with whom both tenants have an engagement. */
export const ENGAGED_REF = 'p-overseas'

const STAFF: Actor = { id: 'seed-staff', name: 'staff', role: 'manager', enterpriseId: null, partyId: null }

const named = (tenant: Tenant) => ({
  name: { zh: canary(tenant, 'Enterprise') },
  formerNames: [canary(tenant, 'Former')],
})
const OPPONENT = canary('a', 'Opponent')

const RECORDS = [
  enterprise('e-a', { ...named('a'), creditCode: canary('a', 'Code'), district: canary('a', 'District') }),
  enterprise('e-b', { ...named('b'), creditCode: canary('b', 'Code'), district: canary('b', 'District') }),
  enterprise('e-a2', { name: { zh: canary('a', 'Companion') }, creditCode: canary('s', 'CompanionCode') }),
  enterprise('e-b2', { name: { zh: canary('b', 'Companion') }, creditCode: canary('s', 'CompanionCodeB') }),
  expert('x-1'),
  domesticProvider('p-domestic'),
  provider(ENGAGED_REF),
  provider('p-conflicted'),
  thinkTank('t-1', { jurisdictions: ['us'], ipTypes: ['patent'] }),
  pairing('pair-1', 'p-domestic', ENGAGED_REF),
  admission(ENGAGED_REF, { number: canary('p', 'Licence') }),
  conflict('p-conflicted', canary('s', 'Conflict'), {
    against: { name: canary('s', 'Conflict'), aliases: [OPPONENT], affiliates: [canary('s', 'Affiliate')] },
  }),
  ...['x-1', 'p-domestic', ENGAGED_REF, 'p-conflicted'].flatMap((party) => [
    competence(party, { verification: 'verified' }),
    matter(`m-${party}`, party, { client: canary('x', 'Client'), opponent: canary('x', 'Adversary') }),
  ]),
]

/** Two tenants whose every confidential field carries a canary, and everybody who may ask about them. */
export async function createAccessWorld(app: AppContext): Promise<AccessWorld> {
  await populate(app, RECORDS)
  await syncUntilDrained({ db: app.db, client: app.search, now: app.now })
  const enterprises = { a: await idOf(app, 'enterprise', 'e-a'), b: await idOf(app, 'enterprise', 'e-b') }
  const parties = {
    expert: await idOf(app, 'party', 'x-1'),
    provider: await idOf(app, 'party', ENGAGED_REF),
    thinkTank: await idOf(app, 'party', 't-1'),
  }
  const holdings = { a: await hold(app, 'a', enterprises.a), b: await hold(app, 'b', enterprises.b) }
  await syncUntilDrained({ db: app.db, client: app.search, now: app.now })
  const commissioned = { disputeId: holdings.a.disputeId, thinkTankId: parties.thinkTank }
  const pool = await createPool(app, parties.provider, commissioned)
  const pairings = await createPairings(app)
  return { roles: await createRoles(app, enterprises, parties), holdings, pool, pairings }
}

async function idOf(app: AppContext, table: 'enterprise' | 'party', ref: string): Promise<string> {
  return (await app.db.selectFrom(table).select('id').where('ref', '=', ref).executeTakeFirstOrThrow()).id
}

function factsOf(tenant: Tenant): DisputeFacts {
  const secret = (field: string) => canary(tenant, field)
  return {
    title: secret('Title'),
    jurisdictions: ['us'],
    ipTypes: ['patent'],
    procedure: null,
    role: null,
    industry: null,
    languages: [],
    opponents: [{ name: secret('Opponent'), aliases: [secret('Alias')] }],
    respondBy: null,
    respondZone: null,
    budget: { amount: CANARY_BUDGET[tenant], currency: 'CNY' },
    description: secret('Description'),
  }
}

async function hold(app: AppContext, tenant: Tenant, enterpriseId: string): Promise<Holding> {
  const now = app.now()
  const actor: Actor = {
    id: `seed-${tenant}`,
    name: canary(tenant, 'Author'),
    role: 'enterprise_member',
    enterpriseId,
    partyId: null,
  }
  const [disputeId, draftId] = [newId(now), newId(now)]
  const facts = factsOf(tenant)
  await createDispute(app.db, actor, { id: draftId, enterpriseId, facts }, now)
  const particulars = particularsOf(tenant)
  await createDispute(app.db, actor, { id: disputeId, enterpriseId, facts, particulars }, now)
  await submitDispute(app.db, actor, disputeId, 1, now)
  await deadline(app, tenant, actor, disputeId)
  const documentId = await supplement(app, tenant, actor, disputeId)
  const runId = await matchDispute(app, actor, disputeId, null, now)
  const idempotencyKey = randomUUID()
  const pick = { disputeId, runId, section: 'overseas', candidate: ENGAGED_REF, picked: true } as const
  await pickCandidate(app.db, { ...actor, name: canary(tenant, 'Picker') }, pick, now)
  const note = canary(tenant, 'Note')
  const input = { runId, section: 'overseas', ref: ENGAGED_REF, note, idempotencyKey } as const
  const { id, refused } = await recordEngagement(app.db, actor, disputeId, input, now)
  if (refused) throw new Error(`the engagement of ${tenant} was refused: ${JSON.stringify(refused)}`)
  const fileId = await handIn(app, tenant, actor, 'dispute', disputeId, 'File')
  const invitations = await invite(app, tenant, actor, disputeId, runId)
  const work = await engageExpert(app, tenant, actor)
  const handover = { replaces: id, handover: canary(tenant, 'Handover') }
  await app.db.updateTable('engagement').set(handover).where('id', '=', work.workId).execute()
  const keptFileId = await handIn(app, tenant, actor, 'engagement', id, 'Kept')
  const handedFileId = await handIn(app, tenant, actor, 'engagement', id, 'Handed')
  await handOnFiles(app.db, actor, work.workId, [{ fileId: handedFileId, version: 0 }], now)
  const recordId = await recordWork(app, disputeId)
  const companionId = await idOf(app, 'enterprise', `e-${tenant}2`)
  await awaitAdministrator(app, STAFF, { enterpriseId: companionId, tenant })
  const groupId = await defendTogether(app, { tenant, owner: actor, disputeId, facts, companionId })
  return {
    disputeId,
    draftId,
    documentId,
    runId,
    engagementId: id,
    fileId,
    keptFileId,
    handedFileId,
    idempotencyKey,
    invitations,
    recordId,
    companionId,
    groupId,
    ...work,
  }
}

/**
 * Asks the expert once in vain and once for an opinion, the think tank as far as the names, and a 1+1 whose overseas
 * side has checked its conflicts and may read the file.
 */
async function invite(app: AppContext, tenant: Tenant, actor: Actor, disputeId: string, runId: string) {
  const now = app.now()
  const send = async (section: Section, ref: string, purpose: InvitationPurpose) => {
    const synopsis = canary(tenant, 'Synopsis')
    const input = { roundId: randomUUID(), runId, section, refs: [ref], purpose, synopsis }
    const { ids } = await sendInvitations(app.db, actor, disputeId, input, now)
    if (!ids) throw new Error(`${ref} could not be invited by ${tenant}`)
    return ids[0]!
  }
  const memberOf = async (ref: string): Promise<Actor> => ({
    id: `seed-${ref}`,
    name: ref,
    role: 'provider_member',
    enterpriseId: null,
    partyId: await idOf(app, 'party', ref),
  })
  const over = await send('experts', 'x-1', 'opinion')
  await cancelInvitation(app.db, actor, { disputeId, invitationId: over, version: 1 }, now)
  const synopsis = await send('experts', 'x-1', 'opinion')
  const names = await send('thinkTanks', 't-1', 'research')
  await askNames(app.db, { ...(await memberOf('t-1')), role: 'think_tank_member' }, names, now)
  const file = await send('pairings', 'pair-1', 'representation')
  await askNames(app.db, await memberOf(ENGAGED_REF), file, now)
  await clearConflict(app.db, await memberOf(ENGAGED_REF), file, now)
  return { over, synopsis, names, file }
}

const particularsOf = (tenant: Tenant): Particulars => ({
  ...NO_PARTICULARS,
  forum: canary(tenant, 'Forum'),
  docket: canary(tenant, 'Docket'),
  rights: [canary(tenant, 'RightNumber')],
  wanted: canary(tenant, 'Wanted'),
  products: canary(tenant, 'Products'),
  claim: { amount: CANARY_CLAIM[tenant], currency: 'USD' },
})

function deadline(app: AppContext, tenant: Tenant, actor: Actor, disputeId: string) {
  const input = { how: 'given', title: canary(tenant, 'Deadline'), day: '2026-12-10' } as const
  return addDeadline(app.db, actor, disputeId, input, app.now())
}

/** What the centre asks and the tenant adds, and the document that holds both. */
async function supplement(app: AppContext, tenant: Tenant, actor: Actor, disputeId: string): Promise<string> {
  const points = [canary(tenant, 'Point')]
  await requestSupplement(app.db, STAFF, disputeId, { version: 2, points }, app.now())
  const answers = [canary(tenant, 'Answer')]
  await answerSupplement(app.db, actor, disputeId, { version: 3, answers }, app.now())
  const rows = app.db.selectFrom('document').select('id').where('dispute_id', '=', disputeId)
  return (await rows.where('kind', '=', 'A').where('version', '=', 2).executeTakeFirstOrThrow()).id
}

/** A second dispute in which the expert accepted, was engaged, and everybody has written something. */
async function engageExpert(app: AppContext, tenant: Tenant, actor: Actor) {
  const { db } = app
  const now = app.now()
  const disputeId = newId(now)
  await createDispute(
    db,
    actor,
    { id: disputeId, enterpriseId: actor.enterpriseId!, facts: factsOf(tenant) },
    now,
  )
  await submitDispute(db, actor, disputeId, 1, now)
  const runId = await matchDispute(app, actor, disputeId, null, now)
  const synopsis = canary(tenant, 'Synopsis')
  const { ids } = await sendInvitations(
    db,
    actor,
    disputeId,
    { roundId: randomUUID(), runId, section: 'experts', refs: ['x-1'], purpose: 'representation', synopsis },
    now,
  )
  const invitationId = ids![0]!
  const expert: Actor = {
    id: 'seed-x-1',
    name: 'x-1',
    role: 'expert',
    enterpriseId: null,
    partyId: await idOf(app, 'party', 'x-1'),
  }
  await askNames(db, expert, invitationId, now)
  await clearConflict(db, expert, invitationId, now)
  const quote = {
    feeModel: 'fixed',
    currency: 'CNY',
    rates: [],
    stages: [{ stage: 'assessment', amount: 100 }],
    cap: null,
    validUntil: '2027-12-31',
    availableFrom: '2026-12-01',
    note: canary(tenant, 'QuoteNote'),
  } as const
  await acceptInvitation(db, expert, invitationId, { ...quote, rates: [], stages: [...quote.stages] }, now)
  const { version } = await getInvitation(db, actor, disputeId, invitationId, now)
  const { id: workId } = await engageInvited(db, actor, { disputeId, invitationId, version }, now)
  if (!workId) throw new Error(`the expert could not be engaged by ${tenant}`)
  const milestoneId = newId(now)
  const body = canary(tenant, 'Message')
  await writeMessage(db, actor, workId, { id: newId(now), kind: 'message', body }, now)
  const title = canary(tenant, 'Milestone')
  await addMilestone(
    db,
    actor,
    workId,
    { id: milestoneId, kind: 'milestone', title, dueOn: '2026-12-01' },
    now,
  )
  await completeMilestone(db, actor, workId, milestoneId, now)
  const note = canary(tenant, 'BillNote')
  const bill = {
    billedOn: '2026-11-23',
    stage: 'assessment',
    hours: 1,
    currency: 'CNY',
    amount: 100,
    note,
  } as const
  const billId = newId(now)
  await addBill(db, actor, workId, { id: billId, ...bill }, now)
  const termsId = newId(now)
  const terms: TermsInput = {
    feeModel: 'fixed',
    currency: 'CNY',
    rates: [],
    cap: null,
    stages: [{ stage: 'response', amount: 100 }],
    from: '2026-12-01',
    scope: canary(tenant, 'TermsScope'),
    reason: canary(tenant, 'TermsReason'),
  }
  await proposeTerms(db, actor, workId, { id: termsId, ...terms }, now)
  await withdrawTerms(db, actor, workId, termsId, now)
  return { workId, milestoneId, billId, termsId }
}

/** What the centre wrote down about a tenant's dispute: for its own eyes alone. */
async function recordWork(app: AppContext, disputeId: string): Promise<string> {
  const id = newId(app.now())
  const words = (field: string) => canary('s', field)
  const record = {
    kind: 'transfer',
    day: '2026-11-20',
    title: words('RecordTitle'),
    district: null,
    disputeId,
    body: words('RecordBody'),
    effect: null,
    count: null,
    note: words('RecordNote'),
  } as const
  await addRecord(app.db, STAFF, id, record, app.now())
  return id
}

/** Hands in a file whose name and bytes carry canaries of `field`. */
async function handIn(
  app: AppContext,
  tenant: Tenant,
  actor: Actor,
  noun: 'dispute' | 'engagement',
  ownerId: string,
  field: 'File' | 'Kept' | 'Handed',
): Promise<string> {
  const { dataDir } = app.environment
  const label = canary(tenant, `${field}Label`)
  const file = await receiveFile(dataDir, label, pdf(canary(tenant, `${field}Bytes`)))
  if (isRefused(file)) throw new Error(`the file of ${tenant} was refused: ${file.refusal}`)
  await keepFiles(app.db, dataDir, actor, { noun, ownerId, readers: null, files: [file] }, app.now())
  const row = app.db.selectFrom('file').select('id').where('label', '=', label)
  return (await row.executeTakeFirstOrThrow()).id
}

import {
  beginApplication,
  saveSection,
  submitApplication,
} from '../../../app/applications/commands.server.ts'
import { addClaims } from '../../../app/applications/commands-claims.server.ts'
import { getApplication, listClaims } from '../../../app/applications/queries.server.ts'
import { getCriteria } from '../../../app/criteria/queries.server.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import { appliesAs } from '../../../app/domain/application/policy.ts'
import type { SectionCode } from '../../../app/domain/application/sections.ts'
import type { Values } from '../../../app/domain/application/values.ts'
import type { PartyType } from '../../../app/domain/vocabulary/parties.ts'
import {
  answerCriteria,
  decideApplication,
  judgeClaim,
  recommendDecision,
  takeApplication,
} from '../../../app/vetting/commands.server.ts'
import { recordFinding } from '../../../app/vetting/commands-duplicates.server.ts'
import { findDuplicates } from '../../../app/vetting/queries-duplicates.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'

export const NOW = new Date('2026-11-24T01:00:00Z')
export const TODAY = '2026-11-24'
export const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

export const actor = (role: ActorRole, id: string = role, partyId: string | null = null): Actor => ({
  id,
  name: `name of ${id}`,
  role,
  enterpriseId: null,
  partyId,
})
export const REVIEWER = actor('reviewer')
export const MANAGER = actor('manager')
export const FIRM = actor('provider_member', 'firm')

const contact = { contactName: ['联系人'], contactEmail: ['office@example.com'], contactPhone: ['021-1'] }
const spoken = { language: ['zh', 'en'], level: ['native', 'fluent'] }
const agreed = { truthful: ['yes'], publishProfile: ['yes'] }
const names = { nameZh: ['新桥知识产权代理所'], nameEn: ['New Bridge IP'], aliases: ['新桥所'] }

/** A whole form of each kind. */
export const FORMS: Record<PartyType, Partial<Record<SectionCode, Values>>> = {
  provider: {
    identity: {
      ...names,
      origin: ['domestic'],
      kind: ['law_firm'],
      country: ['cn'],
      city: ['上海'],
      registration: ['91310000MA1K3ABC1K'],
      foundedOn: ['2010-05-01'],
    },
    contact,
    practice: {
      ...spoken,
      industries: ['biomedicine'],
      feeModel: ['hourly'],
      'fee-hourly-min': ['1,500'],
      'fee-hourly-max': ['3,000'],
      'fee-hourly-currency': ['CNY'],
      responseHours: ['24'],
      capacity: ['5'],
    },
    team: { team: ['张三，合伙人\n李四，律师'], offices: ['上海'] },
    declarations: { noPenalty: ['yes'], ...agreed },
  },
  expert: {
    identity: {
      ...names,
      unit: ['某大学'],
      title: ['教授'],
      categories: ['scholar'],
      country: ['cn'],
      city: ['上海'],
    },
    contact,
    practice: { ...spoken, yearsInPractice: ['12'] },
    declarations: { noDiscipline: ['yes'], ...agreed },
  },
  think_tank: {
    identity: { ...names, unit: ['某大学'], country: ['cn'] },
    contact,
    research: { ...spoken, jurisdictions: ['us'], ipTypes: ['patent'], people: ['王五'] },
    declarations: { noPenalty: ['yes'], ...agreed },
  },
}

export const ADMISSION: Values = {
  jurisdiction: ['us'],
  ipTypes: ['patent'],
  licenceTitle: ['Attorney at law'],
  number: ['NY-12345'],
  validFrom: ['2020-01-01'],
  validTo: ['2027-06-30'],
}
export const COMPETENCE: Values = { jurisdiction: ['us'], ipType: ['patent'], procedures: ['litigation'] }
export const MATTER: Values = {
  jurisdiction: ['us'],
  ipType: ['patent'],
  procedure: ['litigation'],
  role: ['respondent'],
  client: ['甲公司'],
  docket: ['1:24-cv-1'],
  filedOn: ['2024-03-05'],
}

/** Begins an application and fills everything in; returns its id. */
export async function filledIn(db: Db, who: Actor, now = NOW, callId: string | null = null): Promise<string> {
  const id = newId(now)
  const kind = appliesAs(who)!
  await beginApplication(db, who, { id, callId }, now)
  for (const [code, values] of Object.entries(FORMS[kind])) {
    const { version } = await getApplication(db, who, id)
    await saveSection(db, who, id, { code: code as SectionCode, values, version }, now)
  }
  if (kind === 'think_tank' || who.partyId) return id
  await addClaims(db, who, id, { kind: 'admission', facts: [ADMISSION] }, now)
  await addClaims(db, who, id, { kind: 'competence', facts: [COMPETENCE] }, now)
  await addClaims(db, who, id, { kind: 'matter', facts: [MATTER] }, now)
  return id
}

/** The version of an application that somebody sees now. */
export async function versionOf(db: Db, id: string, who: Actor = FIRM): Promise<number> {
  return (await getApplication(db, who, id)).version
}

/** The same, handed in. */
export async function handedIn(db: Db, who: Actor = FIRM, now = NOW): Promise<string> {
  const id = await filledIn(db, who, now)
  await submitApplication(db, who, id, await versionOf(db, id, who), now)
  return id
}

/** The same, taken by the reviewer. */
export async function taken(db: Db, who: Actor = FIRM, now = NOW): Promise<string> {
  const id = await handedIn(db, who, now)
  await takeApplication(db, REVIEWER, id, await versionOf(db, id, who), now)
  return id
}

/** Finds that whoever looks alike is somebody else. */
export async function tellApart(db: Db, id: string, now = NOW): Promise<void> {
  const application = await getApplication(db, REVIEWER, id)
  for (const other of await findDuplicates(db, application, await listClaims(db, id))) {
    const given = { otherId: other.id, finding: 'other', note: '已核对' }
    await recordFinding(db, REVIEWER, id, given, now)
  }
}

/** What staff saw, for verifications that are about something else. */
export const SEEN = { basis: 'lookup', source: '登记机关网站查询', presentedOn: '' }

/** Verifies every claim, answers every question and looks into every likeness. */
export async function examine(db: Db, id: string, now = NOW): Promise<void> {
  for (const claim of await listClaims(db, id)) {
    const verdict = {
      status: 'verified',
      expiresOn: claim.facts.validTo?.[0] ?? null,
      note: '',
      seen: SEEN,
    } as const
    await judgeClaim(db, REVIEWER, id, { claimId: claim.id, verdict }, now)
  }
  const { kind, criteriaVersion } = await getApplication(db, REVIEWER, id)
  const { items } = await getCriteria(db, kind, criteriaVersion!)
  const given = items.map(({ code }) => ({ code, answer: 'met', evidence: '材料齐全' }))
  await answerCriteria(db, REVIEWER, id, given, now)
  await tellApart(db, id, now)
}

/** The same, examined and recommended by the reviewer. */
export async function recommended(db: Db, who: Actor = FIRM, now = NOW): Promise<string> {
  const id = await taken(db, who, now)
  await examine(db, id, now)
  const version = await versionOf(db, id, who)
  await recommendDecision(db, REVIEWER, id, { advice: 'approve', note: '符合标准', version }, now)
  return id
}

/** The same, approved by the manager until the end of 2029; returns the party that was listed. */
export async function approved(
  db: Db,
  who: Actor = FIRM,
  now = NOW,
): Promise<{ id: string; partyId: string }> {
  const id = await recommended(db, who, now)
  const version = await versionOf(db, id, who)
  await decideApplication(db, MANAGER, id, { approve: true, reason: '', termEnd: '2029-11-23', version }, now)
  return { id, partyId: (await getApplication(db, MANAGER, id)).partyId! }
}

import type { Db } from '../../db/schema.ts'
import { type Consent, isFormed } from '../domain/defence-group/formed.ts'
import {
  type Comparable,
  findInCommon,
  type GroupBasis,
  type InCommon,
} from '../domain/defence-group/in-common.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'

const COMPARED = ['submitted', 'supplement_requested', 'accepted', 'matched', 'engaged'] as const

/** Every dispute that is under way and not strictly confidential, as far as comparing goes. For the centre's eyes alone. */
async function comparableDisputes(db: Db): Promise<Comparable[]> {
  const rows = await db
    .selectFrom('dispute')
    .select(['id', 'enterprise_id', 'opponents', 'docket', 'rights'])
    .where('status', 'in', COMPARED)
    .where('confidentiality', '=', 'ordinary')
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    enterpriseId: row.enterprise_id,
    opponents: JSON.parse(row.opponents),
    docket: row.docket,
    rights: JSON.parse(row.rights),
  }))
}

/** A dispute among others that have something in common with it; for staff alone. */
export type GroupedDispute = {
  id: string
  title: Title
  enterprise: EnterpriseNames
  consent: Consent | null
}

/** Something that disputes share, and who was asked so far; for staff alone. */
export type CommonLine = Omit<InCommon, 'disputeIds'> & {
  /** Null while nobody was asked. */
  groupId: string | null
  formed: boolean
  disputes: GroupedDispute[]
}

/** What disputes of different enterprises have in common now. Staff only: it names everybody. */
export async function listInCommon(db: Db): Promise<CommonLine[]> {
  const common = findInCommon(await comparableDisputes(db))
  const ids = [...new Set(common.flatMap((one) => one.disputeIds))]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
    .select(['dispute.id', 'dispute.title', 'dispute.title_en', 'enterprise.name_zh', 'enterprise.name_en'])
    .where('dispute.id', 'in', ids)
    .execute()
  const members = await db
    .selectFrom('defence_group_member')
    .innerJoin('defence_group', 'defence_group.id', 'defence_group_member.group_id')
    .innerJoin('dispute', 'dispute.id', 'defence_group_member.dispute_id')
    .select(['defence_group.id', 'basis', 'basis_key', 'dispute_id', 'consent'])
    .select('dispute.enterprise_id as enterpriseId')
    .execute()
  return common.map(({ disputeIds, ...one }) => {
    const mine = members.filter(({ basis, basis_key }) => basis === one.basis && basis_key === one.key)
    return {
      ...one,
      groupId: mine[0]?.id ?? null,
      formed: isFormed(mine),
      disputes: disputeIds.map((id) => {
        const row = rows.find((known) => known.id === id)!
        const consent = mine.find(({ dispute_id }) => dispute_id === id)?.consent ?? null
        return { id, title: titleOf(row), enterprise: { zh: row.name_zh, en: row.name_en }, consent }
      }),
    }
  })
}

/** The one thing in common that staff ask about, or null when it is not common any more. */
export async function findCommon(db: Db, basis: GroupBasis, key: string): Promise<InCommon | null> {
  const common = findInCommon(await comparableDisputes(db))
  return common.find((one) => one.basis === basis && one.key === key) ?? null
}

/** Somebody else in a group that stands, and who acts for it. */
export type Companion = { enterprise: EnterpriseNames; counsel: EnterpriseNames[] }

/** A group as one of its disputes sees it: nothing of the others until it stands. */
export type GroupSeen = {
  id: string
  basis: GroupBasis
  consent: Consent
  formed: boolean
  companions: Companion[]
}

/** The groups that a dispute was asked into. Ask only with an id that was read through the actor's own scope. */
export async function listGroupsOf(db: Db, disputeId: string): Promise<GroupSeen[]> {
  const rows = await db
    .selectFrom('defence_group_member')
    .innerJoin('defence_group', 'defence_group.id', 'defence_group_member.group_id')
    .select(['defence_group.id', 'basis', 'consent'])
    .where('dispute_id', '=', disputeId)
    .orderBy('defence_group.created_at')
    .execute()
  return Promise.all(
    rows.map(async ({ id, basis, consent }) => {
      const members = await db
        .selectFrom('defence_group_member')
        .innerJoin('dispute', 'dispute.id', 'defence_group_member.dispute_id')
        .select(['dispute_id', 'consent', 'dispute.enterprise_id as enterpriseId'])
        .where('group_id', '=', id)
        .execute()
      const own = members.find((one) => one.dispute_id === disputeId)!
      const others = members.filter((one) => one.consent === 'given' && one.enterpriseId !== own.enterpriseId)
      const mayKnow = isFormed(members) && consent === 'given'
      const companions = mayKnow
        ? await companionsOf(
            db,
            others.map((one) => one.dispute_id),
          )
        : []
      return { id, basis, consent, formed: mayKnow, companions }
    }),
  )
}

async function companionsOf(db: Db, disputeIds: readonly string[]): Promise<Companion[]> {
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
    .select(['dispute.id', 'enterprise.name_zh', 'enterprise.name_en'])
    .where('dispute.id', 'in', disputeIds)
    .orderBy('enterprise.ref')
    .execute()
  const counsel = await db
    .selectFrom('engagement')
    .innerJoin('party', (join) =>
      join.on((eb) =>
        eb.or([
          eb('party.id', '=', eb.ref('engagement.party_id')),
          eb('party.id', '=', eb.ref('engagement.domestic_id')),
          eb('party.id', '=', eb.ref('engagement.overseas_id')),
        ]),
      ),
    )
    .select(['engagement.dispute_id', 'party.name_zh', 'party.name_en', 'party.ref'])
    .where('engagement.dispute_id', 'in', disputeIds)
    .where('engagement.status', 'in', ['active', 'paused'])
    .execute()
  return rows.map(({ id, name_zh, name_en }) => ({
    enterprise: { zh: name_zh, en: name_en },
    counsel: counsel
      .filter((one) => one.dispute_id === id)
      .map((one) => ({ zh: one.name_zh, en: one.name_en ?? (one.name_zh === null ? one.ref : null) })),
  }))
}

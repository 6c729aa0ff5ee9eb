import type { Db } from '../../db/schema.ts'
import { type Consent, isFormed } from '../domain/defence-group/formed.ts'
import {
  COMPARED_STATES,
  type Comparable,
  findInCommon,
  type GroupBasis,
  type InCommon,
  writtenIn,
} from '../domain/defence-group/in-common.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'

/** Every dispute that is under way and not strictly confidential, as far as comparing goes. For the centre's eyes alone. */
async function comparableDisputes(db: Db): Promise<Comparable[]> {
  const rows = await db
    .selectFrom('dispute')
    .select(['id', 'enterprise_id', 'opponents', 'docket', 'rights'])
    .where('status', 'in', COMPARED_STATES)
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

/** Something that disputes share, or shared when they were asked, and who was asked so far; for staff alone. */
export type CommonLine = Omit<InCommon, 'disputeIds'> & {
  /** False where only the group is left: nothing is shared any more by disputes that are under way. */
  common: boolean
  /** Null while nobody was asked. */
  groupId: string | null
  formed: boolean
  disputes: GroupedDispute[]
}

/** Who was asked into a group and whose dispute is under way: one that is over neither blocks nor binds the others. */
function membersUnderWay(db: Db) {
  return db
    .selectFrom('defence_group_member')
    .innerJoin('defence_group', 'defence_group.id', 'defence_group_member.group_id')
    .innerJoin('dispute', 'dispute.id', 'defence_group_member.dispute_id')
    .where('dispute.status', 'in', COMPARED_STATES)
    .select(['defence_group.id as groupId', 'basis', 'basis_key as key', 'consent'])
    .select(['dispute.id as disputeId', 'dispute.enterprise_id as enterpriseId'])
    .orderBy('defence_group.created_at')
    .orderBy('defence_group.id')
    .orderBy('dispute.created_at')
    .orderBy('dispute.id')
}

type Member = Awaited<ReturnType<ReturnType<typeof membersUnderWay>['execute']>>[number]

/**
 * What disputes of different enterprises have in common now, then the groups of which disputes are under way though they
 * have nothing in common any more. Staff only: it names everybody.
 */
export async function listInCommon(db: Db): Promise<CommonLine[]> {
  const disputes = await comparableDisputes(db)
  const members = await membersUnderWay(db).execute()
  const common = findInCommon(disputes).map((one) => ({ ...one, common: true }))
  const lines = [...common, ...groupsBeside(common, members, disputes)].map((one) => {
    const asked = members.filter(({ basis, key }) => basis === one.basis && key === one.key)
    // Whoever was asked counts, and so is shown, even where it has nothing in common with the others any more.
    const disputeIds = [...new Set([...one.disputeIds, ...asked.map(({ disputeId }) => disputeId)])]
    return { ...one, asked, disputeIds }
  })
  const ids = [...new Set(lines.flatMap((one) => one.disputeIds))]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
    .select(['dispute.id', 'dispute.title', 'dispute.title_en', 'enterprise.name_zh', 'enterprise.name_en'])
    .where('dispute.id', 'in', ids)
    .execute()
  return lines.map(({ disputeIds, asked, ...one }) => ({
    ...one,
    groupId: asked[0]?.groupId ?? null,
    formed: isFormed(asked),
    disputes: disputeIds.map((id) => {
      const row = rows.find((known) => known.id === id)!
      const consent = asked.find(({ disputeId }) => disputeId === id)?.consent ?? null
      return { id, title: titleOf(row), enterprise: { zh: row.name_zh, en: row.name_en }, consent }
    }),
  }))
}

/** The groups of these members that rest on nothing that is still in common, each once. */
function groupsBeside(
  common: readonly InCommon[],
  members: readonly Member[],
  disputes: readonly Comparable[],
): (InCommon & { common: boolean })[] {
  const nameOf = ({ basis, key }: Pick<InCommon, 'basis' | 'key'>) => `${basis} ${key}`
  const shared = new Set(common.map(nameOf))
  const beside = new Map(members.filter((one) => !shared.has(nameOf(one))).map((one) => [nameOf(one), one]))
  return [...beside.values()].map(({ basis, key }) => ({
    ...{ basis, key, disputeIds: [], common: false },
    written: writtenIn(disputes, basis, key) ?? key,
  }))
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

/**
 * The groups that a dispute was asked into and in which disputes of others are under way, as it is itself. Ask only with an id that was read through the actor's own scope.
 */
export async function listGroupsOf(db: Db, disputeId: string): Promise<GroupSeen[]> {
  const rows = await membersUnderWay(db).where('dispute.id', '=', disputeId).execute()
  const groups = await Promise.all(
    rows.map(async ({ groupId: id, basis, consent, enterpriseId }) => {
      const members = await membersUnderWay(db).where('group_id', '=', id).execute()
      const others = members.filter((one) => one.enterpriseId !== enterpriseId)
      if (others.length === 0) return []
      const agreed = others.filter((one) => one.consent === 'given')
      const mayKnow = isFormed(members) && consent === 'given'
      const companions = mayKnow
        ? await companionsOf(
            db,
            agreed.map((one) => one.disputeId),
          )
        : []
      return [{ id, basis, consent, formed: mayKnow, companions }]
    }),
  )
  return groups.flat()
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

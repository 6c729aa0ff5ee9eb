import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import type { HomeTask } from '../domain/desk/home.ts'
import { titleOf } from '../domain/dispute/title.ts'
import { WRITTEN_PURPOSES } from '../domain/invitation/purpose.ts'
import { WARNING_DAYS } from '../domain/listing/expiry.ts'
import { LIVE_PAIRING_STATES } from '../domain/pairing/lifecycle.ts'
import { bindsFirm } from '../domain/pairing/policy.ts'
import { ORIGINS } from '../domain/vocabulary/parties.ts'

const WITHOUT_DAY = { due: null, late: false } as const

/** The Shanghai day of an instant. */
const dayOf = (at: string) => shanghaiDay(new Date(at))

/** Opinions and research that were promised and are not handed in. */
export async function writingTasks(db: Db, partyId: string): Promise<HomeTask[]> {
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('invitation_side as mine', 'mine.invitation_id', 'invitation.id')
    .innerJoin('dispute', 'dispute.id', 'invitation.dispute_id')
    .select(['invitation.id', 'invitation.updated_at', 'dispute.title', 'dispute.title_en'])
    .where('mine.party_id', '=', partyId)
    .where('invitation.status', '=', 'accepted')
    .where('invitation.purpose', 'in', WRITTEN_PURPOSES)
    .execute()
  return rows.map((row) => ({
    ...WITHOUT_DAY,
    next: 'deliver',
    key: row.id,
    what: titleOf(row),
    to: `/invitations/${row.id}/opinion`,
    since: dayOf(row.updated_at),
  }))
}

/**
 * What 1+1 agreements wait for: terms on the table that the actor's firm has not agreed to, and agreements that end
 * soon and that nothing goes on from. Only who may bind the firm is waited for.
 */
export async function pairingTasks(db: Db, actor: Actor, today: string): Promise<HomeTask[]> {
  if (!bindsFirm(actor)) return []
  const rows = await db
    .selectFrom('pairing')
    .innerJoin('party as d', 'd.id', 'pairing.domestic_id')
    .innerJoin('party as o', 'o.id', 'pairing.overseas_id')
    .leftJoin('pairing_process as process', 'process.pairing_id', 'pairing.id')
    .select(['pairing.id', 'pairing.status', 'pairing.valid_to', 'pairing.updated_at', 'domestic_id'])
    .select(['process.domestic_agreed', 'process.overseas_agreed', 'process.notice_ends_on'])
    .select(['d.name_zh as d_zh', 'd.name_en as d_en', 'd.ref as d_ref'])
    .select(['o.name_zh as o_zh', 'o.name_en as o_en', 'o.ref as o_ref'])
    .where((eb) => eb.or(ORIGINS.map((origin) => eb(`pairing.${origin}_id`, '=', actor.partyId))))
    .where('pairing.status', 'in', ['proposed', 'active'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('pairing_process as next')
            .innerJoin('pairing as follower', 'follower.id', 'next.pairing_id')
            .select('next.pairing_id')
            .whereRef('next.renews_id', '=', 'pairing.id')
            .where('follower.status', 'in', LIVE_PAIRING_STATES),
        ),
      ),
    )
    .execute()
  return rows.flatMap((row): HomeTask[] => {
    const isDomestic = row.domestic_id === actor.partyId
    const names = isDomestic ? { zh: row.o_zh, en: row.o_en } : { zh: row.d_zh, en: row.d_en }
    const what = isDomestic ? row.o_ref : row.d_ref
    const task = { key: row.id, what, names, to: `/pairings/${row.id}` }
    if (row.status === 'proposed') {
      const agreed = isDomestic ? row.domestic_agreed : row.overseas_agreed
      return agreed ? [] : [{ ...task, ...WITHOUT_DAY, next: 'pairing', since: dayOf(row.updated_at) }]
    }
    const ends = row.notice_ends_on === null ? row.valid_to : null
    if (ends === null || ends < today || ends > addDays(today, WARNING_DAYS[0])) return []
    return [{ ...task, next: 'renew', due: { unit: 'day', day: ends }, late: false }]
  })
}

/** Research that the centre asked a think tank for. */
export async function commissionTasks(db: Db, partyId: string, today: string): Promise<HomeTask[]> {
  const rows = await db
    .selectFrom('commission')
    .select(['id', 'title', 'due_on'])
    .where('party_id', '=', partyId)
    .where('status', '=', 'commissioned')
    .execute()
  return rows.map((row) => ({
    next: 'research',
    key: row.id,
    what: row.title,
    to: `/commissions/${row.id}`,
    due: { unit: 'day', day: row.due_on },
    late: row.due_on < today,
  }))
}

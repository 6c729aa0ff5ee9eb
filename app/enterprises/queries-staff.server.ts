import { containsText } from '../../db/contains.ts'
import type { Db } from '../../db/schema.ts'
import { administratorsOf } from '../accounts/queries-administrators.server.ts'
import { listDisputesOfEnterprise, needsItsEnterprise } from '../disputes/queries-enterprises.server.ts'
import type { Invited } from '../domain/account/invited.ts'
import { refusedSince } from '../domain/account/lifetimes.ts'
import type { Actor } from '../domain/actor.ts'
import { seesEnterprises } from '../domain/enterprise/policy.ts'
import { Problem } from '../domain/errors.ts'
import type {
  EnterpriseOnRecord,
  EnterpriseRow,
  Managed,
  Member,
  OpenInvitation,
  RefusedSignUp,
} from './on-staff-page.ts'

export const ENTERPRISES_A_PAGE = 50
const DISPUTES_SHOWN = 50
const REFUSED_SHOWN = 20
const WAITING_SHOWN = 500

const SEARCHED = ['enterprise.ref', 'enterprise.name_zh', 'enterprise.name_en', 'enterprise.credit_code']

/**
 * Enterprises on record whose name, code or reference contains `q`, those first whose code somebody tried to come in by
 * while nobody manages them, then the latest; for staff alone, nothing to others.
 */
export async function listEnterprises(
  db: Db,
  actor: Actor,
  { q, page }: { q: string; page: number },
  now: Date,
): Promise<{ rows: EnterpriseRow[]; total: number }> {
  if (!seesEnterprises(actor)) return { rows: [], total: 0 }
  const found = db.selectFrom('enterprise').where(containsText(SEARCHED, q))
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .leftJoin(
      firstInvitations(db).select(['first.enterprise_id', 'first.link_id']).as('invited'),
      'invited.enterprise_id',
      'enterprise.id',
    )
    .leftJoin(
      administratorsOf(db).select('enterprise_id').distinct().as('managed'),
      'managed.enterprise_id',
      'enterprise.id',
    )
    .leftJoin(refusedByEnterprise(db, now).as('asked'), 'asked.enterprise_id', 'enterprise.id')
    .select(['enterprise.id', 'ref', 'name_zh', 'name_en', 'credit_code'])
    .select(['invited.link_id', 'managed.enterprise_id as administrator', 'asked.refused'])
    .orderBy(
      (eb) => eb.case().when('managed.enterprise_id', 'is', null).then(eb.ref('asked.refused')).end(),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('enterprise.created_at', 'desc')
    .orderBy('enterprise.id', 'desc')
    .limit(ENTERPRISES_A_PAGE)
    .offset((page - 1) * ENTERPRISES_A_PAGE)
    .execute()
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      ...onRecord(row),
      managed: managedOf(row.administrator !== null, row.link_id !== null),
      refused: Number(row.refused ?? 0),
    })),
  }
}

/** The centre's own invitations that nobody has taken back. */
function firstInvitations(db: Db) {
  return db
    .selectFrom('first_administrator as first')
    .innerJoin('one_time_link as link', 'link.id', 'first.link_id')
    .where('link.revoked_at', 'is', null)
}

function refusedByEnterprise(db: Db, now: Date) {
  return db
    .selectFrom('refused_sign_up')
    .select('enterprise_id')
    .select((eb) => eb.fn.countAll<number>().as('refused'))
    .where('at', '>=', refusedSince(now))
    .groupBy('enterprise_id')
}

/** Enterprises that nobody manages and none of whom is invited to by a link that still works. */
function waitingForManager(db: Db, now: Date) {
  return db
    .selectFrom('enterprise')
    .where(
      'enterprise.id',
      'not in',
      administratorsOf(db)
        .where('enterprise_id', 'is not', null)
        .select((eb) => eb.ref('enterprise_id').$notNull().as('id')),
    )
    .where(
      'enterprise.id',
      'not in',
      firstInvitations(db).where('link.expires_at', '>', now.toISOString()).select('first.enterprise_id'),
    )
    .select(['enterprise.id', 'name_zh', 'name_en'])
    .groupBy(['enterprise.id', 'name_zh', 'name_en'])
    .limit(WAITING_SHOWN)
}

/** An enterprise that waits to be managed: since when somebody has asked for it. */
type TurnedAway = { id: string; names: EnterpriseRow['names']; first: string }

/**
 * Enterprises that nobody manages, none of whom is invited by a link that still works, and whose code somebody tried
 * to come in by, who asked first in front. For staff alone.
 */
export async function listTurnedAway(db: Db, now: Date): Promise<TurnedAway[]> {
  const rows = await waitingForManager(db, now)
    .innerJoin('refused_sign_up as asked', 'asked.enterprise_id', 'enterprise.id')
    .select((eb) => eb.fn.min('asked.at').as('first'))
    .where('asked.at', '>=', refusedSince(now))
    .orderBy('first')
    .orderBy('enterprise.id')
    .execute()
  return rows.map(({ id, name_zh, name_en, first }) => ({ id, names: { zh: name_zh, en: name_en }, first }))
}

/** An enterprise that lost whoever managed it: when the last account was closed. */
type Unmanaged = { id: string; names: EnterpriseRow['names']; since: string }

/**
 * Enterprises with disputes that need them, which had people here and that nobody manages any longer, whoever has
 * waited longest in front. One for which the centre alone has ever worked is not among them. For staff alone.
 */
export async function listUnmanaged(db: Db, now: Date): Promise<Unmanaged[]> {
  const rows = await waitingForManager(db, now)
    .innerJoin('account as gone', 'gone.enterprise_id', 'enterprise.id')
    .select((eb) => eb.fn.max('gone.disabled_at').$notNull().as('since'))
    .where('gone.disabled_at', 'is not', null)
    .where(
      'enterprise.id',
      'in',
      db.selectFrom('dispute').select('dispute.enterprise_id').where(needsItsEnterprise(now)),
    )
    .orderBy('since')
    .orderBy('enterprise.id')
    .execute()
  return rows.map(({ id, name_zh, name_en, since }) => ({ id, names: { zh: name_zh, en: name_en }, since }))
}

type Row = {
  id: string
  ref: string
  name_zh: string | null
  name_en: string | null
  credit_code: string | null
}

const onRecord = ({ id, ref, name_zh, name_en, credit_code }: Row) => ({
  id,
  ref,
  names: { zh: name_zh, en: name_en },
  creditCode: credit_code,
})

function managedOf(administrator: boolean, invited: boolean): Managed {
  if (administrator) return 'managed'
  return invited ? 'invited' : 'nobody'
}

/**
 * An enterprise on record with its people, whom it waits for, and those of its disputes that the actor sees.
 * @throws Problem `not_found` for one that does not exist, and for whoever is not staff
 */
export async function getEnterpriseOnRecord(
  db: Db,
  actor: Actor,
  id: string,
  now: Date,
): Promise<EnterpriseOnRecord> {
  const row = seesEnterprises(actor)
    ? await db.selectFrom('enterprise').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Problem('not_found', 'there is no such enterprise')
  const members = await listMembers(db, id)
  const invitations = await listInvitations(db, id, now)
  const administrator = members.some((one) => one.role === 'enterprise_administrator' && !one.closed)
  const { disputes, total } = await listDisputesOfEnterprise(db, actor, id, DISPUTES_SHOWN)
  return {
    ...onRecord(row),
    managed: managedOf(
      administrator,
      invitations.some(({ first }) => first !== null),
    ),
    recordedOn: row.created_at,
    members,
    invitations,
    refused: await listRefused(db, id, now),
    disputes,
    disputeCount: total,
  }
}

async function listMembers(db: Db, enterpriseId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'role', 'created_at as since', 'disabled_at'])
    .where('enterprise_id', '=', enterpriseId)
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ disabled_at, ...row }) => ({ ...row, closed: disabled_at !== null }))
}

/** What is open: also the centre's own after its time, until it is sent anew or taken back. */
async function listInvitations(db: Db, enterpriseId: string, now: Date): Promise<OpenInvitation[]> {
  const at = now.toISOString()
  const rows = await db
    .selectFrom('one_time_link as link')
    .leftJoin('first_administrator as first', 'first.link_id', 'link.id')
    .select(['link.id', 'payload', 'expires_at', 'invited_name', 'identity_check'])
    .where('link.enterprise_id', '=', enterpriseId)
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', '>', at), eb('first.link_id', 'is not', null)]))
    .orderBy('link.created_at', 'desc')
    .execute()
  return rows.map(({ id, payload, expires_at, invited_name, identity_check }) => {
    const { address, role, name = '' } = JSON.parse(payload) as Invited
    const first =
      invited_name === null || identity_check === null
        ? null
        : { invitedBy: invited_name, identityCheck: identity_check }
    return { linkId: id, name, address, role, expiresAt: expires_at, expired: expires_at <= at, first }
  })
}

async function listRefused(db: Db, enterpriseId: string, now: Date): Promise<RefusedSignUp[]> {
  return db
    .selectFrom('refused_sign_up')
    .select(['name', 'address', 'at'])
    .where('enterprise_id', '=', enterpriseId)
    .where('at', '>=', refusedSince(now))
    .orderBy('at', 'desc')
    .orderBy('email_key')
    .limit(REFUSED_SHOWN)
    .execute()
}

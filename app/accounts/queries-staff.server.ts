import { containsText } from '../../db/contains.ts'
import type { Db } from '../../db/schema.ts'
import { seesAccounts } from '../domain/account/policy.ts'
import { type Actor, type ActorRole, STAFF_ROLES } from '../domain/actor.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { HOUSE_NAMES, withPlace } from './house-names.ts'
import { PASSWORD_DAYS } from './queries-sessions.server.ts'

export type AccountRow = {
  id: string
  name: string
  email: string | null
  role: ActorRole
  place: TwoNames | null
  since: string
  secondFactor: boolean
  closed: boolean
  erased: boolean
}

export const ACCOUNTS_A_PAGE = 50

const SEARCHED = [
  'account.name',
  'account.email',
  'enterprise.name_zh',
  'enterprise.name_en',
  'party.name_zh',
  'party.name_en',
]

/** Accounts whose name, address or house contains `q`, by name; for staff alone, nothing to others. */
export async function listAccounts(
  db: Db,
  actor: Actor,
  { q, page }: { q: string; page: number },
): Promise<{ rows: AccountRow[]; total: number }> {
  if (!seesAccounts(actor)) return { rows: [], total: 0 }
  const found = db
    .selectFrom('account')
    .leftJoin('enterprise', 'enterprise.id', 'account.enterprise_id')
    .leftJoin('party', 'party.id', 'account.party_id')
    .where(containsText(SEARCHED, q))
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select([
      'account.id',
      'account.name',
      'account.email',
      'account.role',
      'account.created_at as since',
      'account.totp_confirmed_at',
      'account.disabled_at',
      'account.erased_at',
      ...HOUSE_NAMES,
    ])
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(ACCOUNTS_A_PAGE)
    .offset((page - 1) * ACCOUNTS_A_PAGE)
    .execute()
  return {
    total: Number(total),
    rows: rows.map(({ totp_confirmed_at, disabled_at, erased_at, ...row }) => ({
      ...withPlace(row),
      secondFactor: totp_confirmed_at !== null,
      closed: disabled_at !== null,
      erased: erased_at !== null,
    })),
  }
}

/** After how many days a password must be changed; null is never. */
export async function getPasswordDays(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', PASSWORD_DAYS)
    .executeTakeFirst()
  return row ? Number(row.value) : null
}

/** Whether anybody of the centre's staff has an account that is open. */
export async function hasStaff(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('account')
    .select('id')
    .where('role', 'in', STAFF_ROLES)
    .where('disabled_at', 'is', null)
    .where('erased_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

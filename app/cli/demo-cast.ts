import { openAccount } from '../accounts/new-account.server.ts'
import type { AppContext } from '../context.server.ts'
import { readEmail } from '../domain/account/email.ts'
import type { Actor, ActorRole } from '../domain/actor.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** Who acts in the demonstration's story: its own accounts where it has them, else ones that nobody can sign in to. */
export type Cast = {
  staff(role: 'reviewer' | 'manager'): Promise<Actor>
  /** Somebody of an enterprise, by its reference. */
  counsel(ref: string): Promise<Actor>
  /** Somebody of a party, by its id. */
  party(id: string): Promise<Actor>
  /** Somebody who belongs to nobody yet and applies; `key` begins the address. */
  applicant(key: string, kind: PartyType, name: string): Promise<Actor>
}

/** Finds the accounts of the demonstration, and opens closed ones, without a password, for everybody else. */
export function castOf({ db }: Pick<AppContext, 'db'>, now: Date): Cast {
  const known = new Map<string, Promise<Actor>>()
  const once = (key: string, find: () => Promise<Actor>) => {
    const found = known.get(key) ?? find()
    known.set(key, found)
    return found
  }
  const accounts = () => db.selectFrom('account').selectAll().where('demo', '=', 1)
  const actor = (row: { id: string; name: string; role: ActorRole } & Belonging): Actor => ({
    id: row.id,
    name: row.name,
    role: row.role,
    enterpriseId: row.enterprise_id,
    partyId: row.party_id,
  })
  const open = async (role: ActorRole, key: string, name: string, place: Partial<Actor>): Promise<Actor> => {
    const email = readEmail(`${key}@demo.lianqiao.example`)
    if (typeof email === 'string') throw new Error(`${key} makes no address`)
    const made = { email, name, role, passwordHash: null, locale: 'zh-CN', demo: true, ...place } as const
    await db.transaction().execute((trx) => openAccount(trx, made, now))
    return actor(await accounts().where('email_key', '=', email.key).executeTakeFirstOrThrow())
  }
  return {
    staff: (role) =>
      once(role, async () =>
        actor(await accounts().where('role', '=', role).orderBy('email').executeTakeFirstOrThrow()),
      ),
    counsel: (ref) =>
      once(ref, async () => {
        const { id, name_zh } = await db
          .selectFrom('enterprise')
          .select(['id', 'name_zh'])
          .where('ref', '=', ref)
          .executeTakeFirstOrThrow()
        const there = await accounts().where('enterprise_id', '=', id).orderBy('email').executeTakeFirst()
        if (there) return actor(there)
        return open('enterprise_member', `counsel-${ref}`, `${name_zh}法务`, { enterpriseId: id })
      }),
    party: (id) =>
      once(id, async () => {
        const there = await accounts().where('party_id', '=', id).orderBy('email').executeTakeFirst()
        if (there) return actor(there)
        const { ref, name_zh, name_en, type } = await db
          .selectFrom('party')
          .select(['ref', 'name_zh', 'name_en', 'type'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        return open(ROLE_OF[type], `desk-${ref}`, `${name_zh ?? name_en}联系人`, { partyId: id })
      }),
    applicant: (key, kind, name) => once(key, () => open(ROLE_OF[kind], key, name, {})),
  }
}

const ROLE_OF = {
  provider: 'provider_member',
  expert: 'expert',
  think_tank: 'think_tank_member',
} as const satisfies Record<PartyType, ActorRole>

type Belonging = { enterprise_id: string | null; party_id: string | null }

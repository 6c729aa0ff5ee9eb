import { endSession, signInAccount } from '../../../app/accounts/commands.server.ts'
import { createApiToken } from '../../../app/accounts/commands-tokens.server.ts'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import type { AppContext } from '../../../app/context.server.ts'
import { type ActorRole, STAFF_ROLES } from '../../../app/domain/actor.ts'
import { newId } from '../../../db/identifier.server.ts'
import { canary } from './canaries.ts'

export type Tenant = 'a' | 'b'

/** Somebody who asks. `is` says what the site must take them for. */
export type Role = {
  name: string
  is: 'nobody' | 'enterprise' | 'party' | 'staff' | 'token'
  tenant: Tenant | null
  /** What they send; a sign-out must end no session that later requests need, so it asks for a new one. */
  headers(renewed?: boolean): Promise<Record<string, string>>
}

type Place = { enterpriseId?: string; partyId?: string; withoutSecondFactor?: boolean }

/** Everybody for whom every route is tried. */
export async function createRoles(
  app: AppContext,
  enterprises: Record<Tenant, string>,
  parties: { expert: string; provider: string; thinkTank: string },
): Promise<Role[]> {
  const tenants = (['a', 'b'] as const).flatMap((tenant) =>
    (['enterprise_member', 'enterprise_administrator'] as const).map((role) =>
      member(app, role, 'enterprise', { enterpriseId: enterprises[tenant] }, tenant),
    ),
  )
  const others = [
    member(app, 'expert', 'party', { partyId: parties.expert }),
    member(app, 'provider_member', 'party', { partyId: parties.provider }),
    member(app, 'provider_administrator', 'party', { partyId: parties.provider }),
    member(app, 'think_tank_member', 'party', { partyId: parties.thinkTank }),
    ...STAFF_ROLES.map((role) => member(app, role, 'staff', {})),
  ]
  return [
    nobody('anonymous', {}),
    ...(await Promise.all([...tenants, ...others])),
    ...(await Promise.all(STAFF_ROLES.map((role) => tokenOf(app, role)))),
    nobody('revoked token', { authorization: `Bearer ${await revokedToken(app)}` }),
    nobody('nonsense token', { authorization: 'Bearer lq_nonsense' }),
    nobody('ended session', await endedSession(app, enterprises.a)),
    await unproven(app),
    nobody('nonsense session', { cookie: '__Host-session=nonsense' }),
  ]
}

function nobody(name: string, headers: Record<string, string>): Role {
  return { name, is: 'nobody', tenant: null, headers: async () => headers }
}

/** A sign-in that has come to its end. */
const browser = (secret: string) => ({ secret, userAgent: null, address: null, secondFactor: true })

/** The name of staff whose sign-in still lacks the second factor. */
export const UNPROVEN = 'manager without a second factor'

const secretCanary = () => `${canary('x', 'secret')}${newSecret()}`

async function createAccount(app: AppContext, role: ActorRole, place: Place, name: string): Promise<string> {
  const id = newId(app.now())
  await app.db
    .insertInto('account')
    .values({
      id,
      name,
      role,
      enterprise_id: place.enterpriseId ?? null,
      party_id: place.partyId ?? null,
      demo: 1,
      created_at: app.now().toISOString(),
      totp_secret: canary('x', 'SealedSecret'),
      totp_confirmed_at: place.withoutSecondFactor ? null : app.now().toISOString(),
    })
    .execute()
  return id
}

async function member(
  app: AppContext,
  role: ActorRole,
  is: Role['is'],
  place: Place,
  tenant: Tenant | null = null,
): Promise<Role> {
  const named = tenant ? canary(tenant, `${role}Name`) : `name of ${role}`
  const account = await createAccount(app, role, place, named)
  const signIn = async () => {
    const secret = secretCanary()
    await signInAccount(app.db, account, browser(secret), app.now())
    return { cookie: `__Host-session=${secret}` }
  }
  const lasting = await signIn()
  return {
    name: tenant ? `${role} of ${tenant}` : role,
    is,
    tenant,
    headers: async (renewed = false) => (renewed ? signIn() : lasting),
  }
}

async function createToken(app: AppContext, role: (typeof STAFF_ROLES)[number]) {
  const token = `lq_${secretCanary()}`
  const name = canary('s', `${role}TokenName`)
  return { token, id: await createApiToken(app.db, null, { name, role, token }, app.now()) }
}

async function tokenOf(app: AppContext, role: (typeof STAFF_ROLES)[number]): Promise<Role> {
  const { token } = await createToken(app, role)
  const headers = { authorization: `Bearer ${token}` }
  return { name: `token of a ${role}`, is: 'token', tenant: null, headers: async () => headers }
}

async function revokedToken(app: AppContext): Promise<string> {
  const { token, id } = await createToken(app, 'administrator')
  const revoked_at = app.now().toISOString()
  await app.db.updateTable('api_token').set({ revoked_at }).where('id', '=', id).execute()
  return token
}

/** Staff who have not set up their second factor yet: nobody, but for that. */
async function unproven(app: AppContext): Promise<Role> {
  const id = await createAccount(app, 'manager', { withoutSecondFactor: true }, UNPROVEN)
  const secret = secretCanary()
  await signInAccount(app.db, id, { ...browser(secret), secondFactor: false }, app.now())
  return nobody(UNPROVEN, { cookie: `__Host-session=${secret}` })
}

async function endedSession(app: AppContext, enterpriseId: string): Promise<Record<string, string>> {
  const role = 'enterprise_member'
  const id = await createAccount(app, role, { enterpriseId }, canary('a', 'leaverName'))
  const secret = secretCanary()
  await signInAccount(app.db, id, browser(secret), app.now())
  const actor = { id, name: 'leaver', role, enterpriseId, partyId: null } as const
  await endSession(app.db, actor, secret, app.now())
  return { cookie: `__Host-session=${secret}` }
}

import { inviteFirstAdministrator } from '../../../app/accounts/commands-first-administrator.server.ts'
import { noteRefusedSignUp } from '../../../app/accounts/refused-sign-ups.server.ts'
import type { AppContext } from '../../../app/context.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { canary } from './canaries.ts'

/** Puts somebody invited to manage an enterprise that nobody manages, and somebody refused, under the centre's eyes alone. */
export async function awaitAdministrator(
  app: AppContext,
  staff: Actor,
  { enterpriseId, tenant }: { enterpriseId: string; tenant: string },
): Promise<void> {
  const words = (field: string) => canary('s', `${field}${tenant}`)
  const typed = {
    name: words('InvitedName'),
    email: `${words('InvitedAddress')}@example.org`,
    identityCheck: words('IdentityCheck'),
  }
  const invited = await inviteFirstAdministrator(
    app.db,
    staff,
    { enterpriseId, typed, locale: 'en' },
    app.now(),
  )
  if (invited !== 'sent') throw new Error(`nobody could be invited: ${JSON.stringify(invited)}`)
  const address = `${words('RefusedAddress')}@example.org`
  const email = { address, key: address.toLowerCase() }
  await app.db
    .transaction()
    .execute((trx) => noteRefusedSignUp(trx, { enterpriseId, email, name: words('RefusedName') }, app.now()))
}

import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Email } from '../domain/account/email.ts'
import { refusedSince } from '../domain/account/lifetimes.ts'

/** Who asked: the address is proven, the name is what they call themselves. */
type Refused = { enterpriseId: string; email: Email; name: string }

/** Keeps for the centre who proved an address and asked for an enterprise that is on record. */
export async function noteRefusedSignUp(
  trx: Trx,
  { enterpriseId, email, name }: Refused,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await trx
    .insertInto('refused_sign_up')
    .values({ enterprise_id: enterpriseId, email_key: email.key, address: email.address, name, at })
    .onConflict((oc) =>
      oc.columns(['enterprise_id', 'email_key']).doUpdateSet((eb) => ({
        address: eb.ref('excluded.address'),
        name: eb.ref('excluded.name'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute()
  const entry: AuditEntry = {
    action: 'refuse_sign_up',
    noun: 'enterprise',
    subjectId: enterpriseId,
    detail: {},
  }
  await recordEvent(trx, { id: null, name: 'sign-up' }, entry, now)
}

/** Forgets who tried so long ago that nobody will call about it. @returns how many were forgotten */
export async function forgetRefusedSignUps(db: Db, now: Date): Promise<number> {
  const gone = await db.deleteFrom('refused_sign_up').where('at', '<', refusedSince(now)).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

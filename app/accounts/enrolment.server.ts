import { toString as qrCode } from 'qrcode'
import type { Actor } from '../domain/actor.ts'
import type { Keeping } from './commands-second-factor.server.ts'
import { getOwnAccount } from './queries.server.ts'
import { seal, unseal } from './sealed.server.ts'
import { newTotpSecret, totpUri } from './totp.server.ts'

/**
 * What somebody needs to set up an authenticator app. The secret travels in the form, sealed for its owner, and is kept
 * only when a code has proven that the app has it: a page that is only looked at changes nothing.
 */
export type Offer = { sealed: string; secret: string; qr: string }

const offerFor = (actor: Actor) => `offer ${actor.id}`

/** @param secret one that was offered before, when a mistyped code is asked for again */
export async function offerSecondFactor(
  { db, accountKey }: Keeping,
  actor: Actor,
  secret = newTotpSecret(),
): Promise<Offer> {
  const { email } = await getOwnAccount(db, actor)
  const qr = await qrCode(totpUri(secret, email ?? actor.name), { type: 'svg', margin: 2 })
  return { sealed: seal(accountKey, offerFor(actor), secret), secret, qr }
}

/** The secret that was offered to the actor, or null when it was not. */
export function readOffer(accountKey: string, actor: Actor, sealed: string): string | null {
  try {
    return unseal(accountKey, offerFor(actor), sealed)
  } catch {
    return null
  }
}

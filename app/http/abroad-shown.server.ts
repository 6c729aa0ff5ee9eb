import type { AppContext } from '../context.server.ts'
import { versionOfConsent } from '../domain/account/consent.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import type { OfDispute } from '../domain/file/abroad.ts'
import { nameIn } from '../domain/name-in.ts'
import { findAbroad } from '../files/abroad.server.ts'
import type { AbroadShown } from '../files/abroad.ts'
import { serverTranslator } from '../i18n/dictionaries.server.ts'
import { jurisdictionName } from '../i18n/names.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'

/**
 * Who abroad would read what the actor hands in to a dispute or an engagement, in the words of the page, and what the
 * actor can agree to there; null where it is nobody. Ask only about an owner that the actor reads.
 */
export async function showAbroad(
  request: Request,
  { db }: Pick<AppContext, 'db'>,
  actor: Actor,
  noun: OfDispute,
  ownerId: string,
): Promise<AbroadShown | null> {
  const { recipients, agreed, closed } = await findAbroad(db, actor, noun, ownerId)
  if (recipients.length === 0) return null
  const locale = localeOf(request)
  const asks = !agreed && !isStaff(actor)
  return {
    recipients: recipients.map(({ name_zh: zh, name_en: en, country, contact }) => ({
      name: nameIn(locale, { zh, en }) ?? '',
      country: country === null ? '' : jurisdictionName(locale, country),
      contact,
    })),
    agreed,
    closed,
    consent: asks
      ? {
          version: versionOfConsent('transfer_abroad')!,
          // The words of the page on which it is taken back: one text, one version.
          text: serverTranslator(locale)('accounts.consent.transfer_abroad.text'),
        }
      : null,
  }
}

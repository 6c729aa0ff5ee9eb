import type { Db } from '../../db/schema.ts'
import type { Form } from '../domain/application/party-form.ts'
import { one } from '../domain/application/values.ts'
import type { OwnTerm } from '../domain/pairing/own-terms.ts'
import type { Origin } from '../domain/vocabulary/parties.ts'
import type { TermValues } from './terms-values.ts'

/** What a firm's entry says of its contact and its insurance, as a form of a 1+1 begins with it. */
export async function ownTermsInEntry(db: Db, partyId: string, side: Origin): Promise<TermValues> {
  const kept = await db
    .selectFrom('party_profile')
    .select('form')
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  const { contact = {}, insurance = {} }: Form = kept?.form ? JSON.parse(kept.form) : {}
  const own: [OwnTerm, string][] = [
    [`${side}Contact`, one(contact, 'contactName')],
    [`${side}Email`, one(contact, 'contactEmail')],
    [`${side}Phone`, one(contact, 'contactPhone')],
    [`${side}Insurer`, one(insurance, 'insurer')],
    [`${side}Cover`, one(insurance, 'cover')],
    [`${side}CoverCurrency`, one(insurance, 'coverCurrency')],
    [`${side}InsuredUntil`, one(insurance, 'coverExpiresOn')],
  ]
  return Object.fromEntries(own.filter(([, text]) => text !== '').map(([name, text]) => [name, [text]]))
}

/** Values of a form, with those of the entry where it says nothing yet. */
export function filledFrom(values: TermValues, entry: TermValues): TermValues {
  const said = Object.entries(values).filter(([, given]) => (given ?? []).some((text) => text !== ''))
  return { ...entry, ...Object.fromEntries(said) }
}

import type { Db } from '../../db/schema.ts'
import { listOfferedDisputes } from '../centre-records/queries.server.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { nameIn } from '../domain/name-in.ts'
import type { Locale } from '../i18n/locale.ts'

/** The disputes that a record's form offers, with the one that is `named` by its id, or '' for none. For staff alone. */
export async function disputeOptions(
  db: Db,
  locale: Locale,
  named: string,
): Promise<{ value: string; label: string }[]> {
  const disputes = await listOfferedDisputes(db, named)
  return disputes.map(({ id, title, enterprise }) => ({
    value: id,
    label: `${titleIn(locale, title)} · ${nameIn(locale, enterprise) ?? ''}`,
  }))
}

import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import { dayNumber, dayOfNumber } from '../domain/day.ts'
import { CONFIRMATION_DAYS } from '../domain/listing/expiry.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'

export type NamedParty = { id: string; nameZh: string | null; nameEn: string | null }

/** The names of parties by their ids. */
export async function namesOfParties(db: Db, ids: readonly string[]): Promise<NamedParty[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('party')
    .select(['id', 'name_zh as nameZh', 'name_en as nameEn'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
}

/**
 * Parties of the directory whose owners did not confirm their entry for too long, the longest first. An entry that was
 * never confirmed counts from the day on which it was listed; one that nobody keeps is nobody's to confirm.
 * @param askedBefore only those whose owners were asked before this instant, and have not confirmed since
 * @param most how many at most, where a page shows them; whoever writes to each of them asks for all
 */
export async function listUnconfirmed(
  db: Db,
  today: string,
  { askedBefore, most }: { askedBefore?: string; most?: number } = {},
): Promise<(NamedParty & { confirmedOn: string; everConfirmed: boolean })[]> {
  const since = sql<string>`coalesce(confirmed_on, listed_on, substr(party.created_at, 1, 10))`
  const rows = await db
    .selectFrom('party')
    .leftJoin('party_profile', 'party_profile.party_id', 'party.id')
    .select(['party.id', 'party.name_zh as nameZh', 'party.name_en as nameEn', since.as('confirmedOn')])
    .select('confirmed_on')
    .where('party.status', 'in', RANKED_STATUSES)
    .where((eb) =>
      eb.or([
        eb('confirmed_on', 'is not', null),
        eb.exists(eb.selectFrom('account').select('id').whereRef('account.party_id', '=', 'party.id')),
      ]),
    )
    .where(since, '<', dayOfNumber(dayNumber(today) - CONFIRMATION_DAYS))
    .$if(askedBefore !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('evidence_warning')
            .select('evidence_id')
            .whereRef('evidence_id', '=', 'party.id')
            .where('expires_on', '=', since)
            .where('days', '=', 0)
            .where('created_at', '<=', askedBefore!),
        ),
      ),
    )
    .orderBy(since)
    .orderBy('party.id')
    .$if(most !== undefined, (query) => query.limit(most!))
    .execute()
  return rows.map(({ confirmed_on, ...row }) => ({ ...row, everConfirmed: confirmed_on !== null }))
}

/**
 * Terms of parties of the directory that end from `from` to `to`, both included, and for whose renewal nothing was sent
 * in yet.
 */
export async function listEndingTerms(
  db: Db,
  from: string,
  to: string,
): Promise<{ partyId: string; termEnd: string }[]> {
  return db
    .selectFrom('party')
    .select(['party.id as partyId', 'party.term_end as termEnd'])
    .where('party.status', 'in', RANKED_STATUSES)
    .where('party.term_end', '>=', from)
    .where('party.term_end', '<=', to)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('application')
            .select('application.id')
            .whereRef('application.party_id', '=', 'party.id')
            .where('application.status', 'in', PENDING_APPLICATION_STATES),
        ),
      ),
    )
    .orderBy('party.term_end')
    .orderBy('party.id')
    .$narrowType<{ termEnd: string }>()
    .execute()
}

/** Professional indemnity of parties of the directory that expires from `from` to `to`, both included. */
export async function listExpiringInsurance(
  db: Db,
  from: string,
  to: string,
): Promise<{ partyId: string; expiresOn: string }[]> {
  const expiresOn = sql<string>`json_extract(party_profile.form, '$.insurance.coverExpiresOn[0]')`
  return db
    .selectFrom('party_profile')
    .innerJoin('party', 'party.id', 'party_profile.party_id')
    .select(['party.id as partyId', expiresOn.as('expiresOn')])
    .where('party.status', 'in', RANKED_STATUSES)
    .where(expiresOn, '>=', from)
    .where(expiresOn, '<=', to)
    .orderBy(expiresOn)
    .execute()
}

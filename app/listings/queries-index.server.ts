import type { Db } from '../../db/schema.ts'

/**
 * How many documents of a party, and of its 1+1, search still has to learn. Until then the database answers, so that
 * nothing waits but the directory's own search. The caller has seen the listing.
 */
export async function countUnindexed(db: Db, partyId: string): Promise<number> {
  const row = await db
    .selectFrom('search_outbox')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .whereRef('version', '>', 'indexed_version')
    .where((eb) =>
      eb.or([
        eb('document_id', '=', partyId),
        eb(
          'document_id',
          'in',
          eb
            .selectFrom('pairing')
            .select('id')
            .where((of) => of.or([of('domestic_id', '=', partyId), of('overseas_id', '=', partyId)])),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(row.waiting)
}

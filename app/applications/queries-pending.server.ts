import type { Db } from '../../db/schema.ts'
import { PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import { type ClaimKind, SECTIONS } from '../domain/application/sections.ts'
import { placeKey } from '../domain/matching/dossier.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'

/** Who claims something of these kinds may be ranked at the place once it is verified. */
const EVIDENCE = ['competence', 'matter'] as const satisfies readonly ClaimKind[]
/** Kinds of applicant that have claims at all. */
const CLAIMING = (['expert', 'provider', 'think_tank'] as const).filter((kind) =>
  SECTIONS[kind].some(({ claims }) => claims),
)

/** How many applications that are not decided yet claim competence or work at each place, by its key. */
export async function pendingByPlace(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('application')
    .innerJoin('application_claim', 'application_claim.application_id', 'application.id')
    .select((eb) => [
      'application_claim.jurisdiction',
      'application_claim.ip_type',
      eb.fn.count<number>('application.id').distinct().as('count'),
    ])
    .where('application.status', 'in', PENDING_APPLICATION_STATES)
    .where('application.kind', 'in', CLAIMING)
    .where('application_claim.kind', 'in', EVIDENCE)
    .where('application_claim.status', '<>', 'rejected')
    .groupBy(['application_claim.jurisdiction', 'application_claim.ip_type'])
    .execute()
  return new Map(
    rows.map(({ jurisdiction, ip_type, count }) => [
      placeKey({ jurisdiction, ipType: ip_type as IpType }),
      Number(count),
    ]),
  )
}

import { countOpenEngagements } from '../../db/open-engagements.server.ts'
import type { Db } from '../../db/schema.ts'
import type { AnyCandidate } from '../domain/matching/separation.ts'
import { isPair } from '../domain/matching/separation.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import type { Role } from '../domain/vocabulary/procedures.ts'
import type { CitedMatter, ShownParty } from './shown.ts'

/** Bound parameters per statement. */
const CHUNK = 500

/** The references of the parties behind a candidate: one, or the two sides of a 1+1. */
export function partyRefs(candidate: AnyCandidate): string[] {
  return isPair(candidate) ? [candidate.domestic.ref, candidate.overseas.ref] : [candidate.ref]
}

/** What the directory says today about the parties with these references, by reference. */
export async function findShownParties(db: Db, refs: readonly string[]): Promise<Record<string, ShownParty>> {
  if (refs.length === 0) return {}
  const rows = await db
    .selectFrom('party')
    .selectAll()
    .where('ref', 'in', [...new Set(refs)])
    .execute()
  const open = await countOpenEngagements(
    db,
    rows.map((row) => row.id),
  )
  return Object.fromEntries(
    rows.map((row) => [
      row.ref,
      {
        ref: row.ref,
        type: row.type,
        origin: row.origin,
        nameZh: row.name_zh,
        nameEn: row.name_en,
        kind: row.kind,
        unit: row.unit,
        country: row.country,
        city: row.city,
        languages: (JSON.parse(row.languages) as { code: string }[]).map(({ code }) => code),
        feeModels: JSON.parse(row.fee_models),
        left: row.capacity === null ? null : Math.max(0, row.capacity - (open.get(row.id) ?? 0)),
        responseHours: row.response_hours,
        listed: (RANKED_STATUSES as readonly string[]).includes(row.status),
      } satisfies ShownParty,
    ]),
  )
}

/** The matters that reasons cite, by reference; what has left the record since is left out. */
export async function findCitedMatters(
  db: Db,
  refs: readonly string[],
): Promise<Record<string, CitedMatter>> {
  const wanted = [...new Set(refs)]
  const found: Record<string, CitedMatter> = {}
  for (let start = 0; start < wanted.length; start += CHUNK) {
    const rows = await db
      .selectFrom('matter')
      .select(['ref', 'jurisdiction', 'ip_type', 'procedure', 'role', 'forum', 'docket'])
      .select(['filed_on', 'closed_on', 'verification'])
      .where('ref', 'in', wanted.slice(start, start + CHUNK))
      .execute()
    for (const row of rows) {
      const published = row.verification === 'public_record' && row.docket !== null
      found[row.ref] = {
        ref: row.ref,
        jurisdiction: row.jurisdiction,
        ipType: row.ip_type as IpType,
        procedure: row.procedure,
        role: row.role as Role | null,
        month: (row.closed_on ?? row.filed_on).slice(0, 7),
        closed: row.closed_on !== null,
        verification: row.verification,
        forum: published ? row.forum : null,
        docket: published ? row.docket : null,
      }
    }
  }
  return found
}

import type { Selectable } from 'kysely'
import type {
  Agreement,
  Answered,
  Competence,
  Dossier,
  Feedback,
  Party,
} from '../app/domain/matching/dossier.ts'
import type { IpType } from '../app/domain/vocabulary/ip-types.ts'
import { amongText } from '../db/dialect/sqlite.ts'
import { countOpenEngagements } from '../db/open-engagements.server.ts'
import type { Db } from '../db/schema.ts'
import { statement } from '../db/statement.ts'
import type { PairingTable } from '../db/tables/pairing.ts'
import type { PartyTable } from '../db/tables/party.ts'
import {
  admissionsOf,
  competencesOf,
  day,
  type EvidenceScope,
  mattersOf,
  type Owned,
  parsed,
} from './evidence.server.ts'

/** Dossiers read at once: what they hold stays in memory until the next. */
const CHUNK = 2_000

/** The columns of a party that ranking reads. */
export const PARTY_COLUMNS = [
  'id',
  'ref',
  'type',
  'origin',
  'name_zh',
  'name_en',
  'unit',
  'languages',
  'industries',
  'fee_models',
  'jurisdictions',
  'ip_types',
  'capacity',
  'response_hours',
  'leave',
  'pauses',
  'term_start',
  'term_end',
  'listed_on',
  'status',
] as const
type PartyRow = Pick<Selectable<PartyTable>, (typeof PARTY_COLUMNS)[number]>

/** The dossiers of `ids`, in no promised order; ids that are nobody's are left out. */
export async function loadDossiers(db: Db, ids: readonly string[], scope: EvidenceScope): Promise<Dossier[]> {
  const dossiers: Dossier[] = []
  for (let start = 0; start < ids.length; start += CHUNK) {
    dossiers.push(...(await loadChunk(db, ids.slice(start, start + CHUNK), scope)))
  }
  return dossiers
}

async function loadChunk(db: Db, ids: readonly string[], scope: EvidenceScope): Promise<Dossier[]> {
  const rows = await partyRows(db, { ids: JSON.stringify(ids) })
  const taken = await countOpenEngagements(db, ids)
  const feedback = await feedbackOf(db, ids)
  const matters = grouped(await mattersOf(db, ids, scope))
  const competences = grouped(await competencesOf(db, ids, scope))
  const admissions = grouped(await admissionsOf(db, ids, scope))
  return rows.map((row) => ({
    ...partyOf(row, taken.get(row.id) ?? 0),
    feedback: null,
    answered: null,
    ...feedback.get(row.id),
    matters: matters.get(row.id) ?? [],
    competences: [...(competences.get(row.id) ?? []), ...declared(row)],
    admissions: admissions.get(row.id) ?? [],
  }))
}

type Ids = { ids: string }
const partyRows = statement((db, { ids }: Ids) =>
  db.selectFrom('party').select(PARTY_COLUMNS).where(amongText('id', ids)),
)

type WrittenSpan = { from?: string; to?: string }
const spanOf = ({ from, to }: WrittenSpan) => ({ from: day(from ?? null), to: day(to ?? null) })

/** A row as ranking reads it; `taken` is how many of its places open engagements hold. */
export function partyOf(row: PartyRow, taken: number): Party {
  return {
    id: row.id,
    ref: row.ref,
    type: row.type,
    origin: row.origin,
    name: { zh: row.name_zh, en: row.name_en },
    unit: row.unit,
    languages: parsed<Party['languages'][number]>(row.languages).map(({ code, level }) => ({
      code,
      level: level ?? null,
    })),
    industries: parsed(row.industries),
    feeModels: parsed<Party['feeModels'][number]>(row.fee_models).map((fee) => ({
      model: fee.model,
      currency: fee.currency ?? null,
      min: fee.min ?? null,
      max: fee.max ?? null,
    })),
    capacity: row.capacity === null ? null : Math.max(0, row.capacity - taken),
    responseHours: row.response_hours,
    leave: parsed<WrittenSpan>(row.leave).map(spanOf),
    pauses: parsed<WrittenSpan & { jurisdiction: string }>(row.pauses).map((pause) => ({
      jurisdiction: pause.jurisdiction,
      ...spanOf(pause),
    })),
    termStart: day(row.term_start),
    termEnd: day(row.term_end),
    listedOn: day(row.listed_on ?? row.term_start),
    status: row.status,
  }
}

/** What a think tank declares suffices: each declared field counts like a claim, and is never a strength. */
function declared(row: PartyRow): Competence[] {
  if (row.type !== 'think_tank') return []
  const ipTypes = parsed<IpType>(row.ip_types)
  return parsed<string>(row.jurisdictions).flatMap((jurisdiction) =>
    ipTypes.map((ipType) => ({
      jurisdiction,
      ipType,
      procedures: [],
      expiresOn: null,
      verification: 'self_claimed' as const,
    })),
  )
}

/** What enterprises said of each party's service, and how it answered invitations; whoever has neither is left out. */
async function feedbackOf(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { feedback: Feedback | null; answered: Answered | null }>> {
  const rows = await feedbackRows(db, { ids: JSON.stringify(ids) })
  return new Map(
    rows.map(({ party_id, ratings, points, asked, answers, answer_minutes: minutes }) => [
      party_id,
      {
        feedback: ratings > 0 ? { ratings, points } : null,
        answered: asked > 0 ? { asked, answers, minutes } : null,
      },
    ]),
  )
}

const feedbackRows = statement((db, { ids }: Ids) =>
  db
    .selectFrom('party_feedback')
    .select(['party_id', 'ratings', 'points', 'asked', 'answers', 'answer_minutes'])
    .where(amongText('party_id', ids)),
)

function grouped<T>(owned: readonly Owned<T>[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const { party, value } of owned) {
    const group = groups.get(party)
    if (group) group.push(value)
    else groups.set(party, [value])
  }
  return groups
}

/** A row of `pairing` as ranking reads it. */
export function agreementOf(row: Selectable<PairingTable>): Agreement {
  return {
    id: row.id,
    ref: row.ref,
    domesticId: row.domestic_id,
    overseasId: row.overseas_id,
    jurisdictions: parsed(row.jurisdictions),
    ipTypes: parsed(row.ip_types),
    procedures: parsed(row.procedures),
    languages: parsed(row.languages),
    validFrom: day(row.valid_from),
    validTo: day(row.valid_to),
    status: row.status,
    jointMatters: row.joint_matters,
  }
}

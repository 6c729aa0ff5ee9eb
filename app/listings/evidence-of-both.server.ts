import type { Selectable } from 'kysely'
import type { Db, Schema } from '../../db/schema.ts'
import { countsAlike, countsRather, type Trust } from '../domain/listing/joining.ts'
import { isMadeHere } from '../domain/matter/reference.ts'
import { isSameWork, type Work } from '../domain/matter/same.ts'
import { numberKey } from '../domain/number-key.ts'
import type { EvidenceOnce, JoiningPlan, NamedEvidence } from './joining.ts'

/** A piece of evidence with what decides whether it says the same as another, and which of the two counts. */
type Piece = NamedEvidence & {
  trust: Trust
  /** Equal for all that may say the same. */
  key: string
  /** What of a matter decides besides. */
  work: Work | null
  /** Procedures of a competence, IP types of an admission. */
  scope: string[]
}

/** All evidence of a party, the oldest first. */
export async function evidencePieces(db: Db, partyId: string): Promise<Piece[]> {
  const [admissions, competences, matters] = await Promise.all([
    db.selectFrom('admission').selectAll().where('party_id', '=', partyId).orderBy('id').execute(),
    db.selectFrom('competence').selectAll().where('party_id', '=', partyId).orderBy('id').execute(),
    db.selectFrom('matter').selectAll().where('party_id', '=', partyId).orderBy('id').execute(),
  ])
  return [...admissions.map(ofAdmission), ...competences.map(ofCompetence), ...matters.map(ofMatter)]
}

function ofAdmission(row: Selectable<Schema['admission']>): Piece {
  const ipTypes: string[] = JSON.parse(row.ip_types)
  return {
    kind: 'admission',
    id: row.id,
    jurisdiction: row.jurisdiction,
    ipTypes,
    what: [row.title, row.number].filter(Boolean).join(' '),
    trust: { verification: row.verification, until: row.valid_to },
    key: JSON.stringify(['admission', row.jurisdiction, row.number]),
    work: null,
    scope: ipTypes,
  }
}

function ofCompetence(row: Selectable<Schema['competence']>): Piece {
  return {
    kind: 'competence',
    id: row.id,
    jurisdiction: row.jurisdiction,
    ipTypes: [row.ip_type],
    what: '',
    trust: { verification: row.verification, until: row.expires_on },
    key: JSON.stringify(['competence', row.jurisdiction, row.ip_type]),
    work: null,
    scope: JSON.parse(row.procedures),
  }
}

function ofMatter(row: Selectable<Schema['matter']>): Piece {
  const { procedure, role, client, opponent, docket } = row
  const place = { jurisdiction: row.jurisdiction, ipType: row.ip_type }
  const number = numberKey(docket ?? '')
  return {
    kind: 'matter',
    id: row.id,
    jurisdiction: row.jurisdiction,
    ipTypes: [row.ip_type],
    what: docket ?? (isMadeHere(row.ref) ? '' : row.ref),
    trust: { verification: row.verification, until: row.expires_on },
    key: JSON.stringify(['matter', row.jurisdiction, row.ip_type, number, number === '' ? row.filed_on : '']),
    work: { ...place, procedure, role, client, opponent, docket, filedOn: row.filed_on },
    scope: [],
  }
}

/** What the joined one has alone moves; what both have is kept once, and of the two what is trusted further counts. */
export function compareEvidence(
  kept: readonly Piece[],
  joined: readonly Piece[],
): Pick<JoiningPlan, 'moves' | 'once'> {
  const free = new Map<string, Piece[]>()
  for (const own of kept) free.set(own.key, [...(free.get(own.key) ?? []), own])
  const moves: NamedEvidence[] = []
  const once: EvidenceOnce[] = []
  for (const other of joined) {
    const alike = free.get(other.key) ?? []
    const own = alike.find(({ work }) => work === null || isSameWork(work, other.work!))
    if (!own) {
      moves.push(named(other))
      continue
    }
    alike.splice(alike.indexOf(own), 1)
    const counts = countsRather(other.trust, own.trust) ? 'joined' : 'kept'
    const takes = countsAlike(other.trust, own.trust) ? beside(own.scope, other.scope) : []
    once.push({ ...named(counts === 'joined' ? other : own), id: own.id, otherId: other.id, counts, takes })
  }
  return { moves, once }
}

/** No scope is no one in particular: to add to it would narrow it. */
const beside = (own: readonly string[], other: readonly string[]) =>
  own.length === 0 ? [] : other.filter((one) => !own.includes(one))

const named = ({ kind, id, jurisdiction, ipTypes, what }: Piece): NamedEvidence => ({
  kind,
  id,
  jurisdiction,
  ipTypes,
  what,
})

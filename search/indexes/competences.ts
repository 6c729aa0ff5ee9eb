import type { Settings } from 'meilisearch'
import { dayNumber } from '../../app/domain/day.ts'
import type { Dossier } from '../../app/domain/matching/dossier.ts'
import {
  type BarredDocument,
  type FlatDocument,
  flatDocuments,
} from '../../app/domain/matching/flat-documents.ts'
import { POLICY } from '../../app/domain/matching/policy-version.ts'
import { type PresenceDocument, presenceDocuments } from '../../app/domain/matching/presence-document.ts'
import { saidOfAgreement, saidOfParty } from '../../app/domain/matching/said.ts'
import { FORUMS_AS_OF } from '../../app/domain/vocabulary/forums.ts'
import type { Db } from '../../db/schema.ts'
import { agreementOf, loadDossiers } from '../dossiers.server.ts'

const settings: Settings = {
  searchableAttributes: [],
  filterableAttributes: [
    'subject',
    'facts',
    'barred',
    'responseHours',
    'partners',
    'at',
    'admitted',
    'unbarred',
    'speaks',
  ],
  sortableAttributes: ['grade'],
  // The engine unpacks every displayed field of every hit, whatever a query retrieves.
  displayedAttributes: ['entry'],
  rankingRules: ['sort'],
  facetSearch: false,
  prefixSearch: 'disabled',
  pagination: { maxTotalHits: 1_000_000 },
}

/** What the index holds. */
export type CompetencesDocument = FlatDocument | BarredDocument | PresenceDocument

/**
 * The flat documents that matching queries: one per (party or 1+1, jurisdiction, IP type, procedure or none),
 * with its constraint fields repeated, and one per party of where it is competent. `ids` are ids of parties and of agreements alike.
 */
async function buildDocuments(
  db: Db,
  ids: readonly string[],
  today: string,
): Promise<Map<string, CompetencesDocument[]>> {
  const day = dayNumber(today)
  const documents = new Map<string, CompetencesDocument[]>()
  const agreements = (await db.selectFrom('pairing').selectAll().where('id', 'in', ids).execute()).map(
    agreementOf,
  )
  const sides = agreements.flatMap((a) => [a.domesticId, a.overseasId])
  const dossiers = await loadDossiers(db, [...new Set([...ids, ...sides])], null)
  const byId = new Map<string, Dossier>(dossiers.map((d) => [d.id, d]))
  for (const id of ids) {
    const dossier = byId.get(id)
    if (!dossier) continue
    const said = saidOfParty(dossier, day, POLICY)
    documents.set(id, [...said.flatMap(flatDocuments), ...presenceDocuments(said)])
  }
  for (const agreement of agreements) {
    const domestic = byId.get(agreement.domesticId)
    const overseas = byId.get(agreement.overseasId)
    if (!domestic || !overseas) continue
    const said = saidOfAgreement(agreement, domestic, overseas, day, POLICY)
    documents.set(agreement.id, said.flatMap(flatDocuments))
  }
  return documents
}

/** The shape of the documents, raised with it; their numbers depend on the policy as well, and on the table of forums. */
const SHAPE = 7

export const competences = {
  name: 'competences' as const,
  settings,
  revision: `${SHAPE} ${POLICY.version} ${FORUMS_AS_OF}`,
  buildDocuments,
}

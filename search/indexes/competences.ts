import type { Settings } from 'meilisearch'
import { dayNumber } from '../../app/domain/day.ts'
import type { Dossier } from '../../app/domain/matching/dossier.ts'
import {
  agreementDocuments,
  type FlatDocument,
  partyDocuments,
} from '../../app/domain/matching/flat-documents.ts'
import { POLICY } from '../../app/domain/matching/policy-version.ts'
import type { Db } from '../../db/schema.ts'
import { agreementOf, loadDossiers } from '../dossiers.server.ts'

const settings: Settings = {
  searchableAttributes: [],
  filterableAttributes: [
    'subject',
    'key',
    'exact',
    'barred',
    'onFile',
    'responseHours',
    'languages',
    'partnerLanguages',
    'partners',
  ],
  sortableAttributes: ['grade', 'order'],
  rankingRules: ['sort'],
  facetSearch: false,
  prefixSearch: 'disabled',
  pagination: { maxTotalHits: 1_000_000 },
}

/**
 * The flat documents that matching queries: one per (party or 1+1, jurisdiction, IP type, procedure or none),
 * with its constraint fields repeated. `ids` are ids of parties and of agreements alike.
 */
async function buildDocuments(
  db: Db,
  ids: readonly string[],
  today: string,
): Promise<Map<string, FlatDocument[]>> {
  const day = dayNumber(today)
  const documents = new Map<string, FlatDocument[]>()
  const agreements = (await db.selectFrom('pairing').selectAll().where('id', 'in', ids).execute()).map(
    agreementOf,
  )
  const sides = agreements.flatMap((a) => [a.domesticId, a.overseasId])
  const dossiers = await loadDossiers(db, [...new Set([...ids, ...sides])], null)
  const byId = new Map<string, Dossier>(dossiers.map((d) => [d.id, d]))
  for (const id of ids) {
    const dossier = byId.get(id)
    if (dossier) documents.set(id, partyDocuments(dossier, day, POLICY))
  }
  for (const agreement of agreements) {
    const domestic = byId.get(agreement.domesticId)
    const overseas = byId.get(agreement.overseasId)
    if (!domestic || !overseas) continue
    documents.set(agreement.id, agreementDocuments(agreement, domestic, overseas, day, POLICY))
  }
  return documents
}

/** The shape of the documents, raised with it; their numbers depend on the policy as well. */
const SHAPE = 3

export const competences = {
  name: 'competences' as const,
  settings,
  revision: `${SHAPE} ${POLICY.version}`,
  buildDocuments,
}

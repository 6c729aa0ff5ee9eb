import type { Dossier } from '../app/domain/matching/dossier.ts'
import { amongText } from '../db/dialect/sqlite.ts'
import type { Db } from '../db/schema.ts'
import { statement } from '../db/statement.ts'
import { loadDossiers } from './dossiers.server.ts'

/**
 * How many dossiers are kept per database; the longest unused go first. One takes about 3.4 kB (measured in a world of
 * 10,000 parties, 2026-11-27), so all of them 70 MB.
 */
const MOST = 20_000

/**
 * `checked` is the highest version that the database had given out when this one's was last compared; `version` is null
 * until then: most that are read once are not asked for again before something changes.
 */
type Known = { version: number | null; checked: number; dossier: Dossier }

const kept = new WeakMap<Db, Map<string, Known>>()

/**
 * The dossiers of `ids` with all their evidence, each read again only when its version in the outbox has risen:
 * the triggers raise it at every change of a party, its evidence or its engagements, so what is kept is what is
 * true. In no promised order; ids that are nobody's are left out. Nobody may change what is returned.
 * @param watermark the highest version that the database has given out, read before: while it stands, nothing has
 * changed, and no version has to be compared
 */
export async function knownDossiers(db: Db, ids: readonly string[], watermark: number): Promise<Dossier[]> {
  const known = kept.get(db) ?? new Map<string, Known>()
  kept.set(db, known)
  await refresh(
    db,
    known,
    ids.filter((id) => known.get(id)?.checked !== watermark),
    watermark,
  )
  const dossiers = ids.flatMap((id) => touch(known, id))
  for (const id of known.keys()) {
    if (known.size <= MOST) break
    known.delete(id)
  }
  return dossiers
}

async function refresh(
  db: Db,
  known: Map<string, Known>,
  ids: readonly string[],
  watermark: number,
): Promise<void> {
  if (ids.length === 0) return
  const seenBefore = ids.filter((id) => known.has(id))
  const versions = await versionsOf(db, seenBefore)
  const stale: string[] = []
  for (const id of ids) {
    const entry = known.get(id)
    if (entry && entry.version === versions.get(id)) entry.checked = watermark
    else stale.push(id)
  }
  for (const dossier of await loadDossiers(db, stale, null)) {
    known.set(dossier.id, { version: versions.get(dossier.id) ?? null, checked: watermark, dossier })
  }
}

/** Moves an entry to the end, so that the first one is always the longest unused. */
function touch(known: Map<string, Known>, id: string): Dossier[] {
  const entry = known.get(id)
  if (!entry) return []
  known.delete(id)
  known.set(id, entry)
  return [entry.dossier]
}

async function versionsOf(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await versionRows(db, { ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.document_id, row.version]))
}

const versionRows = statement((db, { ids }: { ids: string }) =>
  db
    .selectFrom('search_outbox')
    .select(['document_id', 'version'])
    .where('index_name', '=', 'competences')
    .where(amongText('document_id', ids)),
)

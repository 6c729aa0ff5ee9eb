import type { Db } from '../../db/schema.ts'
import type { DirectorySource } from '../../search/directory.server.ts'
import { type PartyType, RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import type { ListName } from './lists.ts'
import { type DirectorySearchResult, searchDirectory } from './queries.server.ts'

/** A party of the directory by its names. */
export type NamedParty = { ref: string; type: PartyType; nameZh: string | null; nameEn: string | null }

const LISTS_OF_PARTIES = ['providers', 'experts', 'think-tanks'] as const satisfies readonly ListName[]

/**
 * The parties of the directory that a text finds, at most a page of each list: first those in whose names it stands,
 * then whoever else the lists find by it; and how many more there are.
 */
export async function findPartiesByName(
  source: DirectorySource,
  q: string,
): Promise<{ parties: NamedParty[]; more: number }> {
  const found = await Promise.all(
    LISTS_OF_PARTIES.map((list) => searchDirectory(source, { list, q, chosen: {}, page: 1 })),
  )
  const isNamed = ({ marks }: DirectorySearchResult, id: string) =>
    Object.values(marks[id] ?? {}).some((name) => name.some((segment) => segment.marked))
  const hits = found.flatMap((result) => result.ids.map((id) => ({ id, named: isNamed(result, id) })))
  const ids = [...hits.filter((hit) => hit.named), ...hits.filter((hit) => !hit.named)].map((hit) => hit.id)
  if (ids.length === 0) return { parties: [], more: 0 }
  const rows = await namedParties(source.db).select('id').where('id', 'in', ids).execute()
  const byId = new Map(rows.map(({ id, ...party }) => [id, party]))
  const total = found.reduce((sum, result) => sum + result.total, 0)
  return { parties: ids.flatMap((id) => byId.get(id) ?? []), more: total - ids.length }
}

/** A party of the directory by its reference, or null. */
export async function findNamedParty(db: Db, ref: string): Promise<NamedParty | null> {
  return (await namedParties(db).where('ref', '=', ref).executeTakeFirst()) ?? null
}

function namedParties(db: Db) {
  return db
    .selectFrom('party')
    .select(['ref', 'type', 'name_zh as nameZh', 'name_en as nameEn'])
    .where('status', 'in', RANKED_STATUSES)
}

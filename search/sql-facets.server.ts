import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import type { FacetSource, Relation } from './directory-relations.ts'
import { any, type Condition, contains, oneOf } from './sql-match.server.ts'

type Counts = Map<string, number>

/** One of `values` stands where the facet's values stand. */
export function isChosen(source: FacetSource, values: readonly string[], day: string): Condition {
  if (source.kind === 'column') return oneOf(source.column, values)
  if (source.kind === 'lists') return listHolds(source.columns, source.field, values)
  const declared = source.declared ? [listHolds([source.declared], undefined, values)] : []
  return any([...declared, sql`party.id in (${holders(source.of, values, day)})`])
}

/** How often each value of a facet occurs among the rows of `relation` that meet `condition`. */
export async function countFacet(
  db: Db,
  relation: Relation,
  source: FacetSource,
  condition: Condition,
  day: string,
): Promise<Counts> {
  if (source.kind === 'evidence') return countEvidence(db, relation, source, condition, day)
  const columns = source.kind === 'column' ? [source.column] : source.columns
  const lists = sql.join(columns.map((column) => sql.ref(column)))
  const named = sql.join(columns.map((column, n) => sql`${sql.ref(column)} as ${sql.ref(`list${n}`)}`))
  const { rows } = await sql<Record<string, string | null> & { count: number }>`
    select ${named}, count(*) as count from ${relation.from} where ${condition} group by ${lists}`.execute(db)
  const counts: Counts = new Map()
  for (const row of rows) {
    const cells = columns.map((_, n) => row[`list${n}`] ?? null)
    const values = source.kind === 'column' ? cells : cells.flatMap((cell) => codesIn(cell, source.field))
    for (const value of new Set(values))
      if (value) counts.set(value, (counts.get(value) ?? 0) + Number(row.count))
  }
  return counts
}

/** Each party counts once for a value, however much evidence it has. */
async function countEvidence(
  db: Db,
  relation: Relation,
  source: FacetSource & { kind: 'evidence' },
  condition: Condition,
  day: string,
): Promise<Counts> {
  const among = sql`select party.id from ${relation.from} where ${condition}`
  const shown = await sql<{ party_id: string; value: string }>`
    select party_id, value from (${evidence(source.of, day)}) as shown where party_id in (${among})`.execute(
    db,
  )
  const holders = new Map<string, Set<string>>()
  const add = (value: string, party: string) => {
    const own = holders.get(value)
    if (own) own.add(party)
    else holders.set(value, new Set([party]))
  }
  for (const { party_id, value } of shown.rows) for (const code of codesIn(value)) add(code, party_id)
  if (source.declared) {
    const column = sql.ref(source.declared)
    const { rows } = await sql<{ id: string; list: string }>`
      select party.id, ${column} as list from ${relation.from} where ${condition} and ${column} <> '[]'`.execute(
      db,
    )
    for (const { id, list } of rows) for (const code of codesIn(list)) add(code, id)
  }
  return new Map([...holders].map(([value, parties]) => [value, parties.size]))
}

type Evidence = 'jurisdiction' | 'ip_type' | 'procedure'

const inForce = (day: string) => sql`(expires_on is null or expires_on >= ${day})`

/** Who has evidence that counts on the day of one of `values`. */
function holders(of: Evidence, values: readonly string[], day: string): RawBuilder<unknown> {
  const claimed = of === 'procedure' ? listHolds(['procedures'], undefined, values) : oneOf(of, values)
  return sql`select party_id from competence where ${claimed} and ${inForce(day)}
    union all select party_id from matter where ${oneOf(of, values)} and filed_on <= ${day} and ${inForce(day)}`
}

/** What evidence there is that counts on the day: party by value, which may be a JSON list of them. */
function evidence(of: Evidence, day: string): RawBuilder<unknown> {
  return sql`select party_id, ${sql.ref(of === 'procedure' ? 'procedures' : of)} as value
    from competence where ${inForce(day)}
    union select party_id, ${sql.ref(of)} as value
    from matter where filed_on <= ${day} and ${inForce(day)} and ${sql.ref(of)} is not null`
}

/** A JSON list in one of the columns holds one of the codes, as JSON.stringify writes it. */
function listHolds(
  columns: readonly string[],
  field: string | undefined,
  codes: readonly string[],
): Condition {
  const pieces = codes.map((code) => (field ? `"${field}":${JSON.stringify(code)}` : JSON.stringify(code)))
  return any(columns.flatMap((column) => pieces.map((piece) => contains(column, piece))))
}

/** The codes in a JSON list; a text that is no list is a code itself. */
function codesIn(text: string | null, field?: string): string[] {
  if (!text) return []
  if (!text.startsWith('[')) return [text]
  const items = JSON.parse(text) as (string | Record<string, string>)[]
  return items.flatMap((item) => (typeof item === 'string' ? [item] : [item[field ?? ''] ?? []].flat()))
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { nameKey } from '../app/domain/name.ts'

export type Condition = RawBuilder<SqlBool>

export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`1 = 1` : sql`(${sql.join(conditions, sql` and `)})`
}

export function any(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`1 = 0` : sql`(${sql.join(conditions, sql` or `)})`
}

export function oneOf(column: string, values: readonly string[]): Condition {
  return values.length === 0 ? sql`1 = 0` : sql`${sql.ref(column)} in (${sql.join(values)})`
}

/** The text occurs in the column; letters of A–Z match either case. `%` and `_` mean themselves. */
export function contains(column: string, text: string): Condition {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql`lower(${sql.ref(column)}) like ${pattern} escape '\\'`
}

/** The day lies in the term, both ends included; an end that is not stated is open. */
export function runsOn(table: string, start: string, end: string, day: string): Condition {
  const [from, to] = [sql.ref(`${table}.${start}`), sql.ref(`${table}.${end}`)]
  return sql`(${from} is null or ${from} <= ${day}) and (${to} is null or ${to} >= ${day})`
}

const TOLD = ['name_zh', 'name_en', 'aliases', 'ref', 'city', 'unit', 'title']

/** A word occurs in what is told about a party, or in a name of it in whatever script. */
export function partyTells(party: string, word: string): Condition {
  const key = nameKey(word)
  const named = sql<SqlBool>`exists (select 1 from party_name where party_name.party_id = ${sql.ref(`${party}.id`)}
    and ${contains('party_name.name_key', key)})`
  return any([...TOLD.map((column) => contains(`${party}.${column}`, word)), ...(key ? [named] : [])])
}

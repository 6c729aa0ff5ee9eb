import SQLite from 'better-sqlite3'
import type { Insertable, Kysely } from 'kysely'
import type { Db, Schema } from '../../../db/schema.ts'
import { Refusal } from './refusal.ts'

/** A row as an import knows it: what the house adds by itself is left out. */
export type RowOf<T extends keyof Schema> = Required<
  Omit<Insertable<Schema[T]>, 'id' | 'version' | 'created_at' | 'updated_at'>
>

type Value = string | number | null
type TableName =
  | 'party'
  | 'admission'
  | 'competence'
  | 'matter'
  | 'pairing'
  | 'conflict'
  | 'enterprise'
  | 'filing_notice'

/**
 * What became of a row; `before` is how a changed row stood. It was `overwritten` where the same import had written it
 * before: that shows in its own stamp, so that nothing has to be remembered.
 */
export type Kept<T extends keyof Schema> = {
  id: string
  change: 'inserted' | 'updated' | 'overwritten' | 'unchanged'
  before: RowOf<T> | null
}

/** Brings one row of a table into being, or into step; see `rowKeeper`. */
export type RowKeeper<T extends keyof Schema> = (
  row: RowOf<T>,
  options?: {
    /** Called before an existing row is changed; it throws to refuse. */
    allow?: (before: RowOf<T>) => void
    /** Columns that decide a new row alone: an existing one keeps what it has. */
    standing?: readonly (keyof RowOf<T> & string)[]
  },
) => Kept<T>

/** What an import writes beside its records; `nowIso` is its own alone. */
export type Stamp = { nowIso: string; nextId: () => string }

/**
 * Prepares three statements for `table`, compiled once by Kysely and run by better-sqlite3 (a hundred thousand
 * rows leave no time for building queries): insert unless the identity is taken; read; update. A row that is
 * already as it should be is not touched, so no trigger fires and no version rises. A row is one statement: a
 * constraint it breaks leaves nothing behind.
 * @param columns every column that a record decides
 * @param identity the columns of the unique constraint that says which row it is
 */
export function rowKeeper<T extends TableName>(
  { db, handle }: { db: Db; handle: SQLite.Database },
  table: T,
  columns: readonly (keyof RowOf<T> & string)[],
  identity: readonly (keyof RowOf<T> & string)[],
  stamp: Stamp,
): RowKeeper<T> {
  const versioned = table === 'party' || table === 'pairing'
  const sql = compileFor(db, table, columns, identity, versioned)
  const insert = handle.prepare(sql.insert)
  const read = handle.prepare(sql.read).raw()
  const update = handle.prepare(sql.update)
  const { nowIso, nextId } = stamp

  return (row, { allow, standing = [] } = {}) => {
    const values: Value[] = [nextId()]
    for (const column of columns) values.push(row[column] as Value)
    values.push(nowIso, nowIso)
    try {
      if (insert.run(values).changes === 1)
        return { id: values[0] as string, change: 'inserted', before: null }
      const stored = read.get(identity.map((column) => row[column] as Value)) as Value[]
      const id = stored[0] as string
      for (const column of standing) {
        const place = columns.indexOf(column) + 1
        values[place] = stored[place]!
      }
      if (columns.every((_, i) => values[i + 1] === stored[i + 1]))
        return { id, change: 'unchanged', before: null }
      const before = Object.fromEntries(columns.map((column, i) => [column, stored[i + 1]])) as RowOf<T>
      allow?.(before)
      update.run([...values.slice(1, columns.length + 1), nowIso, id])
      return { id, change: stored.at(-1) === nowIso ? 'overwritten' : 'updated', before }
    } catch (error) {
      throw inWords(error)
    }
  }
}

/** A broken constraint is this record's fault; anything else (a full disk) is everybody's, and ends the batch. */
function inWords(error: unknown): unknown {
  if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) {
    return new Refusal(error.message)
  }
  return error
}

/** The tables' names are data here, so the builder is used without their types. */
function compileFor(
  db: Db,
  table: TableName,
  columns: readonly string[],
  identity: readonly string[],
  versioned: boolean,
) {
  const builder = db as unknown as Kysely<Record<string, Record<string, unknown>>>
  const blank = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']))
  const insert = builder
    .insertInto(table)
    .values(blank(['id', ...columns, 'created_at', 'updated_at']))
    .onConflict((conflict) => conflict.columns([...identity]).doNothing())
  let read = builder.selectFrom(table).select(['id', ...columns, 'updated_at'])
  for (const column of identity) read = read.where(column, '=', '')
  let update = builder.updateTable(table).set(blank([...columns, 'updated_at']))
  if (versioned) update = update.set((row) => ({ version: row(row.ref('version'), '+', row.lit(1)) }))
  return {
    insert: insert.compile().sql,
    read: read.compile().sql,
    update: update.where('id', '=', '').compile().sql,
  }
}

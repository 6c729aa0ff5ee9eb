import type { Compilable, CompiledQuery, Insertable, RawBuilder } from 'kysely'
import type { Db, Schema } from './schema.ts'

/** Stands in a statement for a value that each run brings. */
class Slot {
  readonly name: PropertyKey
  constructor(name: PropertyKey) {
    this.name = name
  }
}

/**
 * A statement whose text is put together once, at its first run: Kysely builds and compiles a query anew each time,
 * which costs as much again as SQLite takes for a small one. For statements that every match or every change runs;
 * elsewhere a plain query reads better.
 * @param build writes the query; each of `values` is a stand-in there, to be bound and never to be looked into: a list
 *   goes in as its JSON text (`among`), and whether a value is null may not change the text
 * @returns runs it with the values of one run, and returns its rows
 */
export function statement<V, Row>(
  build: (db: Db, values: V) => Compilable<Row> | RawBuilder<Row>,
): (db: Db, values: V) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined
  const slots = new Proxy({}, { get: (_, name) => new Slot(name) }) as V
  return async (db, values) => {
    compiled ??= build(db, slots).compile(db)
    const parameters = compiled.parameters.map((value) =>
      value instanceof Slot ? values[value.name as keyof V] : value,
    )
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters })
    return rows
  }
}

/** The same for rows that go into one table; rows with the same columns share a statement. */
export function insertion<T extends keyof Schema>(
  table: T,
): (db: Db, row: Insertable<Schema[T]>) => Promise<void> {
  const byColumns = new Map<string, (db: Db, row: Insertable<Schema[T]>) => Promise<unknown>>()
  return async (db, row) => {
    const columns = Object.keys(row) as (keyof Insertable<Schema[T]>)[]
    const key = columns.join()
    const insert =
      byColumns.get(key) ??
      statement((db, values: Insertable<Schema[T]>) => {
        const slots = Object.fromEntries(columns.map((column) => [column, values[column]]))
        return db.insertInto(table).values(slots as Insertable<Schema[T]>)
      })
    byColumns.set(key, insert)
    await insert(db, row)
  }
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** True where one of `columns` contains `text` as it is written, whatever signs are in it; '' is in everything. */
export function containsText(columns: readonly string[], text: string): RawBuilder<SqlBool> {
  if (text === '') return sql<SqlBool>`1 = 1`
  const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const found = columns.map((column) => sql<SqlBool>`${sql.ref(column)} like ${like} escape '\\'`)
  return sql<SqlBool>`(${sql.join(found, sql` or `)})`
}

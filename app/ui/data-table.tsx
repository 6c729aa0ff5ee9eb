import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  title: ReactNode
  /** Right-aligned figures. */
  numeric?: boolean
  /** A date or a code, kept on one line. */
  unbroken?: boolean
  /** The cell that names the row; what it says was typed as well. */
  heading?: boolean
  /** What people typed, a name or an address: it may be one word that is longer than any column. */
  typed?: boolean
  /** One element or text: on a phone each part stands for itself beside the column's title. */
  cell: (row: Row) => ReactNode
}

type DataTableProps = {
  caption: ReactNode
  captionHidden?: boolean
  /** So many columns, or such long ones, that they need the whole width of a page. */
  wide?: boolean
}

/** What a table stands in: where its columns do not fit, each row is one block. */
export function TableFrame({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? 'table-frame table-frame-wide' : 'table-frame'}>{children}</div>
}

/** A table that shows one block a row where its columns do not fit, each value under its column's title. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  wide = false,
  columns,
  rows,
  rowKey,
}: DataTableProps & {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  return (
    <TableFrame wide={wide}>
      <table className="data-table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'number' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = (
    <>
      <span className="data-table-title" aria-hidden="true">
        {column.title}
      </span>
      {column.cell(row)}
    </>
  )
  const className = classOf(column)
  if (column.heading) {
    return (
      <th scope="row" className={className}>
        {content}
      </th>
    )
  }
  return <td className={className}>{content}</td>
}

function classOf<Row>({ numeric, unbroken, typed }: Column<Row>): string | undefined {
  if (numeric) return 'number'
  if (unbroken) return 'unbroken'
  return typed ? 'typed' : undefined
}

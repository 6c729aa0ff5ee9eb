import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  title: ReactNode
  /** Right-aligned figures. */
  numeric?: boolean
  /** A date or a code, kept on one line. */
  unbroken?: boolean
  /** The cell that names the row. */
  heading?: boolean
  /** One element or text: on a phone each part stands for itself beside the column's title. */
  cell: (row: Row) => ReactNode
}

type DataTableProps = { caption: ReactNode; captionHidden?: boolean }

/** A table that a phone shows as one block a row, each value under its column's title. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
}: DataTableProps & {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  return (
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
  const className = column.numeric ? 'number' : column.unbroken ? 'unbroken' : undefined
  if (column.heading) {
    return (
      <th scope="row" className={className}>
        {content}
      </th>
    )
  }
  return <td className={className}>{content}</td>
}

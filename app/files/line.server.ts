import type { FileTable } from '../../db/tables/file.ts'
import type { FileLine } from './file-line.ts'

/** A kept file as lists show it. */
export function lineOf(row: FileTable): FileLine {
  return {
    id: row.id,
    label: row.label,
    type: row.type,
    size: row.size,
    sha256: row.sha256,
    readers: JSON.parse(row.readers),
    createdAt: row.created_at,
    by: row.created_by_name,
  }
}

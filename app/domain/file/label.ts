import { FILE_LABEL_LIMIT } from './limits.ts'
import { FILE_TYPES, type FileType } from './type.ts'

/** Why a file is not taken, as a code that pages say in the reader's language (`files.problem.…`). */
export type FileRefusal =
  | 'none'
  | 'many'
  | 'owner_full'
  | 'empty'
  | 'large'
  | 'type_unknown'
  | 'name_long'
  | 'name_unsafe'
  | 'name_other_type'

/** Separators of paths, control characters, and characters that turn the direction of writing to hide an ending. */
const UNSAFE = /[/\\\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/**
 * Why a file of this type may not be kept under this label, or null. A label is shown and offered as a name to save
 * under; it never names anything on the server.
 */
export function labelRefusal(label: string, type: FileType): FileRefusal | null {
  if (UNSAFE.test(label) || /^\.*$/.test(label)) return 'name_unsafe'
  if (Array.from(label).length > FILE_LABEL_LIMIT) return 'name_long'
  const ending = endingOf(label)
  const endings: readonly string[] = FILE_TYPES[type].endings
  return ending === null || endings.includes(ending) ? null : 'name_other_type'
}

/** The name under which a file is saved: its label, with the ending of its type where it has none. */
export function savedName(label: string, type: FileType): string {
  return endingOf(label) === null ? `${label}.${FILE_TYPES[type].endings[0]}` : label
}

/** The ending in lower case; null where what follows the last dot is none, as in `合同 v1.2 终稿`. */
function endingOf(label: string): string | null {
  return /\.([a-z][a-z0-9]{0,9})$/i.exec(label)?.[1]?.toLowerCase() ?? null
}

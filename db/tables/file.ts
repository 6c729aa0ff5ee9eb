import type { FileOwner } from '../../app/domain/file/policy.ts'
import type { FileType } from '../../app/domain/file/type.ts'
import type { Instant, Json } from './columns.ts'

/** A file that somebody handed in. Confidential: never indexed. */
export type FileTable = {
  id: string
  owner_noun: FileOwner
  owner_id: string
  /** JSON FileSide[]: who may read it besides the centre */
  readers: Json
  /** What its author calls it: text to show, never a path. */
  label: string
  type: FileType
  /** Bytes. */
  size: number
  /** SHA-256 of the bytes, hex. */
  sha256: string
  /** The random name under which the bytes lie. */
  stored_name: string
  created_by: string
  created_by_name: string
  created_at: Instant
}

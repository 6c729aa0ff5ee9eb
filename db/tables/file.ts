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

/** A file of an earlier engagement that its enterprise lets whoever took over read. Confidential: never indexed. */
export type HandedOnFileTable = {
  file_id: string
  /** The engagement whose counsel may read it. */
  engagement_id: string
  /** Counts how often it was handed on: whoever chooses says what they saw. */
  version: number
  handed_at: Instant
  /** Since when it is closed again; null while it may be read. */
  taken_back_at: Instant | null
  /** When somebody of the new counsel opened it first. */
  first_read_at: Instant | null
}

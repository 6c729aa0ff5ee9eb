import type { FileSide } from '../domain/file/policy.ts'
import type { FileType } from '../domain/file/type.ts'

/** A file as its owner's page lists it. */
export type FileLine = {
  id: string
  label: string
  type: FileType
  /** Bytes. */
  size: number
  sha256: string
  readers: FileSide[]
  createdAt: string
  by: string
}

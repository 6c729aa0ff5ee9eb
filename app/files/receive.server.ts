import { fileTypeFromBuffer } from 'file-type'
import { type FileRefusal, labelRefusal } from '../domain/file/label.ts'
import { FILE_BYTES_LIMIT } from '../domain/file/limits.ts'
import { type FileType, fileTypeOf } from '../domain/file/type.ts'
import { type StoredBytes, writeBytes } from './store.server.ts'

/** A file that came in and was found good; it is nobody's until a command keeps it. */
export type ReceivedFile = StoredBytes & { label: string; type: FileType }

/** A file that is not taken, by the name that its author gave it, and why. */
export type RefusedFile = { label: string; refusal: FileRefusal }

/** Looks at what came in: its size, what its bytes say that it is, and its name. Good bytes go to the disk. */
export async function receiveFile(
  dataDir: string,
  label: string,
  bytes: Uint8Array,
): Promise<ReceivedFile | RefusedFile> {
  if (bytes.length === 0) return { label, refusal: 'empty' }
  if (bytes.length > FILE_BYTES_LIMIT) return { label, refusal: 'large' }
  const type = await typeByContent(bytes)
  if (!type) return { label, refusal: 'type_unknown' }
  const refusal = labelRefusal(label, type)
  if (refusal) return { label, refusal }
  return { label, type, ...(await writeBytes(dataDir, bytes)) }
}

export function isRefused(file: ReceivedFile | RefusedFile): file is RefusedFile {
  return 'refusal' in file
}

async function typeByContent(bytes: Uint8Array): Promise<FileType | null> {
  try {
    return fileTypeOf((await fileTypeFromBuffer(bytes))?.mime)
  } catch {
    // Bytes that begin like an archive and then break off are no document either.
    return null
  }
}

import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxHeaderSizeExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { isProblem, Problem } from '../domain/errors.ts'
import { FILE_BYTES_LIMIT, FILE_LABEL_LIMIT, FILES_AT_ONCE } from '../domain/file/limits.ts'
import { isRefused, type ReceivedFile, type RefusedFile, receiveFile } from '../files/receive.server.ts'
import { dropBytes } from '../files/store.server.ts'
import { untilLastBoundary } from './multipart.server.ts'

const FORM_BYTES = 64 * 1024

/** Everything that an upload may have: its files and the fields beside them. */
export const UPLOAD_LIMIT = FILES_AT_ONCE * FILE_BYTES_LIMIT + FORM_BYTES

/** A form with files, read to its end. With a refusal none of its files is on the disk any more. */
export type Upload = { form: FormData; files: ReceivedFile[]; refused: RefusedFile[] }

/**
 * Reads a form with files while it comes in: one file at a time is held in memory, looked at and written to the disk.
 * Ask first whether the sender may add files at all.
 * @throws Problem `bad_request` for a form that cannot be read, `payload_too_large` for one without end
 */
export async function readUpload(request: Request, dataDir: string): Promise<Upload> {
  const files: ReceivedFile[] = []
  const refused: RefusedFile[] = []
  const sent = untilLastBoundary(request)
  const drop = () =>
    dropBytes(
      dataDir,
      files.splice(0).map((file) => file.name),
    )
  try {
    const form = await parse(sent, async (label, bytes) => {
      const file = await receiveFile(dataDir, label, bytes)
      if (isRefused(file)) refused.push({ ...file, label: shortened(file.label) })
      else files.push(file)
    })
    if (files.length + refused.length === 0) refused.push({ label: '', refusal: 'none' })
    if (refused.length > 0) await drop()
    return { form, files, refused }
  } catch (error) {
    await drop()
    const refusal = limitPassed(error)
    if (!refusal) throw readingProblem(error)
    await discardRest(sent)
    return { form: new FormData(), files: [], refused: [{ label: '', refusal }] }
  }
}

/** What is said back to somebody about a file needs no megabyte of its name. */
const shortened = (label: string) =>
  Array.from(label.slice(0, 2 * FILE_LABEL_LIMIT))
    .slice(0, FILE_LABEL_LIMIT)
    .join('')

type Take = (label: string, bytes: Uint8Array) => Promise<void>

function parse(request: Request, take: Take): Promise<FormData> {
  const limits = {
    maxFiles: FILES_AT_ONCE,
    maxFileSize: FILE_BYTES_LIMIT,
    maxParts: FILES_AT_ONCE + 20,
    maxTotalSize: UPLOAD_LIMIT,
  }
  return parseFormData(request, limits, async (file) => {
    // A field in which nothing was chosen arrives as a file without name and bytes.
    if (file.name !== '' || file.size > 0) await take(file.name, new Uint8Array(await file.arrayBuffer()))
  })
}

function limitPassed(error: unknown): RefusedFile['refusal'] | null {
  if (error instanceof MaxFilesExceededError) return 'many'
  return error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError
    ? 'large'
    : null
}

function readingProblem(error: unknown): unknown {
  if (error instanceof FormDataParseError && isProblem(error.cause)) return error.cause
  const unreadable = [FormDataParseError, MaxPartsExceededError, MaxHeaderSizeExceededError]
  return unreadable.some((kind) => error instanceof kind)
    ? new Problem('bad_request', 'the form cannot be read')
    : error
}

/** A browser shows an answer only after it could send everything. */
async function discardRest(request: Request): Promise<void> {
  if (!request.body || request.body.locked) return
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) void chunk
  } catch {
    // Whoever goes on without end, or hangs up, has been refused already.
  }
}

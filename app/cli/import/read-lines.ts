import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { addAbortSignal, pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { MAX_LINE_LENGTH, NOT_UTF8 } from './parse-line.ts'

const CHUNK_BYTES = 256 * 1024

/**
 * The lines of a file, or of standard input for `-`, as many at a time as a chunk holds (one by one, the waiting
 * would cost more than the reading); unpacked when the first bytes say gzip, whatever the name.
 * @param onBytes told of each chunk as it is read, before unpacking
 * @param signal aborted to stop reading, also where nothing comes
 * @throws what the file system or gzip says, after the lines before it were given; an AbortError after `signal`
 */
export function readLines(
  path: string,
  stdin: NodeJS.ReadableStream,
  onBytes: (count: number) => void = () => {},
  signal?: AbortSignal,
): AsyncGenerator<string[]> {
  return splitLines(unpacked(counted(path, stdin, onBytes, signal)))
}

async function* counted(
  path: string,
  stdin: NodeJS.ReadableStream,
  onBytes: (count: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const input = path === '-' ? stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES })
  if (signal) addAbortSignal(signal, input as Readable)
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    onBytes(bytes.length)
    yield bytes
  }
}

async function* unpacked(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const first = await chunks.next()
  if (first.done) return
  const all = startingWith(first.value, chunks)
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) return yield* all
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
  // The error, if any, comes out of the loop over gunzip.
  pipeline(Readable.from(all), gunzip, () => {})
  yield* gunzip as AsyncIterable<Buffer>
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}

/** No line that is read takes more bytes: three for each unit of its text, or four for two. */
const MAX_LINE_BYTES = 3 * (MAX_LINE_LENGTH + 1)
const NEWLINE = 0x0a

/**
 * Lines of UTF-8 text without their line ends; one of other bytes is `NOT_UTF8`. Of a line too long to be a record
 * only the beginning is kept, enough for whoever reads it to refuse it.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let open: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE)
    if (end < 0) {
      open = Buffer.concat([open, chunk]).subarray(0, MAX_LINE_BYTES)
      continue
    }
    // A line break is no part of any character: what lies between two decodes by itself.
    yield linesOf(Buffer.concat([open, chunk.subarray(0, end)]))
    open = Buffer.from(chunk.subarray(end + 1))
  }
  if (open.length > 0) yield linesOf(open)
}

function linesOf(block: Buffer): string[] {
  const lines = block.toString('utf8').split('\n')
  if (isUtf8(block)) return lines
  let start = 0
  return lines.map((line) => {
    const end = block.indexOf(NEWLINE, start)
    const bytes = block.subarray(start, end < 0 ? block.length : end)
    start = end + 1
    return line.length > MAX_LINE_LENGTH || isUtf8(bytes) ? line : NOT_UTF8
  })
}

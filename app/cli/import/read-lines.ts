import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { MAX_LINE_LENGTH } from './parse-line.ts'

const CHUNK_BYTES = 256 * 1024

/**
 * The lines of a file, or of standard input for `-`, as many at a time as a chunk holds (one by one, the waiting
 * would cost more than the reading); unpacked when the first bytes say gzip, whatever the name.
 * @param onBytes told of each chunk as it is read, before unpacking
 * @throws what the file system or gzip says, after the lines before it were given
 */
export function readLines(
  path: string,
  stdin: NodeJS.ReadableStream,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<string[]> {
  return splitLines(unpacked(counted(path, stdin, onBytes)))
}

async function* counted(
  path: string,
  stdin: NodeJS.ReadableStream,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const input = path === '-' ? stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES })
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

/**
 * Lines of UTF-8 text without their line ends. Of a line too long to be a record only the beginning is kept,
 * enough for whoever reads it to refuse it.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8')
  let open = ''
  for await (const chunk of chunks) {
    const pieces = (open + decoder.write(chunk)).split('\n')
    open = pieces.pop()!.slice(0, MAX_LINE_LENGTH + 1)
    yield pieces
  }
  open += decoder.end()
  if (open !== '') yield [open]
}

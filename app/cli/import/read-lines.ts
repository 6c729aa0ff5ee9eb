import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { MAX_LINE_LENGTH } from './parse-line.ts'

const CHUNK_BYTES = 256 * 1024

/**
 * The lines of a file, or of standard input for `-`; unpacked when its first bytes say gzip, whatever its name.
 * @param onBytes told of each chunk as it is read, before unpacking
 * @throws what the file system or gzip says, after the lines before it were given
 */
export async function* readLines(
  path: string,
  stdin: NodeJS.ReadableStream,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<string> {
  const input = path === '-' ? stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES })
  yield* splitLines(unpacked(counted(input as AsyncIterable<Uint8Array | string>, onBytes)))
}

async function* counted(
  input: AsyncIterable<Uint8Array | string>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    onBytes(bytes.length)
    yield bytes
  }
}

async function* unpacked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await chunks.next()
  if (first.done) return
  const all = startingWith(first.value, chunks)
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) return yield* all
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
  // The error, if any, comes out of the loop over gunzip.
  pipeline(Readable.from(all), gunzip, () => {})
  yield* gunzip as AsyncIterable<Uint8Array>
}

async function* startingWith(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

/**
 * Lines of UTF-8 text without their line ends. Of a line too long to be a record only the beginning is kept,
 * enough for whoever reads it to refuse it.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let open = ''
  for await (const chunk of chunks) {
    const pieces = (open + decoder.decode(chunk, { stream: true })).split('\n')
    open = pieces.pop()!.slice(0, MAX_LINE_LENGTH + 1)
    yield* pieces
  }
  open += decoder.decode()
  if (open !== '') yield open
}

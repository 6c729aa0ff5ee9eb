import { ReadableStream } from 'node:stream/web'

/** How a form with files says what stands between its parts (RFC 2046, 5.1.1). */
const BOUNDARY = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i

/**
 * The request with the body of its form up to the last boundary. What comes after it, a line's end as a rule, means
 * nothing (RFC 2046, 5.1.1), but the parser refuses the whole form where the network happens to bring that by itself.
 * Any other request is returned as it is.
 */
export function untilLastBoundary(request: Request): Request {
  const [, quoted, plain] = BOUNDARY.exec(request.headers.get('content-type') ?? '') ?? []
  const boundary = quoted ?? plain
  if (!request.body || boundary === undefined) return request
  const body = ReadableStream.from(upTo(`--${boundary}--`, request.body as ReadableStream<Uint8Array>))
  return new Request(request, { body, duplex: 'half' } as RequestInit)
}

/** What stands before the first `end` and `end` itself, wherever it is cut. The rest is read too, and dropped. */
async function* upTo(end: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0)
  let ended = false
  for await (const chunk of chunks) {
    if (ended) continue
    const bytes = Buffer.concat([held, chunk])
    const at = bytes.indexOf(end)
    ended = at >= 0
    const cut = ended ? at + end.length : Math.max(0, bytes.length - end.length + 1)
    if (cut > 0) yield bytes.subarray(0, cut)
    held = bytes.subarray(cut)
  }
  if (!ended) yield held
}

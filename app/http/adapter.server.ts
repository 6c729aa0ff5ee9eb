import { Readable } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { Problem } from '../domain/errors.ts'
import { PORTRAIT } from '../domain/profile/portrait.ts'
import { ADDRESS_HEADER, plainAddress } from './client-address.server.ts'
import { UPLOAD_LIMIT } from './upload.server.ts'

/** Enough for a description of 1 MB in Chinese, which a form sends as three bytes' worth of percent signs each. */
export const BODY_LIMIT = 4 * 1024 * 1024

/** Where files are handed in: `/disputes/…/files` and its like. Any other spelling has the smaller limit. */
const TAKES_FILES = /^\/[a-z-]+(?:\/[a-z-]+)?\/[^/]+\/files$/
const TAKES_PORTRAIT = '/listing/portrait'

function bodyLimit(request: ExpressRequest): number {
  if (request.path === TAKES_PORTRAIT) return PORTRAIT.bytes + BODY_LIMIT
  return TAKES_FILES.test(request.path) ? UPLOAD_LIMIT : BODY_LIMIT
}

/** The refusal of a request that says beforehand that its body is too large to be read, or null. */
export function announcedTooMuch(request: ExpressRequest): Problem | null {
  const limit = bodyLimit(request)
  return Number(request.headers['content-length'] ?? 0) > limit ? tooLarge(limit) : null
}

/**
 * The web Request that Remix reads. Reading a body that grows beyond its limit fails with Problem
 * `payload_too_large`; a connection that ends half-way fails too, instead of passing for a whole body.
 * @throws Problem `bad_request` for a host or path that makes no address
 */
export function toRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const aborted = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) aborted.abort()
  })
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  return new Request(addressOf(request), {
    method: request.method,
    headers: webHeaders(request),
    signal: aborted.signal,
    ...(hasBody ? { body: ReadableStream.from(limited(request)), duplex: 'half' } : {}),
  } as RequestInit)
}

/** The address that the client asked for. Of forwarded headers only a trusted proxy's word on the scheme counts. */
export function addressOf(request: ExpressRequest): URL {
  const address = `${request.protocol}://${request.headers.host ?? 'localhost'}`
  if (!URL.canParse(address) || !request.originalUrl.startsWith('/')) {
    throw new Problem('bad_request', 'the address of the request cannot be read')
  }
  return new URL(address + request.originalUrl)
}

export function webHeaders(request: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one)
  }
  headers.delete(ADDRESS_HEADER)
  if (request.ip) headers.set(ADDRESS_HEADER, plainAddress(request.ip))
  return headers
}

async function* limited(request: ExpressRequest): AsyncGenerator<Uint8Array> {
  const limit = bodyLimit(request)
  let bytes = 0
  try {
    // Left alone, the loop would hang up when it stops early, and the answer would never arrive.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > limit) throw tooLarge(limit)
      yield chunk
    }
  } finally {
    request.resume()
  }
}

/** What a body beyond `limit` bytes is refused with. */
function tooLarge(limit: number): Problem {
  const bytes = limit.toLocaleString('en')
  return new Problem(
    'payload_too_large',
    `the body is larger than ${bytes} bytes, the most that is taken here`,
  )
}

/** Writes Remix's answer to the connection. What the server holds back for compression goes out when it pauses. */
export async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) {
    // What an answer says of itself stands in place of what the site says of all; only cookies add up.
    if (name === 'set-cookie') response.append(name, value)
    else response.setHeader(name, value)
  }
  // What a page shows depends on who asks: whoever keeps a copy must ask again before showing it.
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'private, no-cache')
  if (!answer.body) {
    response.end()
    return
  }
  const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
  response.on('close', () => body.destroy())
  let flushing = false
  for await (const chunk of body) {
    if (response.destroyed) return
    if (!response.write(chunk)) await drained(response)
    if (flushing) continue
    flushing = true
    setImmediate(() => {
      flushing = false
      if (!response.writableEnded) response.flush?.()
    })
  }
  response.end()
}

function drained(response: ExpressResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve)
    response.once('close', resolve)
  })
}

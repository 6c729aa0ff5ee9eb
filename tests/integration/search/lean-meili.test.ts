import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isProblem } from '../../../app/domain/errors.ts'
import { createSearchClient, multiSearch, refusalCode } from '../../../search/client.server.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A client of a server that answers as it is told. */
async function clientOf(listener: RequestListener, timeoutMs = 2_000) {
  server = createServer(listener)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return createSearchClient({ target: { url: `http://127.0.0.1:${port}`, key: 'secret' }, timeoutMs })
}

const asked = [{ index: 'competences' as const, limit: 1 }]
const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error)

test('asks with the key and for uncompressed answers, and reads what is answered', async () => {
  const seen: unknown[] = []
  const client = await clientOf((request, response) => {
    seen.push(request.url, request.headers.authorization, request.headers['accept-encoding'])
    response.end(JSON.stringify({ results: [{ hits: [{ id: '上海' }] }] }))
  })
  const [result] = await multiSearch(client, asked)
  expect(result!.hits).toEqual([{ id: '上海' }])
  expect(seen).toEqual(['/multi-search', 'Bearer secret', 'identity'])
})

test('reads documents that pass a filter, and how many there are', async () => {
  const seen: unknown[] = []
  const client = await clientOf((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      seen.push(request.url, JSON.parse(body))
      response.end(JSON.stringify({ results: [{ entry: '上海' }], total: 7 }))
    })
  })
  const reading = { filter: 'subject = "a"', fields: ['entry'], limit: 1 }
  expect(await client.ask((meili) => meili.read('competences', reading))).toEqual({
    results: [{ entry: '上海' }],
    total: 7,
  })
  expect(seen).toEqual(['/indexes/competences/documents/fetch', reading])
})

test('is degraded while the server lives and refuses the key, and up as soon as it takes it', async () => {
  let refuses = true
  const client = await clientOf((request, response) => {
    const open = request.url === '/health' || !refuses
    response.writeHead(open ? 200 : 403, { 'content-type': 'application/json' })
    response.end(
      open ? '{"results":[]}' : '{"message":"The provided API key is invalid.","code":"invalid_api_key"}',
    )
  })
  for (let i = 0; i < 2; i++) await failure(multiSearch(client, asked))
  expect([client.state(), client.trouble()]).toEqual([
    'degraded',
    'MEILI_KEY is refused: The provided API key is invalid.',
  ])
  await client.check()
  expect(client.state()).toBe('degraded')
  refuses = false
  await client.check()
  expect([client.state(), client.trouble()]).toEqual(['up', null])
})

test('asks again on a new connection when the server closes an idle one as it is used', async () => {
  let requests = 0
  const client = await clientOf((request, response) => {
    requests += 1
    if (requests === 2) request.socket.destroy()
    else response.end('{"results":[]}')
  })
  await multiSearch(client, asked)
  expect(await multiSearch(client, asked)).toEqual([])
  expect(requests).toBe(3)
})

test('a server that never answers is given up in time, and after twice nobody waits for it', async () => {
  const client = await clientOf(() => undefined, 20)
  for (let i = 0; i < 2; i++) {
    const error = await failure(multiSearch(client, asked))
    expect(isProblem(error) && error.message).toContain('no answer within 20 ms')
  }
  expect(client.state()).toBe('degraded')
})

test('a refusal keeps its code and does not count as trouble', async () => {
  const client = await clientOf((_, response) => {
    response.writeHead(404)
    response.end('{"code":"index_not_found","message":"no index","type":"invalid_request","link":""}')
  })
  for (let i = 0; i < 3; i++)
    expect(refusalCode(await failure(multiSearch(client, asked)))).toBe('index_not_found')
  expect(client.state()).toBe('up')
})

import { ReadableStream } from 'node:stream/web'
import { parseFormData } from '@remix-run/form-data-parser'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { untilLastBoundary } from '../../../app/http/multipart.server.ts'

/** What a file may well have in it. */
const CONTENT = '--\r\n--boundary--\r\n----formdata-undici-0--\r\n'

let type: string
let body: Buffer

beforeAll(async () => {
  const form = new FormData()
  form.append('note', '说明')
  form.append('file', new File([CONTENT], '合同.pdf', { type: 'application/pdf' }))
  const whole = new Request('http://localhost/', { method: 'POST', body: form })
  type = whole.headers.get('content-type')!
  body = Buffer.from(await whole.arrayBuffer())
})

/** A request whose body the network brings in pieces. */
const inPieces = (pieces: readonly Uint8Array[], contentType = type) =>
  new Request('http://localhost/', {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: ReadableStream.from(pieces),
    duplex: 'half',
  } as RequestInit)

function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
  return edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge))
}

async function read(request: Request) {
  const files: string[] = []
  const form = await parseFormData(untilLastBoundary(request), async (file) => {
    files.push(`${file.name}: ${await file.text()}`)
  })
  return { note: form.get('note'), files }
}

const READ = { note: '说明', files: [`合同.pdf: ${CONTENT}`] }

describe('a form with files', () => {
  it('is read the same wherever the network cuts it', async () => {
    for (let cut = 0; cut <= body.length; cut++) {
      expect(await read(inPieces(cutAt(body, [cut])))).toEqual(READ)
    }
    const cuts = fc.array(fc.nat({ max: body.length }), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        expect(await read(inPieces(cutAt(body, at)))).toEqual(READ)
      }),
    )
  })

  it('may have something after its last boundary, or nothing', async () => {
    const end = body.lastIndexOf('\r\n')
    const after = Buffer.from('\r\n\r\nsent by hand, and more\r\n')
    expect(await read(inPieces([body.subarray(0, end), after, after]))).toEqual(READ)
    expect(await read(inPieces([body.subarray(0, end)]))).toEqual(READ)
  })

  it('is not taken for whole where its last boundary is missing', async () => {
    const end = body.lastIndexOf('--\r\n')
    await expect(read(inPieces([body.subarray(0, end)]))).rejects.toThrow()
  })

  it('is left alone where it is none', async () => {
    const plain = inPieces([Buffer.from('note=1')], 'application/x-www-form-urlencoded')
    expect(untilLastBoundary(plain)).toBe(plain)
  })
})

import { readdirSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDispute } from '../../../app/disputes/commands.server.ts'
import { FILE_BYTES_LIMIT } from '../../../app/domain/file/limits.ts'
import { causedFrom, whoCaused } from '../../../db/audit-names.ts'
import { newId } from '../../../db/identifier.server.ts'
import { pdf, png, scriptedSvg, zip } from '../../support/sample-bytes.ts'
import { FACTS } from '../disputes/acting.ts'
import { openTestSite, post, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from '../staff/signed-in.ts'

const logged: string[] = []
let site: TestSite
let member: Person
let manager: Person
let dispute: string

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) })
  site = await openTestSite({}, { log })
  member = await signedIn(site, 'enterprise_member')
  manager = await signedIn(site, 'manager')
}, 120_000)
afterAll(() => site?.close())

beforeEach(async () => {
  dispute = newId(site.app.now())
  const { actor } = member
  const facts = { ...FACTS, title: '有材料的纠纷' }
  await createDispute(
    site.app.db,
    actor,
    { id: dispute, enterpriseId: actor.enterpriseId!, facts },
    site.app.now(),
  )
})

type Sent = { name: string; bytes: Uint8Array; type?: string }

function upload(files: Sent[], person: Person | null = member, language = 'zh-CN'): Promise<Response> {
  const form = new FormData()
  for (const { name, bytes, type } of files) {
    form.append('files', new File([bytes as BlobPart], name, { type: type ?? 'application/pdf' }))
  }
  return fetch(`${site.url}/disputes/${dispute}/files`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: {
      origin: site.url,
      'accept-language': language,
      ...(person ? { cookie: person.cookie } : {}),
    },
  })
}

const rows = () => site.app.db.selectFrom('file').selectAll().where('owner_id', '=', dispute).execute()
const lying = () => {
  const folder = join(site.app.environment.dataDir, 'files')
  return [...readdirSync(folder), ...readdirSync(join(folder, 'incoming'))].filter(
    (name) => name !== 'incoming',
  )
}

async function kept(file: Sent): Promise<string> {
  const answer = await upload([file])
  expect(answer.status).toBe(303)
  return (await rows())[0]!.id
}

describe('what is handed in', () => {
  it('is listed on the page of the dispute and on that of its files, in both languages', async () => {
    expect(
      (
        await upload([
          { name: '起诉状.pdf', bytes: pdf() },
          { name: '截图.png', bytes: png() },
        ])
      ).status,
    ).toBe(303)
    for (const path of [`/disputes/${dispute}`, `/disputes/${dispute}/files`]) {
      for (const language of ['zh-CN', 'en']) {
        const page = await mainOf(await member.open(path, language))
        expect(page).toContain('起诉状.pdf')
        expect(page).toContain('截图.png')
      }
    }
  })

  it('comes back as an attachment that runs nothing, byte by byte', async () => {
    const id = await kept({ name: "起诉状 (1) 'x'.pdf", bytes: pdf('内容') })
    const answer = await member.open(`/files/${id}`)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf('内容'))
    const header = (name: string) => answer.headers.get(name)
    expect(header('content-type')).toBe('application/pdf')
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w%.-]+$/,
    )
    expect(header('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    expect(header('cache-control')).toBe('private, no-store')
  })

  it('is looked at in place only if asked, and behind a sandbox', async () => {
    const id = await kept({ name: '截图.png', bytes: png(), type: 'image/png' })
    const view = await member.open(`/files/${id}?view`)
    expect(view.headers.get('content-disposition')).toMatch(/^inline;/)
    expect(view.headers.get('content-security-policy')).toContain('sandbox')
    await view.body?.cancel()
  })

  it('tells the audit of every reading, whoever reads', async () => {
    const id = await kept({ name: 'a.pdf', bytes: pdf() })
    for (const person of [member, manager, manager]) await (await person.open(`/files/${id}`)).arrayBuffer()
    const readings = await site.app.db
      .selectFrom('audit_event')
      .select(['detail', whoCaused.as('who'), causedFrom.as('from')])
      .where('noun', '=', 'file')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
    expect(readings.map((one) => one.who)).toEqual([member, manager, manager].map(({ actor }) => actor.name))
    const ledger = await mainOf(await member.open(`/disputes/${dispute}`))
    expect(ledger).toContain(manager.actor.name)
    expect(readings[1]?.from).toBe('127.0.0.1')
    expect(JSON.parse(readings[1]!.detail)).toMatchObject({
      byStaff: true,
      ownerId: dispute,
    })
  })

  it('can be taken away while the dispute is a draft', async () => {
    const id = await kept({ name: 'a.pdf', bytes: pdf() })
    const answer = await post(`${site.url}/files/${id}/removal`, {}, { cookie: member.cookie })
    expect(answer.headers.get('location')).toBe(`/disputes/${dispute}/files`)
    expect((await member.open(`/files/${id}`)).status).toBe(404)
    expect(await rows()).toEqual([])
  })

  it('is nobody’s without a session', async () => {
    const id = await kept({ name: 'a.pdf', bytes: pdf() })
    expect((await fetch(`${site.url}/files/${id}`, { redirect: 'manual' })).status).toBe(303)
    expect((await upload([{ name: 'b.pdf', bytes: pdf() }], null)).status).toBe(303)
    expect(await rows()).toHaveLength(1)
  })
})

describe('refused, said beside the field, logged without its name, and nothing changed:', () => {
  const large = Buffer.concat([pdf(), Buffer.alloc(2 * FILE_BYTES_LIMIT)])
  const refusals: [string, Sent[], number, string][] = [
    ['a path as a name', [{ name: '../../x', bytes: pdf() }], 422, '斜杠'],
    [
      'a picture with a script',
      [{ name: 'secret.svg', bytes: scriptedSvg(), type: 'image/svg+xml' }],
      422,
      '从内容看',
    ],
    ['an archive that is called .pdf', [{ name: 'secret.pdf', bytes: zip() }], 422, '从内容看'],
    ['40 MB', [{ name: 'secret.pdf', bytes: large }], 413, '20 MB'],
    [
      'too many at once',
      Array.from({ length: 6 }, (_, i) => ({ name: `${i}.pdf`, bytes: pdf(`${i}`) })),
      422,
      '最多上传 5 个',
    ],
    [
      'a good one beside a bad one',
      [
        { name: 'good.pdf', bytes: pdf() },
        { name: 'secret.pdf', bytes: zip() },
      ],
      422,
      '从内容看',
    ],
    ['nothing at all', [], 422, '请选择'],
  ]
  it.each(refusals)('%s', async (_what, files, status, said) => {
    const before = lying()
    logged.length = 0
    const answer = await upload(files)
    expect(answer.status).toBe(status)
    const page = await mainOf(answer)
    expect(page).toContain('href="#files"')
    expect(page).toContain(said)
    expect(await rows()).toEqual([])
    expect(lying()).toEqual(before)
    expect(logged.filter((line) => line.includes('files refused'))).toHaveLength(1)
    expect(logged.join()).not.toMatch(/secret|\.\.\/x/)
    expect(await mainOf(await upload(files, member, 'en'))).toMatch(/href="#files"/)
  })

  it('more than any form may bring, before it is read', async () => {
    // Of what is announced only the first bytes are ever sent: the answer does not wait for the rest.
    const sending = request(`${site.url}/disputes/${dispute}/files`, {
      method: 'POST',
      headers: {
        origin: site.url,
        cookie: member.cookie,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 6 * FILE_BYTES_LIMIT,
      },
    })
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      sending.on('response', resolve).on('error', reject)
      sending.write('--x')
    })
    sending.destroy()
    expect(answer.statusCode).toBe(413)
    expect(await rows()).toEqual([])
  })

  it('a form that breaks off', async () => {
    const answer = await fetch(`${site.url}/disputes/${dispute}/files`, {
      method: 'POST',
      headers: { origin: site.url, cookie: member.cookie, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7',
    })
    expect(answer.status).toBe(400)
    expect(await rows()).toEqual([])
  })
})

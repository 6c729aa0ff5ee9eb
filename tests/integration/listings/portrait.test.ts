import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../app/domain/actor.ts'
import { PORTRAIT } from '../../../app/domain/profile/portrait.ts'
import { setPublication } from '../../../app/profiles/commands.server.ts'
import { getOwnProfile } from '../../../app/profiles/queries.server.ts'
import { pdf, scriptedSvg } from '../../support/sample-bytes.ts'
import { expert, provider } from '../../support/world.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { keeperOf } from './keeper.ts'

const address = '/directory/experts/x-1'

let site: TestSite
let keeper: { actor: Actor; cookie: string }

beforeAll(async () => {
  site = await openTestSite()
  keeper = await keeperOf(site, expert('x-1'), 'expert')
}, 120_000)
afterAll(() => site?.close())

/** A wide picture that says where it was taken, as telephones make them. */
const photo = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#369' } })
    .withExif({ IFD0: { Copyright: 'canary-of-the-camera' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

function send(bytes: Uint8Array, person: { cookie: string } = keeper): Promise<Response> {
  const form = new FormData()
  form.append('portrait', new File([bytes as BlobPart], 'me.jpg', { type: 'image/jpeg' }))
  return fetch(`${site.url}/listing/portrait`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: site.url, cookie: person.cookie, 'accept-language': 'en' },
  })
}

const visit = (path: string, headers: Record<string, string> = {}) => fetch(site.url + path, { headers })

async function publish(published: readonly string[]): Promise<void> {
  site.setNow(new Date(site.app.now().getTime() + 60_000))
  const { version } = await getOwnProfile(site.app.db, keeper.actor)
  await setPublication(site.app.db, keeper.actor, { published, version }, site.app.now())
}

describe('the portrait of an expert', () => {
  it('is shown to everybody only while that is agreed to, small and without what the camera wrote', async () => {
    const taken = await photo()
    expect(taken.includes('canary-of-the-camera')).toBe(true)
    expect((await send(taken)).status).toBe(303)
    expect((await visit(`${address}/portrait`)).status).toBe(404)
    expect(await (await visit(address)).text()).not.toContain('/portrait?')

    await publish(['portrait'])
    const shown = await visit(`${address}/portrait`)
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect(bytes.includes('canary-of-the-camera')).toBe(false)
    const { width, height, format, exif } = await sharp(bytes).metadata()
    expect({ width, height, format, exif }).toEqual({
      width: PORTRAIT.width,
      height: PORTRAIT.height,
      format: 'jpeg',
      exif: undefined,
    })
    expect(await (await visit(address)).text()).toContain(`${address}/portrait?v=`)
    const again = await visit(`${address}/portrait`, { 'if-none-match': shown.headers.get('etag')! })
    expect(again.status).toBe(304)

    await publish([])
    expect((await visit(`${address}/portrait`)).status).toBe(404)
  })

  it('gives way to the next one, and is gone when it is removed', async () => {
    const { db } = site.app
    await send(await photo())
    const before = await db.selectFrom('party_portrait').select('sha256').executeTakeFirstOrThrow()
    const other = sharp({ create: { width: 50, height: 50, channels: 4, background: '#a30' } })
    expect((await send(await other.png().toBuffer())).status).toBe(303)
    const rows = await db.selectFrom('party_portrait').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]!.sha256).not.toBe(before.sha256)
    const removed = await fetch(`${site.url}/listing/portrait/removal`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.url, cookie: keeper.cookie },
    })
    expect(removed.status).toBe(303)
    expect(await db.selectFrom('party_portrait').selectAll().execute()).toEqual([])
  })

  it('leaves no conflict on record before the name was asked about once', async () => {
    const { db } = site.app
    const declare = (more: Record<string, string>) =>
      fetch(`${site.url}/listing/conflicts?index`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: site.url, cookie: keeper.cookie },
        body: new URLSearchParams({ against: 'Acme Corp', conflictKind: 'client', ...more }),
      })
    const kept = () => db.selectFrom('conflict').select('name').execute()
    const asked = await declare({})
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('name="meant" value="Acme Corp"')
    // What was asked about under another name is asked about again.
    expect((await declare({ meant: 'Acme' })).status).toBe(422)
    expect(await kept()).toEqual([])
    expect((await declare({ meant: 'Acme Corp' })).status).toBe(303)
    expect(await kept()).toEqual([{ name: 'Acme Corp' }])
  })

  it.each([
    ['a document', () => pdf(), 422, 'cannot be read'],
    ['a drawing that could run something', () => scriptedSvg(), 422, 'cannot be read'],
    ['half a picture', async () => (await photo()).subarray(0, 900), 422, 'cannot be read'],
    ['nothing', () => new Uint8Array(), 422, 'choose a picture first'],
    ['more than it may be', () => new Uint8Array(PORTRAIT.bytes + 1), 413, 'too large'],
  ])('is never %s, and what is refused says what to do', async (_what, make, status, words) => {
    const answer = await send(await make())
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(words)
    expect(await site.app.db.selectFrom('party_portrait').selectAll().execute()).toEqual([])
  })

  it('is no part of a firm’s entry', async () => {
    const other = await keeperOf(site, provider('o-1'), 'provider_administrator')
    expect((await send(await photo(), other)).status).toBe(404)
  })
})

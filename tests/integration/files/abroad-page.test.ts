import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { sendInvitations } from '../../../app/invitations/send.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { pdf } from '../../support/sample-bytes.ts'
import { domesticProvider, matter, populate, provider } from '../../support/world.ts'
import { FACTS } from '../disputes/acting.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { wants } from '../invitations/inviting.ts'
import { mainOf, type Person, signedIn } from '../staff/signed-in.ts'

let site: TestSite
let member: Person
let manager: Person
let runId: string
let dispute: string

beforeAll(async () => {
  site = await openTestSite()
  await populate(site.app, [
    provider('o-1', {
      capacity: 5,
      name: { en: 'Isar Rechtsanwälte' },
      country: 'de',
      website: 'https://isar.example',
    }),
    domesticProvider('d-1', { capacity: 5 }),
    ...['d-1', 'o-1'].map((party) => matter(`m-${party}`, party, { client: `Client of ${party}` })),
  ])
  member = await signedIn(site, 'enterprise_member')
  manager = await signedIn(site, 'manager')
  const { app } = site
  const { actor } = member
  dispute = newId(app.now())
  const brought = { id: dispute, enterpriseId: actor.enterpriseId!, facts: FACTS }
  await createDispute(app.db, actor, brought, app.now())
  await submitDispute(app.db, actor, dispute, 1, app.now())
  runId = await matchDispute(app, actor, dispute, null, app.now())
}, 120_000)
afterAll(() => site?.close())

const invite = (section: 'overseas' | 'domestic', ref: string) => {
  const { app } = site
  return sendInvitations(app.db, member.actor, dispute, wants(runId, { section, refs: [ref] }), app.now())
}

const page = async (person: Person, language?: string) =>
  mainOf(await person.open(`/disputes/${dispute}/files`, language))

function upload(label: string, fields: Record<string, string>, bytes = pdf(label)): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('files', new File([bytes as BlobPart], label, { type: 'application/pdf' }))
  return post(form)
}

/** The form with nothing chosen, as a browser sends it: a file without name and bytes. */
function uploadNothing(fields: Record<string, string>): Promise<Response> {
  const part = (field: string, value: string) =>
    `--x\r\ncontent-disposition: form-data; ${field}\r\n\r\n${value}\r\n`
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value))
  const body = `${parts.join('')}${part('name="files"; filename=""', '')}--x--\r\n`
  return post(body, { 'content-type': 'multipart/form-data; boundary=x' })
}

function post(body: BodyInit, type: Record<string, string> = {}): Promise<Response> {
  const headers = { origin: site.url, cookie: member.cookie, ...type }
  return fetch(`${site.url}/disputes/${dispute}/files`, { method: 'POST', body, redirect: 'manual', headers })
}

const agreements = () =>
  site.app.db
    .selectFrom('consent')
    .select(['kind', 'text_version'])
    .where('account_id', '=', member.actor.id)
    .execute()

const forgetAgreements = () =>
  site.app.db.deleteFrom('consent').where('account_id', '=', member.actor.id).execute()

/** Somebody of the firm abroad, who has found no conflict, and its invitation. */
async function clearedFirm(): Promise<{ firm: Person; id: string }> {
  const { db, now } = site.app
  const { invitation_id: id, party_id: partyId } = await db
    .selectFrom('invitation_side')
    .innerJoin('party', 'party.id', 'invitation_side.party_id')
    .select(['invitation_side.invitation_id', 'invitation_side.party_id'])
    .where('party.ref', '=', 'o-1')
    .executeTakeFirstOrThrow()
  const row = { party_id: partyId }
  await db
    .updateTable('account')
    .set(row)
    .where('role', '=', 'provider_member')
    .where('demo', '=', 1)
    .execute()
  const firm = await signedIn(site, 'provider_member')
  await askNames(db, firm.actor, id, now())
  await clearConflict(db, firm.actor, id, now())
  return { firm, id }
}

describe('the page that takes files of a dispute', () => {
  it('asks nothing while nobody abroad is invited', async () => {
    await invite('domestic', 'd-1')
    expect(await page(member)).not.toContain('agreeAbroad')
  })

  it('is named before somebody abroad is invited, and only then', async () => {
    const path = `/disputes/${dispute}/invitations/new?run=${runId}`
    const toInvite = await mainOf(await member.open(`${path}&section=overseas&ref=o-1`))
    expect(toInvite).toContain('在境外')
    expect(toInvite, 'where that can be agreed to now').toContain('/account/data#transfer_abroad')
    const ofCentre = await mainOf(await manager.open(`${path}&section=overseas&ref=o-1`))
    expect(ofCentre).toContain('在境外')
    expect(ofCentre, 'the centre has nothing to agree to').not.toContain('#transfer_abroad')
    expect(await mainOf(await member.open(`${path}&section=domestic&ref=d-1`))).not.toContain('在境外')
  })

  it('names whoever is abroad before anything goes there, and asks for consent', async () => {
    await invite('overseas', 'o-1')
    const shown = await page(member)
    expect(shown).toMatch(/Isar Rechtsanwälte[\s\S]*（[\s\S]*德国[\s\S]*https:\/\/isar\.example/)
    expect(shown).not.toContain('d-1 律师事务所')
    expect(shown).toContain('name="agreeAbroad"')
    expect(await page(member, 'en')).toMatch(/Isar Rechtsanwälte[\s\S]*Germany[\s\S]*https:\/\/isar\.example/)
    const ofCentre = await page(manager)
    expect(ofCentre).toContain('企业还没有人同意向境外提供材料')
    expect(ofCentre).not.toContain('agreeAbroad')
  })

  it('takes a file without the consent, and agrees to nothing for whoever ticks nothing', async () => {
    expect(await page(member)).not.toContain('须经上传人同意')
    expect((await upload('起诉状.pdf', { choosesReaders: 'yes', reader: 'party' })).status).toBe(303)
    expect(await agreements()).toEqual([])
    expect(await page(member), 'who cannot read it, and how that is mended').toMatch(
      /有 1 个文件[\s\S]*须经上传人同意[\s\S]*href="\/account\/data#transfer_abroad"/,
    )
    expect(await page(manager)).toContain('有 1 个文件')
    const { id, firm } = await clearedFirm()
    const opened = await mainOf(await firm.open(`/invitations/${id}`))
    expect(opened).toContain('还有 1 个文件')
    expect(opened).not.toContain('还没有文件')
  })

  it('refuses a consent to other words, and keeps no file with it', async () => {
    expect((await upload('旧文本.pdf', { agreeAbroad: '1999-01' })).status).toBe(409)
    expect(await page(member)).not.toContain('旧文本.pdf')
    expect(await agreements()).toEqual([])
    expect(readdirSync(join(site.app.environment.dataDir, 'files', 'incoming'))).toEqual([])
  })

  it('takes the consent alone from whoever has handed in everything, and keeps it where a file is refused', async () => {
    const agreeAbroad = '2026-11'
    const agreed = [{ kind: 'transfer_abroad', text_version: agreeAbroad }]
    const alone = await uploadNothing({ agreeAbroad, choosesReaders: 'yes', reader: 'party' })
    expect([alone.status, alone.headers.get('location')]).toEqual([303, `/disputes/${dispute}/files`])
    expect(await agreements()).toEqual(agreed)
    await forgetAgreements()
    const refused = await upload('证据.pdf', { agreeAbroad }, Buffer.from('no such thing'))
    expect(refused.status).toBe(422)
    expect(await agreements()).toEqual(agreed)
    await forgetAgreements()
    expect((await uploadNothing({})).status, 'neither a file nor a consent').toBe(422)
  })

  it('records the consent that is ticked, asks no more and says where it is taken back', async () => {
    expect((await upload('证据.pdf', { agreeAbroad: '2026-11' })).status).toBe(303)
    expect(await agreements()).toEqual([{ kind: 'transfer_abroad', text_version: '2026-11' }])
    const shown = await page(member)
    expect(shown).not.toContain('agreeAbroad')
    expect(shown).toContain('/account/data#transfer_abroad')
    expect(await page(manager)).not.toContain('企业还没有人同意')
  })
})

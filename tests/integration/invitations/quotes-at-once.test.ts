import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAccount } from '../../../app/accounts/commands.server.ts'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { sendInvitations } from '../../../app/invitations/send.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { domesticProvider, enterprise, matter, pairing, populate, provider } from '../../support/world.ts'
import { FACTS } from '../disputes/acting.ts'
import { cookiesOf, openTestSite, post, type TestSite } from '../http/test-site.ts'
import { mainOf } from '../staff/signed-in.ts'
import { memberOf, QUOTE, wants } from './inviting.ts'

type Member = Actor & { cookie: string }

let site: TestSite
const members: Record<'domestic' | 'overseas' | 'colleague', Member> = {} as never

beforeAll(async () => {
  site = await openTestSite({ DEMO: '1' })
  await populate(site.app, [
    enterprise('e-1'),
    domesticProvider('d-1', { capacity: 5 }),
    provider('o-1', { capacity: 5 }),
    ...['d-1', 'o-1'].map((party) => matter(`m-${party}`, party, { client: `Client of ${party}` })),
    pairing('x-1', 'd-1', 'o-1'),
  ])
  members.domestic = await member('d-1')
  members.overseas = await member('o-1')
  members.colleague = await member('o-1')
})
afterAll(() => site?.close())

/** An account of somebody of the party, signed in. */
async function member(ref: string): Promise<Member> {
  const { db, now } = site.app
  const actor = { ...(await memberOf(db, ref)), id: newId(now()) }
  const { id, name, role, partyId } = actor
  const created_at = now().toISOString()
  await db.insertInto('account').values({ id, name, role, party_id: partyId, demo: 1, created_at }).execute()
  const secret = newSecret()
  await signInAccount(db, id, { secret, userAgent: null, address: null, secondFactor: true }, now())
  return { ...actor, cookie: `__Host-session=${secret}` }
}

/** A 1+1, or one firm, that was invited and has no conflict. */
async function cleared(section: 'pairings' | 'overseas' = 'pairings'): Promise<string> {
  const { app } = site
  const { db, now } = app
  const { id: enterpriseId } = await db
    .selectFrom('enterprise')
    .select('id')
    .where('ref', '=', 'e-1')
    .executeTakeFirstOrThrow()
  const owner: Actor = { id: 'owner', name: '法务', role: 'enterprise_member', enterpriseId, partyId: null }
  const id = newId(now())
  await createDispute(db, owner, { id, enterpriseId, facts: FACTS }, now())
  await submitDispute(db, owner, id, 1, now())
  const runId = await matchDispute(app, owner, id, null, now())
  const refs = [section === 'pairings' ? 'x-1' : 'o-1']
  const { ids } = await sendInvitations(db, owner, id, wants(runId, { section, refs }), now())
  const invitation = ids![0]!
  const asked = section === 'pairings' ? [members.domestic, members.overseas] : [members.overseas]
  for (const one of asked) {
    await askNames(db, one, invitation, now())
    await clearConflict(db, one, invitation, now())
  }
  return invitation
}

const TYPED = {
  feeModel: 'capped',
  currency: 'EUR',
  'amount-assessment': '4,321.50',
  'amount-response': 'about ten',
  cap: '9000',
  validUntil: '2026-12-24',
  availableFrom: '2026-12-01',
  note: 'We include the first hearing, and travel is charged at cost to the client.',
}
/** The same without what cannot be read. */
const READABLE = { ...TYPED, 'amount-response': '4000' }

const at = (invitation: string) => `${site.url}/invitations/${invitation}/acceptance`
const send = (who: Member, invitation: string, typed: Record<string, string>, language = 'zh-CN') =>
  post(at(invitation), typed, { cookie: who.cookie, 'accept-language': language })

/** What a page sends along when another language is chosen: its hidden fields. */
const fieldsOf = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!.replaceAll('&#x27;', "'"),
    ]),
  )

/** The page again after its reader has chosen another language on it. */
async function switched(who: Member, invitation: string, lang: string, fields: Record<string, string>) {
  const returnTo = `/invitations/${invitation}/acceptance`
  const chosen = await post(`${site.url}/locale?${new URLSearchParams({ lang, returnTo })}`, fields, {
    cookie: who.cookie,
  })
  const cookies = [...cookiesOf(chosen).values()].map((one) => one.split(';')[0])
  return fetch(site.url + returnTo, { headers: { cookie: [who.cookie, ...cookies].join('; ') } })
}

const quoteOf = (invitation: string) =>
  site.app.db.selectFrom('quote').select('party_id').where('invitation_id', '=', invitation).execute()

describe('whoever of a 1+1 quotes after the other side', () => {
  it('reads what was offered beside everything that it typed, readable or not, and overwrites nothing', async () => {
    const invitation = await cleared()
    await acceptInvitation(site.app.db, members.domestic, invitation, QUOTE, site.app.now())
    const answer = await send(members.overseas, invitation, TYPED)
    expect(answer.status).toBe(409)
    const page = await mainOf(answer)
    expect(page).toContain('合作方已代表双方报价')
    for (const offered of ['USD 5,000', 'USD 20,000', '2026-12-31', '先出具评估意见', 'd-1 律师事务所']) {
      expect(page).toContain(offered)
    }
    for (const typed of ['EUR 4,321.50', 'about ten', 'EUR 9,000', '2026-12-24', '2026-12-01', TYPED.note]) {
      expect(page).toContain(typed)
    }
    expect(page).toMatch(/lang="en"[^>]*>(?:<span[^>]*>[^<]*<\/span>)?We include/)
    expect(page, 'it cannot be sent').not.toContain('<button')
    expect(await quoteOf(invitation)).toEqual([{ party_id: members.domestic.partyId }])
    const english = await mainOf(await send(members.overseas, invitation, TYPED, 'en'))
    expect(english).toContain('The other side has quoted for both')
    expect(english).toContain('about ten')
  })

  it('loses nothing of it to another language, nor to the one after', async () => {
    const invitation = await cleared()
    await acceptInvitation(site.app.db, members.domestic, invitation, QUOTE, site.app.now())
    let page = await mainOf(await send(members.overseas, invitation, TYPED))
    for (const [language, said] of [
      ['en', 'The other side has quoted for both'],
      ['zh-CN', '合作方已代表双方报价'],
    ] as const) {
      page = await mainOf(await switched(members.overseas, invitation, language, fieldsOf(page)))
      expect(page).toContain(said)
      for (const typed of ['EUR 4,321.50', 'about ten', '2026-12-24', TYPED.note, 'USD 20,000']) {
        expect(page).toContain(typed)
      }
    }
  })

  it('keeps what was typed when the other side quotes while another language is chosen', async () => {
    const invitation = await cleared()
    await acceptInvitation(site.app.db, members.domestic, invitation, QUOTE, site.app.now())
    const shown = await mainOf(await switched(members.overseas, invitation, 'en', TYPED))
    expect(shown).toContain('about ten')
    const blank = await mainOf(await switched(members.overseas, invitation, 'en', { feeModel: 'staged' }))
    expect(blank).toContain('USD 20,000')
    expect(blank, 'what was offered alone').not.toContain('<table')
  })

  it('loses nothing when both send at the same moment', async () => {
    const invitation = await cleared()
    const answers = await Promise.all(
      [members.domestic, members.overseas].map((who) => send(who, invitation, READABLE)),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const refused = answers.find(({ status }) => status === 409)!
    expect(await mainOf(refused)).toContain(TYPED.note)
    expect(await quoteOf(invitation)).toHaveLength(1)
  })

  it('reads the offer in place of the form, where it has typed nothing yet', async () => {
    const invitation = await cleared()
    await acceptInvitation(site.app.db, members.domestic, invitation, QUOTE, site.app.now())
    const answer = await fetch(at(invitation), { headers: { cookie: members.overseas.cookie } })
    expect(answer.status).toBe(200)
    const page = await mainOf(answer)
    expect(page).toContain('USD 20,000')
    expect(page).not.toContain('name="validUntil"')
  })
})

describe('whoever quotes after a colleague', () => {
  it('is told so, and keeps what was typed', async () => {
    const invitation = await cleared('overseas')
    await acceptInvitation(site.app.db, members.colleague, invitation, QUOTE, site.app.now())
    const answer = await send(members.overseas, invitation, TYPED)
    expect(answer.status).toBe(409)
    const page = await mainOf(answer)
    expect(page).toContain('贵方已经报价')
    expect(page).toContain('EUR 4,321.50')
  })
})

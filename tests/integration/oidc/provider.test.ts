import { generateKeyPairSync } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  createOidcProvider,
  newQuestion,
  type OidcProvider,
} from '../../../app/accounts/oidc/provider.server.ts'
import {
  CLIENT,
  type Claims,
  type IdentityProvider,
  startIdentityProvider,
} from '../../support/identity-provider.ts'
import { freePort } from '../../support/serve.ts'
import { locationOf, WebVisitor } from '../../support/web-visitor.ts'

const BACK = 'http://127.0.0.1:9/sign-in/oidc/callback'
let real: IdentityProvider
let provider: OidcProvider

beforeAll(async () => {
  real = await startIdentityProvider(await freePort(), BACK)
  provider = createOidcProvider({
    issuer: real.issuer,
    clientId: CLIENT.OIDC_CLIENT_ID,
    clientSecret: CLIENT.OIDC_CLIENT_SECRET,
  })
})
afterEach(() => real.lie(null))
afterAll(() => real?.close())

const question = newQuestion()

/** What the provider sends back after somebody has signed in there. */
async function comeBack(login = 'alice', asked = question): Promise<URLSearchParams> {
  const visitor = new WebVisitor()
  const to = await provider.ask(BACK, asked)
  if (!(to instanceof URL)) throw new Error(to.reason)
  const page = locationOf(await visitor.fetch(to))
  const resumed = await visitor.post(page, { login })
  return locationOf(await visitor.fetch(locationOf(resumed))).searchParams
}

describe('a provider of identities', () => {
  it('is asked with PKCE, a state and a nonce, for nothing but who it is', async () => {
    const to = (await provider.ask(BACK, question)) as URL
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      state: question.state,
      nonce: question.nonce,
    })
    expect(to.search).not.toContain(question.verifier)
  })

  it('says who somebody is', async () => {
    expect(await provider.hear(BACK, await comeBack(), question)).toEqual({
      issuer: real.issuer,
      subject: 'alice',
    })
  })

  const lies: [string, (claims: Claims) => Claims][] = [
    ['another nonce', (claims) => ({ ...claims, nonce: newQuestion().nonce })],
    ['no nonce', ({ nonce: _, ...claims }) => claims],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://elsewhere.example' })],
    ['another audience', (claims) => ({ ...claims, aud: 'another-site' })],
    [
      'an audience besides this site, which vouches for it',
      (claims) => ({ ...claims, aud: ['lianqiao', 'b'], azp: 'b' }),
    ],
    ['an end that is past', (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['a beginning that is to come', (claims) => ({ ...claims, nbf: Math.floor(Date.now() / 1000) + 3600 })],
    ['nobody', ({ sub: _, ...claims }) => claims],
  ]
  it.each(lies)('is not believed with %s', async (_what, change) => {
    real.lie(change)
    expect(await provider.hear(BACK, await comeBack(), question)).toMatchObject({ refused: 'invalid' })
  })

  it('is not believed with somebody else’s signature', async () => {
    real.lie((claims) => claims, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
    expect(await provider.hear(BACK, await comeBack(), question)).toMatchObject({ refused: 'invalid' })
  })

  it('is not believed with another state, another issuer in the address, or a code of somebody else', async () => {
    const changed = async (name: string, value: string) => {
      const query = await comeBack()
      query.set(name, value)
      return provider.hear(BACK, query, question)
    }
    expect(await changed('state', newQuestion().state)).toMatchObject({ refused: 'invalid' })
    expect(await changed('iss', 'https://elsewhere.example')).toMatchObject({ refused: 'invalid' })
    expect(await changed('code', 'stolen')).toMatchObject({ refused: 'invalid' })
    const stolen = await provider.hear(BACK, await comeBack(), {
      ...question,
      verifier: newQuestion().verifier,
    })
    expect(stolen).toMatchObject({ refused: 'invalid' })
  })

  it('is heard once', async () => {
    const query = await comeBack()
    await provider.hear(BACK, query, question)
    expect(await provider.hear(BACK, query, question)).toMatchObject({ refused: 'invalid' })
  })

  it('may say no', async () => {
    expect(await provider.hear(BACK, await comeBack(''), question)).toMatchObject({ refused: 'declined' })
  })

  it('may be silent, and is asked again later', async () => {
    const port = await freePort()
    const late = createOidcProvider({
      issuer: `http://127.0.0.1:${port}`,
      clientId: 'lianqiao',
      clientSecret: 'x',
    })
    expect(await late.ask(BACK, question)).toMatchObject({ refused: 'unreachable' })
    const woken = await startIdentityProvider(port, BACK)
    expect(await late.ask(BACK, question)).toBeInstanceOf(URL)
    await woken.close()
  })

  it('tells the log why, and no secret', async () => {
    real.lie((claims) => ({ ...claims, nonce: 'x' }))
    const answer = await provider.hear(BACK, await comeBack(), question)
    const { reason } = answer as { reason: string }
    expect(reason).toMatch(/nonce/)
    for (const secret of [question.state, question.nonce, question.verifier, CLIENT.OIDC_CLIENT_SECRET]) {
      expect(reason).not.toContain(secret)
    }
  })
})

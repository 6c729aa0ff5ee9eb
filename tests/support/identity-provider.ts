import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'

export const CLIENT = { OIDC_CLIENT_ID: 'lianqiao', OIDC_CLIENT_SECRET: 'a-secret-that-only-tests-know' }

export type Claims = Record<string, unknown>

/** A real provider of identities on the loopback address, where anybody is whoever they say. */
export type IdentityProvider = {
  issuer: string
  /** From now on every ID token says what `change` makes of it, signed with the provider's own key. */
  lie(change: ((claims: Claims) => Claims) | null, key?: KeyObject): void
  close(): Promise<void>
}

/** @param redirectUri the one address to which it sends browsers back */
export async function startIdentityProvider(port: number, redirectUri: string): Promise<IdentityProvider> {
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' } as never],
    },
    clients: [
      {
        client_id: CLIENT.OIDC_CLIENT_ID,
        client_secret: CLIENT.OIDC_CLIENT_SECRET,
        redirect_uris: [redirectUri],
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['a key that only tests know'] },
    features: { devInteractions: { enabled: false } },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    // Whoever signs in here agrees to everything.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  let liar: ((response: ServerResponse) => void) | null = null
  const answer = provider.callback()
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/')) return void interact(provider, request, response)
    if (request.url === '/token') liar?.(response)
    answer(request, response)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    issuer,
    lie: (change, key = privateKey) => {
      liar = change && ((response) => rewriteIdToken(response, change, key))
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A page with one field: who one wants to be. An empty one refuses. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="en"><title>Identity provider</title><main><h1>Identity provider</h1>
      <form method="post"><label>Name <input name="login"></label> <button>Continue</button></form></main></html>`)
    return
  }
  let body = ''
  for await (const chunk of request) body += chunk
  const accountId = new URLSearchParams(body).get('login') ?? ''
  const result =
    accountId === ''
      ? { error: 'access_denied', error_description: 'the owner said no' }
      : { login: { accountId } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

type Ends = ServerResponse['end']

function rewriteIdToken(response: ServerResponse, change: (claims: Claims) => Claims, key: KeyObject): void {
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse
  response.end = ((body?: string | Buffer) => {
    const answer = JSON.parse(String(body)) as { id_token?: string }
    if (answer.id_token) answer.id_token = signedAgain(answer.id_token, change, key)
    const text = JSON.stringify(answer)
    response.setHeader('content-length', Buffer.byteLength(text))
    return end(text)
  }) as Ends
}

function signedAgain(token: string, change: (claims: Claims) => Claims, key: KeyObject): string {
  const [head = '', claims = ''] = token.split('.')
  const changed = change(JSON.parse(Buffer.from(claims, 'base64url').toString()))
  const signed = `${head}.${Buffer.from(JSON.stringify(changed)).toString('base64url')}`
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
}

import * as client from 'openid-client'
import type { OidcRefusal } from '../../domain/account/oidc.ts'

export type OidcSettings = { issuer: string; clientId: string; clientSecret: string }

/** What one sign-in is recognised by when it comes back; each is used once. */
export type OidcQuestion = { state: string; nonce: string; verifier: string }

/** Somebody at a provider: the pair never changes and never means anybody else (OpenID Connect Core, 5.7). */
export type OidcIdentity = { issuer: string; subject: string }

/** `reason` is for the log: it holds no token and no secret. */
export type NobodyRecognised = { refused: OidcRefusal; reason: string }

/** All that this product knows of OpenID Connect: authorization code with PKCE, and nothing asked for but who it is. */
export type OidcProvider = {
  /** Where to send the browser. */
  ask(redirectUri: string, question: OidcQuestion): Promise<URL | NobodyRecognised>
  /** What the browser brought back in the query of its address. */
  hear(
    redirectUri: string,
    query: URLSearchParams,
    question: OidcQuestion,
  ): Promise<OidcIdentity | NobodyRecognised>
}

const TIMEOUT_S = 10

/** The provider at `issuer`; what it can do is asked for when it is needed first, and again if that failed. */
export function createOidcProvider({ issuer, clientId, clientSecret }: OidcSettings): OidcProvider {
  let known: Promise<client.Configuration> | null = null
  const discover = () =>
    client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT_S,
      execute: [
        // The signature is checked although the answer comes from the provider itself: one proof more costs nothing.
        client.enableNonRepudiationChecks,
        ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
      ],
    })
  const configuration = () => {
    known ??= discover().catch((error) => {
      known = null
      throw error
    })
    return known
  }
  return {
    async ask(redirectUri, { state, nonce, verifier }) {
      try {
        return client.buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope: 'openid',
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
      } catch (error) {
        return { refused: 'unreachable', reason: reasonOf(error) }
      }
    },
    async hear(redirectUri, query, { state, nonce, verifier }) {
      const address = new URL(redirectUri)
      address.search = query.toString()
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier }
        const tokens = await client.authorizationCodeGrant(await configuration(), address, checks)
        const claims = tokens.claims()
        if (!claims) return { refused: 'invalid', reason: 'no ID token' }
        return { issuer: claims.iss, subject: claims.sub }
      } catch (error) {
        return { refused: refusalOf(error), reason: reasonOf(error) }
      }
    },
  }
}

/** A fresh question: 256 bits each, which nobody guesses. */
export function newQuestion(): OidcQuestion {
  return {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
}

function refusalOf(error: unknown): OidcRefusal {
  if (error instanceof client.AuthorizationResponseError) return 'declined'
  const causes = chainOf(error)
  const isSilence = causes.some(
    ({ name, message }) => name === 'TimeoutError' || (name === 'TypeError' && message === 'fetch failed'),
  )
  return isSilence ? 'unreachable' : 'invalid'
}

function reasonOf(error: unknown): string {
  return chainOf(error)
    .map(({ message, code }) => (code ? `${message} (${code})` : message))
    .join(': ')
    .slice(0, 300)
}

type Link = { name: string; message: string; code?: string }

function chainOf(error: unknown): Link[] {
  if (!(error instanceof Error)) return []
  const { name, message, code } = error as Error & { code?: string }
  return [{ name, message, ...(code ? { code } : {}) }, ...chainOf(error.cause)]
}

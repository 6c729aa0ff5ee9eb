import { createOidcProvider, type OidcProvider } from '../accounts/oidc/provider.server.ts'
import type { AppContext } from '../context.server.ts'
import { Problem } from '../domain/errors.ts'
import { cookieOf } from './cookies.server.ts'
import type { OidcSettings } from './environment.server.ts'

const NAME = '__Host-oidc'
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax'
const MINUTES_15 = 900

/** The secret under which this browser's sign-in elsewhere is kept, or null. */
export function oidcSecretOf(request: Request): string | null {
  return cookieOf(request, NAME)
}

export function oidcCookie(secret: string): string {
  return `${NAME}=${secret}; ${ATTRIBUTES}; Max-Age=${MINUTES_15}`
}

export function noOidcCookie(): string {
  return `${NAME}=; ${ATTRIBUTES}; Max-Age=0`
}

/** One for each setting, so that what a provider can do is asked for once. */
const providers = new WeakMap<OidcSettings, OidcProvider>()

/**
 * The provider of identities that this server was told of.
 * @throws Problem `not_found` where there is none
 */
export function oidcProvider(app: AppContext): OidcProvider {
  const { oidc } = app.environment
  if (!oidc) throw new Problem('not_found', 'no other organisation signs anybody in here')
  const known = providers.get(oidc) ?? createOidcProvider(oidc)
  providers.set(oidc, known)
  return known
}

/** Where the provider sends browsers back; it must know this address. */
export function oidcRedirectUri(request: Request, { environment }: AppContext): string {
  return `${environment.publicUrl ?? new URL(request.url).origin}/sign-in/oidc/callback`
}

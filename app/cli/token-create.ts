import { createApiToken } from '../accounts/commands-tokens.server.ts'
import { newApiToken } from '../accounts/secret.server.ts'
import { openApp } from '../context.server.ts'
import {
  isTokenScope,
  TOKEN_DAYS,
  TOKEN_LONGEST_DAYS,
  TOKEN_SCOPES,
  type TokenScope,
} from '../domain/account/token.ts'
import { STAFF_ROLES, type StaffRole } from '../domain/actor.ts'
import { readEnvironment } from '../http/environment.server.ts'
import { type Command, parseFlags, UsageError } from './command.ts'

const DAY_MS = 86_400_000

export const tokenCreateCommand: Command = {
  name: 'token create',
  summary: 'prints a new API token, once',
  usage: `usage: npm run lianqiao -- token create --name NAME --role ROLE [--scope SCOPE]… [--days N] [--json]

Makes a token for the HTTP API and prints it alone on the last line. It is shown this once: only its hash is kept.
Send it as "Authorization: Bearer TOKEN".

  --name NAME    what the token is for; the audit names it
  --role ROLE    reviewer, manager or administrator
  --scope SCOPE  what it may be used for: match or metrics; may be repeated, all when left out
  --days N       days until it expires, ${TOKEN_DAYS} when left out, at most ${TOKEN_LONGEST_DAYS}
  --json         print {"id", "name", "role", "scopes", "expiresAt", "token"} on one line`,
  async run(args, io) {
    const { values } = parseFlags(args, {
      name: { type: 'string' },
      role: { type: 'string' },
      scope: { type: 'string', multiple: true },
      days: { type: 'string' },
      json: { type: 'boolean' },
    })
    const name = values.name?.trim() ?? ''
    if (name === '') throw new UsageError('--name is required')
    const role = staffRole(values.role)
    const scopes = tokenScopes(values.scope)
    const expiresAt = new Date(io.now().getTime() + tokenDays(values.days) * DAY_MS)
    const token = newApiToken()
    const app = await openApp(readEnvironment(io.env), { search: 'none' })
    try {
      const id = await createApiToken(app.db, null, { name, role, scopes, expiresAt, token }, io.now())
      io.out(values.json ? JSON.stringify({ id, name, role, scopes, expiresAt, token }) : token)
    } finally {
      await app.close()
    }
    return 0
  },
}

function staffRole(role: string | undefined): StaffRole {
  if (role === undefined) throw new UsageError('--role is required')
  const known = STAFF_ROLES.find((one) => one === role)
  if (!known) throw new UsageError(`"${role}" is not a role: use ${STAFF_ROLES.join(', ')}`)
  return known
}

function tokenScopes(scopes: string[] | undefined): readonly TokenScope[] {
  for (const scope of scopes ?? []) {
    if (!isTokenScope(scope))
      throw new UsageError(`"${scope}" is not a scope: use ${TOKEN_SCOPES.join(', ')}`)
  }
  return (scopes as TokenScope[] | undefined) ?? TOKEN_SCOPES
}

function tokenDays(text: string | undefined): number {
  const days = text === undefined ? TOKEN_DAYS : Number(text)
  if (!Number.isInteger(days) || days < 1 || days > TOKEN_LONGEST_DAYS) {
    throw new UsageError(`--days must be from 1 to ${TOKEN_LONGEST_DAYS}`)
  }
  return days
}

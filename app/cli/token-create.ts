import { createApiToken } from '../accounts/commands.server.ts'
import { newSecret } from '../accounts/secret.server.ts'
import { openApp } from '../context.server.ts'
import { STAFF_ROLES, type StaffRole } from '../domain/actor.ts'
import { readEnvironment } from '../http/environment.server.ts'
import { type Command, parseFlags, UsageError } from './command.ts'

export const tokenCreateCommand: Command = {
  name: 'token create',
  summary: 'prints a new API token, once',
  usage: `usage: npm run lianqiao -- token create --name NAME --role ROLE [--json]

Makes a token for the HTTP API and prints it alone on the last line. It is shown this once: only its hash is kept.
Send it as "Authorization: Bearer TOKEN".

  --name NAME    what the token is for; the audit names it
  --role ROLE    reviewer, manager or administrator
  --json         print {"id", "name", "role", "token"} on one line`,
  async run(args, io) {
    const { values } = parseFlags(args, {
      name: { type: 'string' },
      role: { type: 'string' },
      json: { type: 'boolean' },
    })
    const name = values.name?.trim() ?? ''
    if (name === '') throw new UsageError('--name is required')
    const role = staffRole(values.role)
    const token = `lq_${newSecret()}`
    const app = await openApp(readEnvironment(io.env), { search: 'none' })
    try {
      const id = await createApiToken(app.db, { name, role, token }, io.now())
      io.out(values.json ? JSON.stringify({ id, name, role, token }) : token)
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

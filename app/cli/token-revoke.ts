import { revokeApiToken } from '../accounts/commands-tokens.server.ts'
import { listApiTokens } from '../accounts/queries.server.ts'
import { openApp } from '../context.server.ts'
import { readEnvironment } from '../http/environment.server.ts'
import { type Command, parseFlags, UsageError } from './command.ts'

export const tokenListCommand: Command = {
  name: 'token list',
  summary: 'prints the API tokens, one JSON object a line',
  usage: `usage: npm run lianqiao -- token list [--json]

Prints what is known of each token, never the token itself: only its hash is kept.

  --json    the same: it is always one JSON object a line`,
  async run(args, io) {
    parseFlags(args, { json: { type: 'boolean' } })
    const app = await openApp(readEnvironment(io.env), { search: 'none' })
    try {
      for (const token of await listApiTokens(app.db)) io.out(JSON.stringify(token))
    } finally {
      await app.close()
    }
    return 0
  },
}

export const tokenRevokeCommand: Command = {
  name: 'token revoke',
  summary: 'ends an API token at once',
  usage: `usage: npm run lianqiao -- token revoke ID [--json]

ID is the token's identifier, as "token create --json" and "token list" print it.

  --json    print {"id"} on one line`,
  async run(args, io) {
    const { values, positionals } = parseFlags(args, { json: { type: 'boolean' } }, 1)
    const [id] = positionals
    if (id === undefined) throw new UsageError('ID is required')
    const app = await openApp(readEnvironment(io.env), { search: 'none' })
    try {
      await revokeApiToken(app.db, null, id, io.now())
      io.out(values.json ? JSON.stringify({ id }) : `revoked ${id}`)
    } finally {
      await app.close()
    }
    return 0
  },
}

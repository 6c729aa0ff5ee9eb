import { revokeApiToken } from '../accounts/commands-tokens.server.ts'
import { listApiTokens } from '../accounts/queries.server.ts'
import { openApp } from '../context.server.ts'
import { readEnvironment } from '../http/environment.server.ts'
import { type Command, parseFlags, UsageError } from './command.ts'

export const tokenListCommand: Command = {
  name: 'token list',
  summary: 'prints the API tokens, one JSON object a line',
  usage: `usage: npm run lianqiao -- token list

Prints what is known of each token, never the token itself: only its hash is kept.`,
  async run(args, io) {
    parseFlags(args, {})
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
  usage: `usage: npm run lianqiao -- token revoke ID

ID is the token's identifier, as "token create --json" and "token list" print it.`,
  async run(args, io) {
    const [id] = parseFlags(args, {}, 1).positionals
    if (id === undefined) throw new UsageError('ID is required')
    const app = await openApp(readEnvironment(io.env), { search: 'none' })
    try {
      await revokeApiToken(app.db, null, id, io.now())
      io.out(`revoked ${id}`)
    } finally {
      await app.close()
    }
    return 0
  },
}

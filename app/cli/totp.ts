import { totpCode } from '../accounts/totp.server.ts'
import { type Command, parseFlags, UsageError } from './command.ts'

export const totpCommand: Command = {
  name: 'totp',
  summary: 'prints the code that a second factor shows now',
  usage: `usage: npm run lianqiao -- totp SECRET [--json]

Prints the six digits that an authenticator app with this secret shows at this moment, for trying out the demonstration
without one. SECRET is what stands after "TOTP:" in demo-accounts.txt.

  --json    print {"code"} on one line`,
  async run(args, io) {
    const { values, positionals } = parseFlags(args, { json: { type: 'boolean' } }, 1)
    const [secret = ''] = positionals
    const plain = secret.replace(/^TOTP:/, '').toUpperCase()
    if (!/^[A-Z2-7]{16,64}$/.test(plain)) throw new UsageError('SECRET must be letters and figures of Base32')
    const code = totpCode(plain, io.now())
    io.out(values.json ? JSON.stringify({ code }) : code)
    return 0
  },
}

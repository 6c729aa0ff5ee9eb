import { inviteStaff } from '../accounts/commands-invitations.server.ts'
import { openApp } from '../context.server.ts'
import { readEmail } from '../domain/account/email.ts'
import { INVITATION_DAYS } from '../domain/account/lifetimes.ts'
import { STAFF_ROLES } from '../domain/actor.ts'
import { readEnvironment } from '../http/environment.server.ts'
import { isLocale, LOCALES } from '../i18n/locale.ts'
import { type Command, parseFlags, UsageError } from './command.ts'
import { servingAt } from './serving-at.ts'

export const accountInviteCommand: Command = {
  name: 'account invite',
  summary: 'prints a link by which a member of staff opens an account',
  usage: `usage: npm run lianqiao -- account invite --email ADDRESS --role ROLE [--locale LOCALE] [--json]

Prints a link, alone on the last line, that works once and for ${INVITATION_DAYS} days; hand it over yourself. A link that
was made for the same address before works no more. It starts with PUBLIC_URL, else with where the server of this
DATA_DIR listens, else with HOST and PORT.

  --email ADDRESS  the address that the account will have
  --role ROLE      reviewer, manager or administrator
  --locale LOCALE  the language of letters to it: zh-CN (the default) or en
  --json           print {"email", "role", "locale", "link"} on one line`,
  async run(args, io) {
    const { values } = parseFlags(args, {
      email: { type: 'string' },
      role: { type: 'string' },
      locale: { type: 'string' },
      json: { type: 'boolean' },
    })
    const email = readEmail(values.email ?? '')
    if (typeof email === 'string') throw new UsageError('--email must be an address like name@example.org')
    const role = STAFF_ROLES.find((one) => one === values.role)
    if (!role) throw new UsageError(`--role must be one of ${STAFF_ROLES.join(', ')}`)
    const locale = values.locale ?? 'zh-CN'
    if (!isLocale(locale)) throw new UsageError(`--locale must be one of ${LOCALES.join(', ')}`)
    const environment = readEnvironment(io.env)
    const app = await openApp(environment, { search: 'none' })
    try {
      const path = await inviteStaff(app.db, { email, role, locale }, io.now())
      const { publicUrl, dataDir, host, port } = environment
      const link = new URL(path, publicUrl ?? servingAt(dataDir) ?? `http://${host}:${port}`).href
      io.out(values.json ? JSON.stringify({ email, role, locale, link }) : link)
    } finally {
      await app.close()
    }
    return 0
  },
}

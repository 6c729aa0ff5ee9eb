import { openApp } from '../context.server.ts'
import { readEnvironment } from '../http/environment.server.ts'
import { type Command, parseFlags } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'brings the database up to date',
  usage: `usage: npm run lianqiao -- migrate [--json]

Brings the database of DATA_DIR up to date. Every other command does so too when it opens the database.

  --json    print {"database": PATH} instead of a sentence`,
  async run(args, io) {
    const { values } = parseFlags(args, { json: { type: 'boolean' } })
    const app = await openApp(readEnvironment(io.env), { search: 'none' })
    await app.close()
    const database = app.environment.databasePath
    io.out(values.json ? JSON.stringify({ database }) : `${database} is up to date`)
    return 0
  },
}

import { type Command, parseFlags } from './command.ts'
import { ensureBuild } from './site-build.ts'

export const buildCommand: Command = {
  name: 'build',
  summary: 'builds the site, unless the build is up to date',
  usage: `usage: npm run lianqiao -- build [--json]

Builds the web site from its sources, unless there is a build of exactly these sources. "serve" does so by itself.

  --json    print {"built": true|false}`,
  async run(args, io) {
    const { values } = parseFlags(args, { json: { type: 'boolean' } })
    const built = await ensureBuild(io.err, io.signal)
    io.out(values.json ? JSON.stringify({ built }) : built ? 'built' : 'the build is up to date')
    return 0
  },
}

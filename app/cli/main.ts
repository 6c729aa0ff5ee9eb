import { existsSync } from 'node:fs'
import { whenOrphaned } from './orphaned.ts'
import { run } from './run.ts'

/** How long a left-over timer or socket may keep a finished command alive. */
const GRACE_MS = 2_000

// React and Remix ask for this when they are loaded, which is after this line.
process.env.NODE_ENV ??= 'production'
if (existsSync('.env')) process.loadEnvFile('.env')

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => (stopping.signal.aborted ? process.exit(1) : stopping.abort(signal)))
}

whenOrphaned(process.env, () => stopping.abort('orphaned'))

// A reader such as `head` may close the pipe early: that is its right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  stdin: process.stdin,
  env: process.env,
  isTerminal: process.stderr.isTTY === true,
  now: () => new Date(),
  signal: stopping.signal,
})
setTimeout(() => process.exit(), GRACE_MS).unref()

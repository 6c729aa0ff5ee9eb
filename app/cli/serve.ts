import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { startSyncLoop, syncUntilDrained } from '../../search/sync.server.ts'
import { hasStaff } from '../accounts/queries-staff.server.ts'
import { type AppContext, openApp } from '../context.server.ts'
import { sweepOrphans } from '../files/store.server.ts'
import { type Door, openDoor } from '../http/door.server.ts'
import { readEnvironment } from '../http/environment.server.ts'
import { startMailLoop } from '../mail/loop.server.ts'
import { sweepLetters } from '../mail/transport.server.ts'
import { type Command, type Io, parseFlags } from './command.ts'
import { type Demo, prepareDemo } from './demo.ts'
import { demoLine } from './demo-file.ts'
import { indexContext } from './index-context.ts'
import { mailContext } from './mail-context.ts'
import { forgetServing, noteServing } from './serving-at.ts'
import { CLIENT_DIR, ensureBuild, SERVER_BUNDLE } from './site-build.ts'
import { startSweeps } from './sweeps.ts'

export const serveCommand: Command = {
  name: 'serve',
  summary: 'runs the web site with its search engine',
  usage: `usage: npm run lianqiao -- serve [--json]

Builds the site if needed, brings the database up to date, starts the embedded search engine, keeps the index up to
date, and serves on HOST and PORT. Into an empty database it loads demonstration data, unless DEMO is 0. One server
per DATA_DIR. Ends cleanly on SIGTERM and SIGINT. The variables are described in .env.example.

  --json    once ready, print {"url", "dataDir", "pid", "demoAccounts"} on one line instead of sentences`,
  async run(args, io) {
    const { values } = parseFlags(args, { json: { type: 'boolean' } })
    const environment = readEnvironment(io.env)
    // First of all: the search engine takes any port that is free, and must not take this one.
    const door = await openDoor(environment.host, environment.port)
    try {
      const app = await openApp(environment, { search: 'serve' })
      const crash = crashOf(app)
      const signal = AbortSignal.any([io.signal, crash])
      try {
        await serveUntilStopped(app, door, { ...io, signal }, values.json === true)
      } catch (error) {
        if (!signal.aborted) throw error
      } finally {
        await door.close()
        await app.close()
      }
      return crash.aborted ? 1 : 0
    } finally {
      await door.close()
    }
  },
}

/** Aborted by an error that nobody caught: it is logged, and the server goes down in good order. */
function crashOf(app: AppContext): AbortSignal {
  const crash = new AbortController()
  process.once('uncaughtException', (error) => {
    app.log.fatal({ err: error }, 'stopping because of an unexpected error')
    crash.abort()
  })
  return crash.signal
}

async function serveUntilStopped(app: AppContext, door: Door, io: Io, json: boolean): Promise<void> {
  await ensureBuild(io.err, io.signal)
  const swept = await sweepOrphans(app.environment.dataDir, app.db)
  if (swept > 0) app.log.info({ swept }, 'files that a crash left were removed')
  const letters = await sweepLetters(app.environment.dataDir, app.db)
  if (letters > 0) app.log.info({ swept: letters }, 'letters of people who were erased were removed')
  const demo = await prepareDemo(app, io)
  const index = indexContext(app)
  if (demo.loaded && app.search.state() === 'up') {
    io.err('indexing the demonstration data…')
    await syncUntilDrained(index, { signal: io.signal })
  }
  const loop = startSyncLoop(index, {
    onEvent: ({ type, message }) => app.log[type === 'synced' ? 'info' : 'warn']({ sync: type }, message),
  })
  const post = startMailLoop(mailContext(app, door.url), (event) => {
    if ('trouble' in event) app.log.error({ err: event.trouble }, 'letters cannot be sent')
    else app.log.info({ mail: event }, 'letters')
  })
  const sweeps = startSweeps(app)
  try {
    const { createSite } = await import('../http/site.server.ts')
    const build = (await import(pathToFileURL(SERVER_BUNDLE).href)) as ServerBuild
    door.open(createSite(app, build, CLIENT_DIR))
    noteServing(app.environment.dataDir, door.url)
    announce(app, door, demo, io, json)
    if (!json) for (const line of await firstAccountWords(app)) io.out(`  ${line}`)
    if (!io.signal.aborted) await once(io.signal, 'abort')
    io.err('stopping…')
    await door.close()
  } finally {
    forgetServing(app.environment.dataDir)
    await sweeps.stop()
    await post.stop()
    // Together: an engine that does not answer any more is not waited for.
    await Promise.all([loop.stop(), app.stopSearch()])
  }
}

function announce(app: AppContext, door: Door, demo: Demo, io: Io, json: boolean): void {
  const trouble = app.searchTrouble()
  if (trouble) io.err(`search is degraded, the directory is answered from the database: ${trouble}`)
  if (json) {
    const { dataDir } = app.environment
    io.out(JSON.stringify({ url: door.url, dataDir, pid: process.pid, demoAccounts: demo.accounts }))
    return
  }
  io.out(`\n  联桥 Lianqiao is ready: ${door.url}\n`)
  for (const line of demoWords(door, demo)) io.out(`  ${line}`)
}

/** How the first of the centre's staff comes in, while there is none. */
async function firstAccountWords({ db }: AppContext): Promise<string[]> {
  if (await hasStaff(db)) return []
  return [
    'No staff account exists yet (还没有工作人员账号). Print the link of the first one:',
    '  npm run lianqiao -- account invite --email you@example.org --role administrator',
    '',
  ]
}

function demoWords(door: Door, { accounts, file }: Demo): string[] {
  if (file === null) return []
  if (accounts.length === 0) return [`Demonstration accounts (演示账号): see ${file}`, '']
  return [
    `Demonstration accounts (演示账号), for ${door.url}/sign-in, also in ${file}:`,
    ...accounts.map((account) => `  ${demoLine(account)}`),
    'Staff (TOTP) are asked for a code too: npm run lianqiao -- totp SECRET prints the one of the moment.',
    '',
  ]
}

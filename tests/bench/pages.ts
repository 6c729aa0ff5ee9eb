import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import process from 'node:process'
import autocannon, { type Options } from 'autocannon'
import { freePort, serve } from '../support/serve.ts'
import { until } from '../support/until.ts'
import { median } from './measure.ts'
import type { Row } from './report.ts'

const BARE_BUILD = resolve('node_modules/.cache/bench-bare/server/index.js')
const PAGES = {
  home: '/',
  directory: '/directory/providers',
  'directory search': '/directory/providers?q=patent',
}

/**
 * Requests a second that our pages answer, against a bare Remix page of twenty rows built with the same options;
 * taken in turns, so that both have the same neighbours.
 */
export async function benchPages(options: { rounds: number; seconds: number }): Promise<Row[]> {
  const bare = await startBare()
  const ours = await serve({ LOG_LEVEL: 'warn', RATE_DIRECTORY: '0', RATE_MATCH: '0' })
  const urls = new Map([['bare', bare.url]])
  const rates = new Map<string, number[]>()
  const matches: number[] = []
  try {
    for (const [name, path] of Object.entries(PAGES)) urls.set(name, ours.url + path)
    urls.set('profile', `${ours.url}/directory/providers/${await someProvider(ours.url)}`)
    for (const name of urls.keys()) rates.set(name, [])
    const asking = matchRequest(staffToken(ours.dataDir))
    for (const url of urls.values()) await hammer(url, 1)
    await hammer(ours.url + MATCHES, 1, asking)
    for (let round = 0; round < options.rounds; round++) {
      for (const [name, url] of urls) rates.get(name)!.push(await hammer(url, options.seconds))
      matches.push(await hammer(ours.url + MATCHES, options.seconds, asking))
    }
  } finally {
    await ours.stop()
    await bare.stop()
  }
  const baseline = median(rates.get('bare')!)
  rates.delete('bare')
  const rows: Row[] = [...rates].map(([name, measured]) => {
    const rate = median(measured)
    return {
      measure: `page: ${name}`,
      size: 'demo data',
      ours: rate,
      baseline,
      unit: 'requests/s',
      ratio: baseline / rate,
    }
  })
  const figures = { ours: median(matches), baseline: MATCHES_A_SECOND, unit: 'requests/s' as const }
  const ratio = MATCHES_A_SECOND / figures.ours
  return [...rows, { measure: 'recorded match by a token', size: 'demo data', ...figures, ratio, limit: 1 }]
}

async function someProvider(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/directory/providers`)
  const { results } = (await answer.json()) as { results: { ref: string }[] }
  return results[0]!.ref
}

const MATCHES = '/api/v1/matches'
/** The aim: so many matches a second asked over HTTP by one token, each recorded. */
const MATCHES_A_SECOND = 100

function matchRequest(token: string): Partial<Options> {
  return {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ jurisdictions: ['de'], ipTypes: ['patent'], procedure: 'litigation' }),
  }
}

function staffToken(dataDir: string): string {
  const asked = ['token', 'create', '--name', 'bench', '--role', 'manager', '--scope', 'match', '--json']
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'app/cli/main.ts', ...asked],
    { encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDir } },
  )
  if (status !== 0) throw new Error(`no token: ${stderr}`)
  return (JSON.parse(stdout) as { token: string }).token
}

/** Requests a second over ten connections, which is more than two cores can serve. */
async function hammer(url: string, seconds: number, asking: Partial<Options> = {}): Promise<number> {
  const result = await autocannon({ url, connections: 10, duration: seconds, ...asking })
  if (result.non2xx || result.errors) {
    throw new Error(`${url}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`)
  }
  return result.requests.average
}

async function startBare(): Promise<{ url: string; stop: () => Promise<void> }> {
  const bin = join('node_modules', '.bin', 'remix')
  const built = spawnSync(bin, ['vite:build', '-c', 'tests/bench/bare/vite.config.ts', '-l', 'error'], {
    stdio: 'inherit',
  })
  if (built.status !== 0) throw new Error('the bare page does not build')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/bench/bare/main.ts', String(port), BARE_BUILD],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  )
  await until('the bare page answers', async () => (await fetch(url).catch(() => null))?.ok, 20_000)
  const stop = async () => {
    child.kill()
    await once(child, 'exit')
  }
  return { url, stop }
}

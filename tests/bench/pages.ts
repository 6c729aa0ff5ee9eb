import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import process from 'node:process'
import autocannon from 'autocannon'
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
  const ours = await serve({ LOG_LEVEL: 'warn', RATE_DIRECTORY: '0' })
  const urls = new Map([['bare', bare.url]])
  for (const [name, path] of Object.entries(PAGES)) urls.set(name, ours.url + path)
  const rates = new Map([...urls.keys()].map((name) => [name, [] as number[]]))
  try {
    for (const url of urls.values()) await hammer(url, 1)
    for (let round = 0; round < options.rounds; round++) {
      for (const [name, url] of urls) rates.get(name)!.push(await hammer(url, options.seconds))
    }
  } finally {
    await ours.stop()
    await bare.stop()
  }
  const baseline = median(rates.get('bare')!)
  return Object.keys(PAGES).map((name) => {
    const rate = median(rates.get(name)!)
    return {
      measure: `page: ${name}`,
      size: 'demo data',
      ours: rate,
      baseline,
      unit: 'requests/s',
      ratio: baseline / rate,
    }
  })
}

/** Requests a second over ten connections, which is more than two cores can serve. */
async function hammer(url: string, seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: 10, duration: seconds })
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

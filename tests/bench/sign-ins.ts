import { Agent, request as httpRequest } from 'node:http'
import { readDemoAccounts } from '../support/demo-accounts.ts'
import { type Served, serve } from '../support/serve.ts'
import { median } from './measure.ts'
import type { Row } from './report.ts'

/** Sign-ins a second: what a storm on the day of a deadline may bring. */
const SIGN_INS = 20
/** Pages a second that others look at meanwhile: far from what the server can do, so that waiting shows. */
const PAGES = 40
const PAGE = '/directory/providers'
/** The law: others' pages take at most this many times as long as beside posts that do nothing. */
const LIMIT = 2

/**
 * The p99 of others' pages during twenty sign-ins a second, each with a password to hash, against the same during
 * twenty posts a second that do nothing but answer. Both kinds take turns; the median of the rounds' ratios counts.
 */
export async function benchSignIns(options: { rounds: number; seconds: number }): Promise<Row[]> {
  const served = await serve({ LOG_LEVEL: 'warn', RATE_SIGN_IN: '0' })
  try {
    const member = readDemoAccounts(served.dataDir).find((one) => one.role === 'enterprise_member')!
    const { email, password } = member
    const posts = {
      ours: { path: '/sign-in', fields: { email, password } },
      baseline: { path: '/locale', fields: { lang: 'zh-CN', returnTo: '/' } },
    }
    for (const post of Object.values(posts)) await pageTimes(served, post, 2)
    const rounds = []
    for (let round = 0; round < options.rounds; round++) {
      const order = round % 2 ? (['baseline', 'ours'] as const) : (['ours', 'baseline'] as const)
      const taken = { ours: 0, baseline: 0 }
      for (const kind of order) taken[kind] = p99(await pageTimes(served, posts[kind], options.seconds))
      rounds.push(taken)
    }
    return [
      {
        measure: `page p99 during ${SIGN_INS} sign-ins/s`,
        size: `${PAGES} pages/s`,
        ours: median(rounds.map((round) => round.ours)),
        baseline: median(rounds.map((round) => round.baseline)),
        unit: 'ms',
        ratio: median(rounds.map((round) => round.ours / round.baseline)),
        limit: LIMIT,
      },
    ]
  } finally {
    await served.stop()
  }
}

type Post = { path: string; fields: Record<string, string> }

/** Milliseconds that each page took while the posts came in. */
async function pageTimes({ url }: Served, post: Post, seconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true })
  const pages = steadily(PAGES, seconds, () => ask(agent, url, PAGE, null))
  const posts = steadily(SIGN_INS, seconds, () => ask(agent, url, post.path, post.fields))
  const [times] = await Promise.all([pages, posts])
  agent.destroy()
  return times
}

/**
 * Begins `work` so many times a second whether or not the last one has ended, as strangers do, and returns how long
 * each took from the moment at which it was due.
 */
async function steadily(perSecond: number, seconds: number, work: () => Promise<void>): Promise<number[]> {
  const started = performance.now()
  const all = Array.from({ length: perSecond * seconds }, async (_, turn) => {
    const due = started + (turn * 1000) / perSecond
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()))
    const begun = performance.now()
    await work()
    return performance.now() - begun
  })
  return Promise.all(all)
}

/**
 * A connection that the server closes for idleness just as a request goes out on it is no answer: it is asked again.
 * @throws for an answer that no success is: a sign-in that is refused hashes nothing
 */
function ask(agent: Agent, url: string, path: string, fields: Record<string, string> | null): Promise<void> {
  const body = fields && new URLSearchParams(fields).toString()
  const method = body === null ? 'GET' : 'POST'
  const headers = body === null ? {} : { origin: url, 'content-type': 'application/x-www-form-urlencoded' }
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url + path, { agent, method, headers }, (answer) => {
      answer.resume()
      const status = answer.statusCode ?? 0
      if (status >= 400) reject(new Error(`${method} ${path} answered ${status}`))
      else answer.on('end', resolve).on('error', reject)
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === 'ECONNRESET') {
        ask(agent, url, path, fields).then(resolve, reject)
      } else reject(error)
    })
    sent.end(body ?? undefined)
  })
}

function p99(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.99) - 1]!
}

import { createRequire } from 'node:module'
import { type Algorithm, hash } from '@node-rs/argon2'
import { Tinypool } from 'tinypool'
import { plainPassword } from '../domain/account/password.ts'
import { Problem } from '../domain/errors.ts'

/** RFC 9106 names the algorithm, OWASP's Password Storage Cheat Sheet these costs. */
const COSTS = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** More would take both processors of a small machine away from everybody else. */
const AT_ONCE = 2
/** Beyond this nobody would wait for the answer any more. */
const MOST_WAITING = 200
const IDLE_MS = 60_000

let threads: Tinypool | null = null

/**
 * The hash of a new password, argon2id with its salt and costs in it. Takes some 40 ms of a processor that nobody else
 * wants, and waits while two others run: never call it inside a transaction.
 * @throws Problem `rate_limited` when too many wait already
 */
export function hashPassword(password: string): Promise<string> {
  return inThread<string>({ password: plainPassword(password), stored: null, costs: COSTS })
}

/** A hash that no password has: compared with where there is no account, so that the answer takes as long. */
let nobodys: Promise<string> | null = null

/**
 * Whether `password` is the one of `stored`; for an account that does not exist (null) the same work is done.
 * @throws Problem `rate_limited` when too many wait already
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hash(`${Math.random()}`, COSTS)
  const compared = stored ?? (await nobodys)
  const matches = await inThread<boolean>({
    password: plainPassword(password),
    stored: compared,
    costs: COSTS,
  })
  return matches && stored !== null
}

type Work = { password: string; stored: string | null; costs: typeof COSTS }

/**
 * Threads of their own, not those of the file system and of names: these have the lowest priority, so that a storm of
 * sign-ins takes nothing from whoever looks at a page.
 */
async function inThread<T>(work: Work): Promise<T> {
  threads ??= new Tinypool({
    filename: createRequire(import.meta.url).resolve('#password-worker'),
    minThreads: 0,
    maxThreads: AT_ONCE,
    maxQueue: MOST_WAITING,
    idleTimeout: IDLE_MS,
    execArgv: [],
  })
  if (threads.queueSize >= MOST_WAITING) throw new Problem('rate_limited', 'too many sign-ins at once')
  return threads.run(work)
}

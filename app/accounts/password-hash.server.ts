import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { plainPassword } from '../domain/account/password.ts'
import { Problem } from '../domain/errors.ts'

/** RFC 9106 names the algorithm, OWASP's Password Storage Cheat Sheet these costs. */
const COSTS = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** More would take both processors of a small machine away from everybody else. */
const AT_ONCE = 2
/** Beyond this nobody would wait for the answer any more. */
const MOST_WAITING = 200

let running = 0
const waiting: (() => void)[] = []

/**
 * The hash of a new password, argon2id with its salt and costs in it. Takes some 20 ms of a processor, and waits while
 * two others run: never call it inside a transaction.
 * @throws Problem `rate_limited` when too many wait already
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(plainPassword(password), COSTS))
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
  const matches = await inTurn(() => verify(compared, plainPassword(password)))
  return matches && stored !== null
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new Problem('rate_limited', 'too many sign-ins at once')
    await new Promise<void>((turn) => waiting.push(turn))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

import process from 'node:process'
import { COMPLETE, LONG } from './thoroughness.ts'

/**
 * How many generated examples a law of matching is held to. `LAW_ROUNDS` sets both by hand; `npm run test:long`
 * asks for many more than a plain run.
 */
const asked = process.env.LAW_ROUNDS ? Number(process.env.LAW_ROUNDS) : null

/** For laws of the pure rulebook. */
export const PURE_ROUNDS = asked ?? (LONG ? 10_000 : 200)
/** For laws that need a database of their own for each example. */
export const DATABASE_ROUNDS = asked ?? (LONG ? 1_000 : COMPLETE ? 30 : 15)
/** For laws that need a database and a search server. */
export const SERVER_ROUNDS = asked ?? (LONG ? 200 : COMPLETE ? 5 : 3)

/**
 * What fast-check is told where every try builds a world: the failing one is given as it is, with the seed that
 * makes it again, because making it small would take many minutes. `LAW_SHRINK=1` makes it small all the same.
 */
export const dearRounds = (numRuns: number) => ({ numRuns, endOnFailure: process.env.LAW_SHRINK !== '1' })

/** Milliseconds that a law may take, generous for small machines: it never measures speed. */
export const LAW_TIMEOUT = LONG || asked ? 7_200_000 : 600_000

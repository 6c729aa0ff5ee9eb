import type { ServerBuild } from '@remix-run/node'
import { COMPLETE } from '../../support/thoroughness.ts'
import { METHODS, pathOf } from './ask.ts'
import type { Asking, Expectation } from './expectations.ts'
import type { Role } from './roles.ts'

/** One question of the matrix: who asks for what, by which method, and what must be answered. */
export type Cell = Asking & { route: string; path: string; expectation: Expectation }

/** In how many files the matrix is tried, so that two processors can do it at the same time. */
export const PARTS = 2

/** The methods whose answer depends on whose thing is asked for. */
const TELLING: ReadonlySet<string> = new Set(['GET', 'GET data', 'POST'])

/** The whole table: what every route must answer, and who asks. */
export type Matrix = {
  table: Record<string, Expectation>
  routes: ServerBuild['routes']
  roles: readonly Role[]
}

/**
 * The routes of one part. Routes of one noun stay together, as one step makes what the next takes away; nouns go,
 * those with most to ask first, to the part that has less to ask so far.
 * @param part from 1
 */
export function routesOfPart(table: Record<string, Expectation>, part: number): string[] {
  const asks = new Map<string, number>()
  for (const [route, { addresses }] of Object.entries(table)) {
    asks.set(nounOf(route), (asks.get(nounOf(route)) ?? 0) + addresses.length)
  }
  const parts = Array.from({ length: PARTS }, () => ({ asks: 0, nouns: new Set<string>() }))
  for (const [noun, count] of [...asks].sort((a, b) => b[1] - a[1])) {
    const lightest = parts.reduce((least, one) => (one.asks < least.asks ? one : least))
    lightest.asks += count
    lightest.nouns.add(noun)
  }
  return Object.keys(table).filter((route) => parts[part - 1]!.nouns.has(nounOf(route)))
}

/** `disputes` of `routes/disputes.$disputeId._index`. */
const nounOf = (route: string) => route.split(/[./]/)[1]!

/** Of how many roles a quick run asks one. */
const QUICK_SHARE = 3

/**
 * The questions that a run asks about the routes named: all, or in a quick run those of every third role, for each
 * noun beginning with another. A role asks for all of a noun, since one step makes what the next takes away.
 */
export function askedOf(matrix: Matrix, named: readonly string[]): Cell[] {
  const cells = cellsOf(matrix, named)
  if (COMPLETE) return cells
  const nouns = [...new Set(named.map(nounOf))]
  return cells.filter(({ route, role }) => {
    const turn = nouns.indexOf(nounOf(route)) + matrix.roles.indexOf(role)
    return turn % QUICK_SHARE === 0
  })
}

/** Every question about the routes named, in the order in which they are asked. */
export function cellsOf({ table, routes, roles }: Matrix, named: readonly string[]): Cell[] {
  return named.flatMap((route) => {
    const expectation = table[route]!
    const { default: page, loader } = routes[route]?.module ?? {}
    const methods = METHODS.filter((method) => method !== 'GET data' || (page && loader))
    return expectation.addresses.flatMap((address, i) => {
      const path = pathOf(routes, route, address.params)
      // What the other methods do hangs neither on whose thing it is nor on which of two with the same rights asks.
      return methods
        .filter((method) => i === 0 || TELLING.has(method))
        .flatMap((method) =>
          rolesFor(roles, expectation, method).map((role) => ({
            role,
            method,
            address,
            route,
            path,
            expectation,
          })),
        )
    })
  })
}

function rolesFor(roles: readonly Role[], { open }: Expectation, method: string): readonly Role[] {
  const kinds = new Map(roles.map((role) => [`${role.is} ${role.tenant}`, role]))
  return open || !TELLING.has(method) ? [...kinds.values()] : roles
}

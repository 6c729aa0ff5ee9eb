import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SERVER_BUNDLE } from '../../../app/cli/site-build.ts'
import { INDEX_NAMES } from '../../../search/client.server.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { type Answer, ask, isReading, METHODS, pathOf } from './ask.ts'
import { type Canary, canariesIn, canary, mayRead, wasOpened } from './canaries.ts'
import { type Asking, type Expectation, expectations } from './expectations.ts'
import { pairingExpectations } from './pairings.ts'
import { poolExpectations } from './pool.ts'
import type { Role } from './roles.ts'
import { type AccessWorld, createAccessWorld } from './tenants.ts'

/** How many requests are under way at once: enough to keep the server busy. */
const AT_ONCE = 8
const FEWEST_CELLS = 5_000
/** The methods whose answer depends on whose thing is asked for. */
const TELLING: ReadonlySet<string> = new Set(['GET', 'GET data', 'POST'])

type Cell = Asking & { route: string; path: string; expectation: Expectation }

const logged: string[] = []
let site: TestSite
let world: AccessWorld
let routes: ServerBuild['routes']
let table: Record<string, Expectation>

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) })
  site = await openTestSite({ DEMO: '0', RATE_LETTER: '0', RATE_COMPLAINT: '0', RATE_UPLOAD: '0' }, { log })
  world = await createAccessWorld(site.app)
  const build = (await import(/* @vite-ignore */ pathToFileURL(SERVER_BUNDLE).href)) as ServerBuild
  routes = build.routes
  const now = site.app.now()
  table = {
    ...expectations(world.holdings, now),
    ...poolExpectations(world.pool, now),
    ...pairingExpectations(world.pairings, now),
  }
}, 180_000)
afterAll(() => site?.close())

function cells(): Cell[] {
  return Object.entries(table).flatMap(([route, expectation]) => {
    const { default: page, loader } = routes[route]?.module ?? {}
    const methods = METHODS.filter((method) => method !== 'GET data' || (page && loader))
    return expectation.addresses.flatMap((address, i) => {
      const path = pathOf(routes, route, address.params)
      // What the other methods do hangs neither on whose thing it is nor on which of two with the same rights asks.
      return methods
        .filter((method) => i === 0 || TELLING.has(method))
        .flatMap((method) =>
          rolesFor(expectation, method).map((role) => ({ role, method, address, route, path, expectation })),
        )
    })
  })
}

function rolesFor({ open }: Expectation, method: string): Role[] {
  const kinds = new Map(world.roles.map((role) => [`${role.is} ${role.tenant}`, role]))
  return open || !TELLING.has(method) ? [...kinds.values()] : world.roles
}

const nameOf = ({ method, path, address, role }: Cell) =>
  `${method} ${path}${address.query ? `?${address.query}` : ''} as ${role.name}`

const seen = new Set<Canary>()
const likenesses = new Map<string, { first: string; likeness: string }>()
let leaks = 0

/** What is wrong with one answer, in sentences; every leak is counted. */
function faultsOf(cell: Cell, answer: Answer): string[] {
  for (const { whose } of canariesIn(answer.said)) seen.add(whose)
  const leaked = leaksIn(cell, answer)
  leaks += leaked.length
  return [...judged(cell, answer), ...leaked, ...toldApart(cell, answer)]
}

function judged(cell: Cell, answer: Answer): string[] {
  const { expectation, method } = cell
  const expected = isReading(method) ? expectation.read(cell) : expectation.write(cell)
  return [
    ...(answer.status === expected ? [] : [`${nameOf(cell)}: ${answer.status}, not ${expected}`]),
    ...(method === 'HEAD' && answer.body !== '' ? [`${nameOf(cell)}: a body for HEAD`] : []),
  ]
}

function leaksIn(cell: Cell, answer: Answer): string[] {
  const { role, address } = cell
  return canariesIn(answer.said)
    .filter(({ whose, word }) => !mayRead(role, whose) && !wasOpened(role, word, address.opened))
    .map(({ word }) => `${nameOf(cell)}: leaks ${word}`)
}

/** Things that are not yours must look like things that are not there. */
function toldApart(cell: Cell, answer: Answer): string[] {
  if (cell.address.whose === null || answer.status !== 404) return []
  const group = `${cell.method} ${cell.route} ${cell.role.name}`
  const likeness = answer.likeness()
  const known = likenesses.get(group)
  if (!known) likenesses.set(group, { first: nameOf(cell), likeness })
  return !known || known.likeness === likeness ? [] : [`${nameOf(cell)} differs from ${known.first}`]
}

async function confidentialRows() {
  const { db } = site.app
  return JSON.stringify([
    await db.selectFrom('dispute').selectAll().orderBy('id').execute(),
    await db.selectFrom('engagement').selectAll().orderBy('id').execute(),
    await db.selectFrom('invitation').selectAll().orderBy('id').execute(),
    await db.selectFrom('invitation_side').selectAll().orderBy('invitation_id').orderBy('position').execute(),
    await db.selectFrom('file').selectAll().orderBy('id').execute(),
    await db.selectFrom('match_run').selectAll().where('dispute_id', 'is not', null).orderBy('id').execute(),
  ])
}

describe('who may do what', () => {
  it('is written down for every route that was built', () => {
    const built = Object.keys(routes).filter((id) => id !== 'root')
    expect(Object.keys(table).sort(), 'a new route needs its line in expectations.ts').toEqual(built.sort())
  })

  it('is what every role meets on every route, by every method, whosever thing it is', async () => {
    const before = await confidentialRows()
    const all = cells()
    const wrong: string[] = []
    const started = performance.now()
    for (let start = 0; start < all.length; start += AT_ONCE) {
      const some = all.slice(start, start + AT_ONCE)
      const asked = some.map(async (cell) => faultsOf(cell, await ask(site.url, cell.route, cell.path, cell)))
      wrong.push(...(await Promise.all(asked)).flat())
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(`access matrix: ${all.length} cells, ${leaks} canaries leaked, ${seconds} s`)
    expect(wrong.slice(0, 20), `${wrong.length} wrong`).toEqual([])
    expect(all.length).toBeGreaterThanOrEqual(FEWEST_CELLS)
    expect(leaks).toBe(0)
    expect(await confidentialRows()).toBe(before)
    expect([...seen], 'a canary that its own reader never meets proves nothing').toEqual(
      expect.arrayContaining(['a', 'b']),
    )
  }, 1_800_000)

  it('would be seen to fail: what one tenant is shown, judged as if another had got it', async () => {
    const page = 'routes/disputes.$disputeId._index'
    const cell = (role: string) =>
      cells().find(
        (one) =>
          one.route === page && one.method === 'GET' && one.address.whose === 'b' && one.role.name === role,
      )!
    const own = cell('enterprise_member of b')
    const answer = await ask(site.url, page, own.path, own)
    expect([...judged(own, answer), ...leaksIn(own, answer)]).toEqual([])
    const stranger = cell('enterprise_member of a')
    expect(judged(stranger, answer)).toEqual([expect.stringContaining('200, not 404')])
    expect(leaksIn(stranger, answer)).toContainEqual(expect.stringContaining(canary('b', 'Title')))
  })

  it('is kept by the log', () => {
    expect(logged.length).toBeGreaterThan(FEWEST_CELLS)
    expect(logged.filter((line) => canariesIn(line).length > 0).slice(0, 5)).toEqual([])
  })

  it('is kept by the index', async () => {
    let documents = 0
    for (const name of INDEX_NAMES) {
      const { results } = await site.app.search.ask((meili) =>
        meili.index(site.app.search.uid(name)).getDocuments({ limit: 1_000 }),
      )
      documents += results.length
      expect(canariesIn(JSON.stringify(results)), name).toEqual([])
    }
    expect(documents).toBeGreaterThan(5)
  })
})

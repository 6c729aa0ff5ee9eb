import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SERVER_BUNDLE } from '../../../app/cli/site-build.ts'
import { INDEX_NAMES } from '../../../search/client.server.ts'
import { COMPLETE } from '../../support/thoroughness.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { ask } from './ask.ts'
import { type Canary, canariesIn, canary } from './canaries.ts'
import { askedOf, type Cell, cellsOf, type Matrix, PARTS, routesOfPart } from './cells.ts'
import { expectations } from './expectations.ts'
import { createComparison, judged, leaksIn } from './judging.ts'
import { pairingExpectations } from './pairings.ts'
import { poolExpectations } from './pool.ts'
import { createAccessWorld } from './tenants.ts'

/** How many requests are under way at once: enough to keep the server busy. */
const AT_ONCE = 8
const FEWEST_CELLS = COMPLETE ? 10_000 : 5_000

const logged: string[] = []
let site: TestSite
let matrix: Matrix

/** The site, its two tenants, and what is written down about every route. */
async function openMatrix(): Promise<void> {
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) })
  site = await openTestSite({ DEMO: '0', RATE_LETTER: '0', RATE_COMPLAINT: '0', RATE_UPLOAD: '0' }, { log })
  const { holdings, pool, pairings, roles } = await createAccessWorld(site.app)
  const { routes } = (await import(/* @vite-ignore */ pathToFileURL(SERVER_BUNDLE).href)) as ServerBuild
  const now = site.app.now()
  const table = {
    ...expectations(holdings, now),
    ...poolExpectations(pool, now),
    ...pairingExpectations(pairings, now),
  }
  matrix = { table, routes, roles }
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

/** What was found in the answers to some cells: what is wrong, in sentences, how many leaks, whose canaries were met. */
async function askAll(cells: readonly Cell[]) {
  const toldApart = createComparison()
  const seen = new Set<Canary>()
  const wrong: string[] = []
  let leaks = 0
  const faultsOf = async (cell: Cell) => {
    const answer = await ask(site.url, cell.route, cell.path, cell)
    for (const { whose } of canariesIn(answer.said)) seen.add(whose)
    const leaked = leaksIn(cell, answer)
    leaks += leaked.length
    return [...judged(cell, answer), ...leaked, ...toldApart(cell, answer)]
  }
  for (let start = 0; start < cells.length; start += AT_ONCE) {
    wrong.push(...(await Promise.all(cells.slice(start, start + AT_ONCE).map(faultsOf))).flat())
  }
  return { wrong, leaks, seen }
}

/**
 * Tries one part of the matrix, in a world of its own: who may do what on its routes. That every route that was
 * built is written down is checked over the whole table, in each part.
 * @param part which of the `PARTS`, from 1
 */
export function tryAccess(part: 1 | 2): void {
  beforeAll(openMatrix, 180_000)
  afterAll(() => site?.close())

  describe(`who may do what, part ${part} of ${PARTS}`, () => {
    it('is written down for every route that was built, each tried in one part', () => {
      const built = Object.keys(matrix.routes).filter((id) => id !== 'root')
      const table = Object.keys(matrix.table)
      expect(table.sort(), 'a new route needs its line in expectations.ts').toEqual(built.sort())
      const tried = Array.from({ length: PARTS }, (_, i) => routesOfPart(matrix.table, i + 1)).flat()
      expect(tried.sort()).toEqual(built.sort())
    })

    it('is what every role meets on every route, by every method, whosever thing it is', async () => {
      const before = await confidentialRows()
      const cells = askedOf(matrix, routesOfPart(matrix.table, part))
      const started = performance.now()
      const { wrong, leaks, seen } = await askAll(cells)
      const seconds = ((performance.now() - started) / 1000).toFixed(0)
      console.log(
        `access matrix: ${cells.length} cells, ${leaks} canaries leaked, ${seconds} s (part ${part} of ${PARTS})`,
      )
      expect(wrong.slice(0, 20), `${wrong.length} wrong`).toEqual([])
      expect(cells.length).toBeGreaterThanOrEqual(FEWEST_CELLS)
      expect(leaks).toBe(0)
      expect(await confidentialRows()).toBe(before)
      expect([...seen], 'a canary that its own reader never meets proves nothing').toEqual(
        expect.arrayContaining(['a', 'b']),
      )
    }, 1_800_000)

    it('would be seen to fail: what one tenant is shown, judged as if another had got it', async () => {
      const page = 'routes/disputes.$disputeId._index'
      const cell = (role: string) =>
        cellsOf(matrix, [page]).find(
          (one) => one.method === 'GET' && one.address.whose === 'b' && one.role.name === role,
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
}

import { pino } from 'pino'
import { expect, test } from 'vitest'
import { SWEEPS, type Sweep, startSweeps } from '../../../app/cli/sweeps.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { populate, provider } from '../../support/world.ts'

const NOW = new Date('2026-11-23T02:00:00Z')
const AN_HOUR_MS = 3_600_000

/** Sweeps that looked once over a database, and what was logged of them. */
async function lookOnce(sweeps: readonly Sweep[]) {
  const logged: Record<string, unknown>[] = []
  const log = pino({}, { write: (line) => logged.push(JSON.parse(line)) })
  const database = await openMemoryDatabase()
  try {
    await populate(database, [provider('ended', { termEnd: '2026-11-20' })])
    await startSweeps({ db: database.db, now: () => NOW, log }, sweeps).stop()
    return logged
  } finally {
    await database.close()
  }
}

const sweep = (name: string, look: Sweep['sweep']): Sweep => ({
  name,
  pauseMs: AN_HOUR_MS,
  sweep: look,
  trouble: `${name} cannot be looked after`,
})

test('every sweep looks at once, what it did is logged, and nothing where there was nothing to do', async () => {
  const logged = await lookOnce(SWEEPS)
  expect(logged).toEqual([expect.objectContaining({ listings: expect.objectContaining({ expired: 1 }) })])
})

test('one that fails is logged with what cannot be done, and stops no other', async () => {
  const logged = await lookOnce([
    sweep('broken', () => Promise.reject(new Error('no such table'))),
    sweep('busy', async () => ({ done: 2, idle: 0 })),
  ])
  expect(logged).toHaveLength(2)
  expect(logged).toContainEqual(expect.objectContaining({ busy: { done: 2, idle: 0 }, msg: 'busy' }))
  expect(logged).toContainEqual(expect.objectContaining({ msg: 'broken cannot be looked after', level: 50 }))
})

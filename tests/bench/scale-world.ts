import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRecords } from '../../app/cli/import/import-records.ts'
import { type AppContext, openApp } from '../../app/context.server.ts'
import { shanghaiDay } from '../../app/domain/day.ts'
import { readEnvironment } from '../../app/http/environment.server.ts'
import { indexState, isCurrent } from '../../app/matching/index-state.server.ts'
import { competences } from '../../search/indexes/competences.ts'
import { syncUntilDrained } from '../../search/sync.server.ts'
import { SCALE_AS_OF, scaleRecords, scaleRequests } from '../../seeds/worlds/scale.ts'

/** The instant at which the world is asked. */
export const NOW = new Date(SCALE_AS_OF)

/** Parties per request to the engine: it takes large helpings of a new world faster. */
const BATCH = 10_000

/** What a request of the world names, for whoever asks the engine without us. */
export type Asked = { jurisdictions: string[]; ipTypes: string[]; procedure?: string }

/** The first `count` requests that name `places` jurisdictions. */
export function requestsFor(places: number, count: number): Asked[] {
  const all = [...scaleRequests({ count: count * 6 })] as Asked[]
  return all.filter((one) => one.jurisdictions.length === places).slice(0, count)
}

export const sizeOf = (parties: number) => `${parties.toLocaleString('en')} parties`

/**
 * Runs `work` in a world of that many parties, imported and indexed as matching asks it.
 * @param keep a folder in which the world stays for the next run; without it nothing is left
 */
export async function withWorld<T>(
  { parties, keep }: { parties: number; keep: string | undefined },
  work: (app: AppContext) => Promise<T>,
): Promise<T> {
  const dataDir = keep ? join(keep, String(parties)) : mkdtempSync(join(tmpdir(), 'lianqiao-bench-'))
  mkdirSync(dataDir, { recursive: true })
  const environment = readEnvironment({ DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'silent' })
  const app = await openApp(environment, { search: 'borrow' })
  try {
    await load(app, parties, NOW)
    return await work(app)
  } finally {
    await app.close()
    if (!keep) rmSync(dataDir, { recursive: true, force: true })
  }
}

/** @throws when the index is not what answers: the database would be measured in its stead */
async function load(app: AppContext, parties: number, now: Date): Promise<void> {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`
  if (!(await app.db.selectFrom('party').select('id').limit(1).executeTakeFirst())) {
    const { accepted, refused } = await importRecords(app, linesOf(parties), { now })
    if (refused.length > 0)
      throw new Error(`the scale world has records that are refused: ${refused[0]!.reason}`)
    console.log(`   ${sizeOf(parties)}: ${accepted} records imported (${seconds()})`)
  }
  const { indexed } = await syncUntilDrained({
    db: app.db,
    client: app.search,
    now: () => now,
    indexes: [competences],
    batchSize: BATCH,
  })
  console.log(`   ${sizeOf(parties)}: ${indexed} documents indexed (${seconds()})`)
  if (app.search.state() !== 'up' || !isCurrent(await indexState(app.db), shanghaiDay(now))) {
    throw new Error(`the index does not answer: ${app.searchTrouble() ?? 'it is behind the database'}`)
  }
}

function* linesOf(parties: number): Generator<string> {
  for (const record of scaleRecords({ parties })) yield JSON.stringify(record)
}

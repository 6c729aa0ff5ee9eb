import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createSearchClient } from '../../../search/client.server.ts'
import { startSyncLoop } from '../../../search/sync.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { insertParties, now, provider } from './party-records.ts'

/** What a request of background work waits at most; whoever stops does not wait that long. */
const LONG = 60_000

it('does not wait for a server that is asked and does not answer', { timeout: LONG / 2 }, async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  onTestFinished(() => {
    silent.closeAllConnections()
    silent.close()
  })
  await once(silent, 'listening')
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const client = createSearchClient({ target: { url }, workTimeoutMs: LONG })
  const { db } = await freshDatabase()
  await insertParties(db, [provider('a')])
  const said: string[] = []
  const loop = startSyncLoop({ db, client, now }, { onEvent: ({ message }) => void said.push(message) })
  await once(silent, 'request')
  const stopped = loop.stop()
  client.connect(null)
  await stopped
  expect(said).toEqual([])
})

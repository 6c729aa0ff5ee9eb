import { expect, it } from 'vitest'
import { answer } from '../../../app/matching/answer.server.ts'
import { checkIndexes } from '../../../search/check.server.ts'
import { syncUntilDrained } from '../../../search/sync.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { realSearch } from '../../support/meili.ts'
import { populate } from '../../support/world.ts'
import { AGAIN, BRIDGE, joinByRefs, NOW, TWICE } from './joining.ts'

const search = realSearch()

it('brings the index up to date with two entries that were joined: one firm, under the names of both', async () => {
  const { db, handle } = await freshDatabase()
  await populate({ db, handle }, TWICE)
  const context = { db, client: search.client, now: () => NOW }
  await syncUntilDrained(context)
  const request = { jurisdictions: ['us'], ipTypes: ['patent'] }
  const found = async () => {
    const { response } = await answer({ db, search: search.client }, request, NOW)
    expect(response.degraded).toBe(false)
    return response.overseas
  }
  expect((await found()).map(({ ref }) => ref).sort()).toEqual([BRIDGE, AGAIN])

  const { keptId } = await joinByRefs(db, BRIDGE, AGAIN)
  await syncUntilDrained(context)
  expect(await checkIndexes(context)).toMatchObject({ equal: true })
  const indexed = await found()
  const { response } = await answer({ db, search: null }, request, NOW)
  expect(indexed).toEqual(response.overseas)
  expect(indexed.map(({ ref }) => ref)).toEqual([BRIDGE])
  const named = await search.client.meili!.index('providers').search<{ id: string }>('布里奇律师事务所')
  expect(named.hits.map(({ id }) => id)).toEqual([keptId])
})

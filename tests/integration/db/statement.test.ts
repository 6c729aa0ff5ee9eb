import { expect, test } from 'vitest'
import { amongText } from '../../../db/dialect/sqlite.ts'
import { insertion, statement } from '../../../db/statement.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

const remember = insertion('search_outbox')
const pending = statement((db, { documents, attempts }: { documents: string; attempts: number | null }) =>
  db
    .selectFrom('search_outbox')
    .select('document_id')
    .where(amongText('document_id', documents))
    .where('attempts', '=', attempts)
    .orderBy('document_id'),
)
const row = (document_id: string, attempts: number) => ({
  ...{ index_name: 'experts', document_id, version: 1, attempts },
})

test('each run of a statement has its own values, also two at the same time', async () => {
  const { db } = await freshDatabase()
  for (const id of ['a', 'b', 'c']) await remember(db, row(id, id === 'c' ? 1 : 0))
  const ask = async (documents: string[], attempts: number | null) =>
    (await pending(db, { documents: JSON.stringify(documents), attempts })).map((found) => found.document_id)
  expect(
    await Promise.all([ask(['a', 'c'], 0), ask(['b', 'c'], 1), ask(['b', 'a'], 0), ask(['a'], null)]),
  ).toEqual([['a'], ['c'], ['a', 'b'], []])
})

test('rows of other columns go into the same table', async () => {
  const { db } = await freshDatabase()
  await remember(db, row('a', 0))
  await remember(db, { ...row('b', 2), last_error: 'refused' })
  await remember(db, row('c', 0))
  const rows = await db
    .selectFrom('search_outbox')
    .select(['document_id', 'attempts', 'last_error'])
    .execute()
  expect(rows).toEqual([
    { document_id: 'a', attempts: 0, last_error: null },
    { document_id: 'b', attempts: 2, last_error: 'refused' },
    { document_id: 'c', attempts: 0, last_error: null },
  ])
})

test('a statement serves every database, and is undone with its transaction', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()]
  await expect(
    other.db.transaction().execute(async (trx) => {
      await remember(trx, row('a', 0))
      throw new Error('given up')
    }),
  ).rejects.toThrow('given up')
  await remember(one.db, row('b', 0))
  const documents = JSON.stringify(['a', 'b'])
  expect(await pending(other.db, { documents, attempts: 0 })).toEqual([])
  expect(await pending(one.db, { documents, attempts: 0 })).toEqual([{ document_id: 'b' }])
})

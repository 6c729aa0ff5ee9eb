import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

it('knows a title that nobody typed by composing it again, and leaves every other as it is', async () => {
  const { db, handle, migrate } = await before('0055-composed-titles')
  const insert =
    handle.prepare(`insert into dispute (id, enterprise_id, created_by, title, jurisdictions, ip_types,
    procedure, docket, languages, opponents, description, status, created_at, updated_at)
    values (?, 'e-1', 'a-1', ?, ?, '["patent"]', ?, ?, '[]', '[]', '', 'draft', 'at', 'at')`)
  const us = '["us"]'
  insert.run('in-chinese', '美国专利诉讼', us, 'litigation', '1:26-cv-1')
  insert.run('in-english', 'Patent litigation: United States', us, 'litigation', '')
  insert.run('of-a-filing', '美国专利诉讼 1:26-cv-1', us, 'litigation', '1:26-cv-1')
  insert.run('typed', '美国专利诉讼（阿珂姆）', us, 'litigation', '')
  insert.run('edited-since', '美国专利诉讼', '["fr"]', 'litigation', '')
  insert.run('unfinished', '没有写完的纠纷', '[]', null, '')
  handle.exec(`update dispute set ip_types = '[]' where id = 'unfinished'`)
  await migrate()
  const rows = await db.selectFrom('dispute').select(['id', 'title', 'title_en', 'version']).execute()
  expect(Object.fromEntries(rows.map((row) => [row.id, [row.title, row.title_en, row.version]]))).toEqual({
    'in-chinese': ['美国专利诉讼', 'Patent litigation: United States', 1],
    'in-english': ['美国专利诉讼', 'Patent litigation: United States', 1],
    'of-a-filing': ['美国专利诉讼 1:26-cv-1', 'Patent litigation: United States 1:26-cv-1', 1],
    typed: ['美国专利诉讼（阿珂姆）', null, 1],
    'edited-since': ['美国专利诉讼', null, 1],
    unfinished: ['没有写完的纠纷', 'Unfinished dispute', 1],
  })
})

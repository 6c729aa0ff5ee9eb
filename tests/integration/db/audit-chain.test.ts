import { describe, expect, it } from 'vitest'
import { hashOfRow } from '../../../db/audit-chain.ts'
import { causedFrom, whoCaused } from '../../../db/audit-names.ts'
import { getAuditHead, verifyAudit } from '../../../db/audit-verify.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { type AuditEntry, recordEvent } from '../../../db/events.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const SOMEBODY = { id: 'a1', name: '某人' }

async function recorded({ db }: OpenDatabase, count: number) {
  for (let i = 1; i <= count; i += 1) {
    await db
      .transaction()
      .execute((trx) =>
        recordEvent(
          trx,
          SOMEBODY,
          { action: 'edit', noun: 'dispute', subjectId: `d${i}`, detail: { i } },
          NOW,
        ),
      )
  }
}

/** What somebody with the file in their hands can do: the triggers that keep the table append-only go first. */
function tamper({ handle }: OpenDatabase, sql: string) {
  handle.exec('drop trigger audit_event_no_update; drop trigger audit_event_no_delete;')
  handle.exec('drop trigger audit_person_no_update; drop trigger audit_person_no_delete;')
  handle.pragma('foreign_keys = OFF')
  handle.exec(sql)
}

describe('an audit that nobody has touched', () => {
  it('is whole, empty or not', async () => {
    const database = await freshDatabase()
    expect((await verifyAudit(database.db, null)).fault).toBeNull()
    await recorded(database, 5)
    const head = await getAuditHead(database.db)
    expect(head).toMatchObject({ rows: 5, lastId: 5 })
    expect(await verifyAudit(database.db, null)).toEqual({ head, fault: null })
  })

  it('still knows a head that was kept before', async () => {
    const database = await freshDatabase()
    const none = await getAuditHead(database.db)
    await recorded(database, 3)
    const { hash } = await getAuditHead(database.db)
    await recorded(database, 3)
    expect((await verifyAudit(database.db, hash)).fault).toBeNull()
    expect((await verifyAudit(database.db, none.hash)).fault).toBeNull()
  })

  it('loses nothing when many write at once, and nothing of what was rolled back', async () => {
    const { db } = await freshDatabase()
    const write = (i: number, fail: boolean) =>
      db.transaction().execute(async (trx) => {
        await recordEvent(trx, null, { action: 'edit', noun: 'setting', subjectId: `${i}`, detail: {} }, NOW)
        if (fail) throw new Error('rolled back')
      })
    const done = await Promise.allSettled(Array.from({ length: 60 }, (_, i) => write(i, i % 3 === 0)))
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(40)
    expect(await verifyAudit(db, null)).toMatchObject({ head: { rows: 40, lastId: 40 }, fault: null })
  })

  it('says who it was and where the request came from, beside the chain', async () => {
    const { db } = await freshDatabase()
    const detail = { from: 'draft', to: 'submitted' }
    const entry: AuditEntry = { action: 'edit', noun: 'dispute', subjectId: 'd', detail }
    await db
      .transaction()
      .execute((trx) => recordEvent(trx, { ...SOMEBODY, address: '192.0.2.7' }, entry, NOW))
    const row = db
      .selectFrom('audit_event')
      .selectAll()
      .select([whoCaused.as('who'), causedFrom.as('where')])
    const { who, where, ...kept } = await row.executeTakeFirstOrThrow()
    expect({ who, where }).toEqual({ who: SOMEBODY.name, where: '192.0.2.7' })
    expect(JSON.parse(kept.detail)).toEqual(detail)
    expect(JSON.stringify(kept)).not.toMatch(/某人|192\.0\.2/)
  })

  it('refuses to be changed', async () => {
    const database = await freshDatabase()
    await recorded(database, 1)
    expect(() => database.handle.exec(`update audit_event set action = 'x'`)).toThrow(/append-only/)
    expect(() => database.handle.exec('delete from audit_event')).toThrow(/append-only/)
    expect(() => database.handle.exec(`update audit_person set name = 'x'`)).toThrow(/append-only/)
    expect(() => database.handle.exec('delete from audit_person')).toThrow(/only an erased person/)
  })
})

describe('an audit that was changed behind the application', () => {
  it.each([
    [
      'an edited row',
      `update audit_event set detail = '{"i":30}' where id = 3`,
      3,
      /is not what was written/,
    ],
    ['another actor', `update audit_event set actor_id = null where id = 1`, 1, /is not what was written/],
    ['a deleted row', 'delete from audit_event where id = 3', 4, /does not follow/],
    ['the first row gone', 'delete from audit_event where id = 1', 2, /does not follow/],
    [
      'two rows in the other order',
      'update audit_event set id = 99 where id = 2; update audit_event set id = 2 where id = 3; update audit_event set id = 3 where id = 99',
      2,
      /does not follow/,
    ],
    ['the last rows gone', 'delete from audit_event where id > 3', null, /went on to row 5/],
    ['every row gone', 'delete from audit_event', null, /went on to row 5/],
    ['another name', `update audit_person set name = 'x' where event_id = 4`, 4, /another person/],
    ['another address', `update audit_person set address = '::1' where event_id = 4`, 4, /another person/],
    ['a name gone', 'delete from audit_person where event_id = 2', 2, /lost who caused it/],
    ['the mark of the end gone', 'delete from audit_head', null, /mark/],
  ])('names the first bad row: %s', async (_what, sql, row, reason) => {
    const database = await freshDatabase()
    await recorded(database, 5)
    tamper(database, sql)
    const { fault } = await verifyAudit(database.db, null)
    expect(fault).toEqual({ row, reason: expect.stringMatching(reason) })
  })

  it('is told from the known head when somebody has rewritten the whole chain', async () => {
    const database = await freshDatabase()
    await recorded(database, 5)
    const { hash } = await getAuditHead(database.db)
    await rewritten(database)
    expect((await verifyAudit(database.db, null)).fault).toBeNull()
    expect((await verifyAudit(database.db, hash)).fault).toMatchObject({ row: null })
  })

  it('is told from the known head when the end was cut off together with its mark', async () => {
    const database = await freshDatabase()
    await recorded(database, 5)
    const { hash } = await getAuditHead(database.db)
    tamper(
      database,
      `delete from audit_event where id > 3;
       update audit_head set last_id = 3, hash = (select hash from audit_event where id = 3)`,
    )
    expect((await verifyAudit(database.db, null)).fault).toBeNull()
    expect((await verifyAudit(database.db, hash)).fault).toMatchObject({ row: null })
  })
})

/** Changes the second row and makes every hash after it right again, as a patient forger would. */
async function rewritten(database: OpenDatabase) {
  tamper(database, `update audit_event set detail = '{}' where id = 2`)
  let previous = (await verifyAudit(database.db, null)).head.hash
  for (const row of await database.db.selectFrom('audit_event').selectAll().where('id', '>', 1).execute()) {
    const hash = hashOfRow({ ...row, previous_hash: previous })
    const changes = { previous_hash: previous, hash }
    await database.db.updateTable('audit_event').set(changes).where('id', '=', row.id).execute()
    previous = hash
  }
  await database.db.updateTable('audit_head').set({ hash: previous }).execute()
}

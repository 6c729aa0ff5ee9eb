import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { withdrawApplication } from '../../../app/applications/commands.server.ts'
import { decideApplication, recommendDecision } from '../../../app/vetting/commands.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { actor, examine, FIRM, handedIn, MANAGER, NOW, recommended, taken, versionOf } from './applying.ts'

const SIGNED = { decided_name: 'somebody', decided_at: NOW.toISOString() }

/** Writes past every command, as a mistake in one of them would. */
const write = (db: Db, id: string, values: object) =>
  db.updateTable('application').set(values).where('id', '=', id).execute()

describe('the database itself', () => {
  it.each(['approved', 'rejected'] as const)('refuses that who recommended has it %s', async (status) => {
    const { db } = await freshDatabase()
    const id = await recommended(db)
    await expect(write(db, id, { ...SIGNED, status, decided_by: 'reviewer' })).rejects.toThrow(/CHECK/)
    await expect(
      write(db, id, { ...SIGNED, status, decided_by: 'reviewer', recommended_by: 'manager' }),
    ).rejects.toThrow(/recommendation of another person/)
  })

  it('refuses a decision that nobody recommended, or that nobody signs', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    await expect(write(db, id, { ...SIGNED, status: 'approved', decided_by: 'manager' })).rejects.toThrow()
    await expect(
      write(db, id, { ...SIGNED, status: 'approved', decided_by: 'manager', recommended_by: 'reviewer' }),
    ).rejects.toThrow(/recommendation of another person/)
    const other = await recommended(db, actor('provider_member', 'other firm'))
    await expect(write(db, other, { status: 'approved' })).rejects.toThrow(/CHECK/)
  })

  it('refuses an application that begins approved', async () => {
    const { db } = await freshDatabase()
    const id = await handedIn(db)
    const columns = sql.raw('kind, applicant_id, applicant_name, created_at, updated_at')
    await expect(
      sql`insert into application (id, status, recommended_by, decided_by, ${columns})
          select 'new', 'approved', 'reviewer', 'manager', ${columns} from application where id = ${id}`.execute(
        db,
      ),
    ).rejects.toThrow(/recommendation of another person/)
  })

  it('refuses that a decision or a withdrawal is undone or re-signed', async () => {
    const { db } = await freshDatabase()
    const id = await recommended(db)
    await write(db, id, { ...SIGNED, status: 'rejected', decided_by: 'manager' })
    for (const change of [
      { status: 'recommended', decided_by: null },
      { decided_by: 'another' },
      { recommended_by: 'another' },
    ]) {
      await expect(write(db, id, change)).rejects.toThrow(/decided or withdrawn/)
    }
    const other = await handedIn(db, actor('provider_member', 'other firm'))
    await withdrawApplication(db, actor('provider_member', 'other firm'), other, 7, NOW).catch(() => {})
    await write(db, other, { status: 'withdrawn' })
    await expect(write(db, other, { status: 'under_review' })).rejects.toThrow(/decided or withdrawn/)
  })

  it('keeps the criteria that somebody was examined by', async () => {
    const { db } = await freshDatabase()
    await expect(db.updateTable('criteria_version').set({ items: '[]' }).execute()).rejects.toThrow(
      /append-only/,
    )
    await expect(db.deleteFrom('criteria_version').execute()).rejects.toThrow(/append-only/)
  })
})

describe('a decision', () => {
  const approve = { approve: true, reason: '', termEnd: '2029-11-23' }

  it('is refused to a manager who recommended, and possible to another', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    await examine(db, id)
    const advice = { advice: 'approve', note: '符合', version: await versionOf(db, id) } as const
    await recommendDecision(db, MANAGER, id, advice, NOW)
    const version = await versionOf(db, id)
    await expect(decideApplication(db, MANAGER, id, { ...approve, version }, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await decideApplication(db, actor('manager', 'another manager'), id, { ...approve, version }, NOW)
  })

  it('is refused on an application that was withdrawn meanwhile', async () => {
    const { db } = await freshDatabase()
    const id = await recommended(db)
    const version = await versionOf(db, id)
    await withdrawApplication(db, FIRM, id, version, NOW)
    await expect(decideApplication(db, MANAGER, id, { ...approve, version }, NOW)).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    expect(await db.selectFrom('party').select('id').execute()).toEqual([])
  })

  it('is refused to a reviewer and an administrator', async () => {
    const { db } = await freshDatabase()
    const id = await recommended(db)
    const version = await versionOf(db, id)
    for (const who of [actor('reviewer', 'another reviewer'), actor('administrator')]) {
      await expect(decideApplication(db, who, id, { ...approve, version }, NOW)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  })

  it.each([null, '', '2026-11-24', '2026-02-30'])('is refused with a term until %s', async (termEnd) => {
    const { db } = await freshDatabase()
    const id = await recommended(db)
    const version = await versionOf(db, id)
    await expect(
      decideApplication(db, MANAGER, id, { approve: true, reason: '', termEnd, version }, NOW),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

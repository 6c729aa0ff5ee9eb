import { beforeEach, describe, expect, it } from 'vitest'
import { getPartyProfile } from '../../../app/directory/queries-parties.server.ts'
import { verifyEvidence } from '../../../app/listings/verify-evidence.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { approved, days, REVIEWER, TODAY } from '../vetting/applying.ts'

let db: Db
let partyId: string
beforeEach(async () => {
  db = (await freshDatabase()).db
  partyId = (await approved(db)).partyId
})

async function profile() {
  const { ref } = await db.selectFrom('party').select('ref').executeTakeFirstOrThrow()
  return getPartyProfile(db, 'provider', ref, TODAY)
}

async function verifyAgain(seen: { basis: string; source: string; presentedOn: string }) {
  const { id } = await db.selectFrom('admission').select('id').executeTakeFirstOrThrow()
  const given = {
    kind: 'admission',
    evidenceId: id,
    expiresOn: '2028-01-01',
    note: '内部备注',
    seen,
  } as const
  await verifyEvidence(db, REVIEWER, partyId, given, days(3))
}

describe('what the public reads of a verification', () => {
  it('is on what sort of thing it rests and on which day it was made', async () => {
    const { admissions, practice } = await profile()
    const seen = [{ kind: 'lookup', count: 1, on: TODAY }]
    expect(admissions.map(({ checks }) => checks)).toEqual([seen])
    expect(practice.map(({ matters, checks }) => [matters, checks])).toEqual([[1, seen]])
  })

  it('is that of the last check, without what was seen in particular, by whom, or what was noted', async () => {
    await verifyAgain({ basis: 'document', source: '纽约执业证扫描件.pdf', presentedOn: '' })
    const page = await profile()
    expect(page.admissions[0]?.checks).toEqual([{ kind: 'document', count: 1, on: '2026-11-27' }])
    expect(JSON.stringify(page)).not.toMatch(/扫描件|内部备注|登记机关网站|name of reviewer/)
  })

  it('adds up for the matters of a line, each sort with its last day', async () => {
    const matter = await db.selectFrom('matter').selectAll().executeTakeFirstOrThrow()
    const check = await db
      .selectFrom('evidence_check')
      .selectAll()
      .where('kind', '=', 'matter')
      .executeTakeFirstOrThrow()
    for (const [id, basis, on] of [
      ['a', check.basis, '2026-11-20'],
      ['b', JSON.stringify({ kind: 'original', what: '2026-11-01' }), '2026-11-02'],
      ['c', null, '2026-10-01'],
    ] as const) {
      await db
        .insertInto('matter')
        .values({ ...matter, id, ref: id })
        .execute()
      await db
        .insertInto('evidence_check')
        .values({ ...check, id: `check-${id}`, evidence_id: id, basis, checked_on: on })
        .execute()
    }
    const [line] = (await profile()).practice
    expect(line?.matters).toBe(4)
    expect([...line!.checks].sort((a, b) => b.on.localeCompare(a.on))).toEqual([
      { kind: 'lookup', count: 2, on: TODAY },
      { kind: 'original', count: 1, on: '2026-11-02' },
      { kind: null, count: 1, on: '2026-10-01' },
    ])
  })

  it('is nothing where the evidence does not count as verified any more', async () => {
    await db.updateTable('admission').set({ verification: 'self_claimed' }).execute()
    expect((await profile()).admissions[0]?.checks).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Values } from '../../../app/domain/application/values.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { addToConflict, recordConflict } from '../../../app/profiles/commands-conflicts.server.ts'
import { getOwnProfile } from '../../../app/profiles/queries.server.ts'
import { listConflictsOf } from '../../../app/profiles/queries-conflicts.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { actor, approved, days, FIRM, NOW, TODAY } from '../vetting/applying.ts'

const ACME: Values = {
  against: ['Acme Corp'],
  conflictKind: ['client'],
  otherNames: ['阿珂姆公司'],
  itsAffiliates: ['Acme Holdings'],
  validFrom: [''],
  validTo: [''],
}

/** A listed firm, whoever keeps its entry, and how many a match leaves out for a conflict. */
async function kept() {
  const { db } = await freshDatabase()
  const { partyId } = await approved(db)
  const owner = actor('provider_administrator', 'owner', partyId)
  const leftOut = async (opponent: string, now = NOW, enterprise?: string) => {
    const request = {
      jurisdictions: ['us'],
      ipTypes: ['patent'],
      opponents: [{ name: opponent }],
      ...(enterprise && { enterprise: { name: enterprise } }),
    }
    return (await answer({ db, search: null }, request, now)).response.excluded.conflict
  }
  const record = (values: Values, now = NOW) => recordConflict(db, owner, values, now)
  const add = async (values: Values, now = NOW, version?: number) => {
    const [conflict] = await listConflictsOf(db, partyId)
    const given = { id: conflict!.id, values, version: version ?? (await getOwnProfile(db, owner)).version }
    return addToConflict(db, owner, given, now)
  }
  return { db, partyId, owner, leftOut, record, add }
}

describe('what an owner must stay away from', () => {
  it('is obeyed by the next match, under every name', async () => {
    const { leftOut, record } = await kept()
    expect(await leftOut('Acme Corp')).toBe(0)
    expect(await record(ACME)).toEqual([])
    for (const name of ['ACME corp', '阿珂姆公司', 'acme holdings']) expect(await leftOut(name), name).toBe(1)
    expect(await leftOut('Acme')).toBe(0)
  })

  it('whom it opposes keeps it from acting for them, not against them', async () => {
    const { leftOut, record } = await kept()
    await record({ ...ACME, conflictKind: ['adverse'] })
    expect([await leftOut('Acme Corp'), await leftOut('别家', NOW, 'Acme Corp')]).toEqual([0, 1])
  })

  it('counts through its last day, and may begin anew with all its names', async () => {
    const { db, partyId, leftOut, record, add } = await kept()
    await record(ACME)
    const names = { otherNames: ACME.otherNames!, itsAffiliates: ACME.itsAffiliates! }
    expect(await add({ ...names, validTo: ['2026-11-25'] })).toEqual([])
    expect([await leftOut('Acme Corp', days(1)), await leftOut('Acme Corp', days(2))]).toEqual([1, 0])
    const again = { ...ACME, otherNames: ['Acme GmbH'], itsAffiliates: [''] }
    expect(await record(again, days(2))).toEqual([])
    expect(await leftOut('阿珂姆公司', days(2))).toBe(1)
    expect(await listConflictsOf(db, partyId)).toMatchObject([
      { aliases: ['阿珂姆公司', 'Acme GmbH'], affiliates: ['Acme Holdings'], validTo: null },
    ])
  })

  it('is not recorded twice, nor without a name or a kind, nor ended before it began or in the past', async () => {
    const { db, partyId, record, add } = await kept()
    await record(ACME)
    expect(await record({ ...ACME, against: ['acme CORP'] })).toEqual([{ field: 'against', code: 'known' }])
    expect(await record({ ...ACME, against: [''], conflictKind: ['friend'] })).toEqual([
      { field: 'against', code: 'required' },
      { field: 'conflictKind', code: 'choice' },
    ])
    expect(
      await record({ ...ACME, against: ['B'], validFrom: ['2027-02-01'], validTo: ['2027-01-01'] }),
    ).toEqual([{ field: 'validTo', code: 'order' }])
    const names = { otherNames: ACME.otherNames!, itsAffiliates: ACME.itsAffiliates! }
    expect(await add({ ...names, validTo: ['2026-11-23'] })).toEqual([{ field: 'validTo', code: 'past' }])
    expect(await listConflictsOf(db, partyId)).toMatchObject([{ name: 'Acme Corp', validTo: null }])
  })

  it('loses no name by its owner’s hand, and no change by somebody else’s', async () => {
    const { leftOut, record, add } = await kept()
    await record(ACME)
    expect(
      await add({ otherNames: [''], itsAffiliates: ['Acme Holdings\nAcme Labs'], validTo: [''] }),
    ).toEqual([{ field: 'otherNames', code: 'kept' }])
    const more = { otherNames: ['阿珂姆公司'], itsAffiliates: ['Acme Holdings\nAcme Labs'], validTo: [''] }
    expect(await add(more)).toEqual([])
    expect(await leftOut('Acme Labs')).toBe(1)
    await expect(add(more, NOW, 0)).rejects.toMatchObject({ code: 'stale_state' })
  })

  it('is the owner’s alone to say: a member of the firm, another firm and staff find nothing', async () => {
    const { db, partyId, record } = await kept()
    await record(ACME)
    const [{ id = '' } = {}] = await listConflictsOf(db, partyId)
    const given = { id, values: ACME, version: 1 }
    for (const other of [
      { ...FIRM, partyId },
      actor('provider_administrator', 'x', 'elsewhere'),
      actor('manager'),
    ]) {
      await expect(recordConflict(db, other, ACME, NOW)).rejects.toMatchObject({ code: 'not_found' })
      await expect(addToConflict(db, other, given, NOW)).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  it('stands in the audit by who and when, never by name', async () => {
    const { db, record, add } = await kept()
    await record(ACME)
    await add({ otherNames: ACME.otherNames!, itsAffiliates: ACME.itsAffiliates!, validTo: [TODAY] })
    const events = await db
      .selectFrom('audit_event')
      .select(['action', 'detail'])
      .where('action', 'in', ['record_conflict', 'edit_conflict'])
      .orderBy('id')
      .execute()
    expect(events.map(({ action }) => action)).toEqual(['record_conflict', 'edit_conflict'])
    expect(JSON.stringify(events)).not.toMatch(/acme|阿珂姆/i)
  })
})

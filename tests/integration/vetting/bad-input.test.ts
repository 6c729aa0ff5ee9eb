import { describe, expect, it } from 'vitest'
import { withdrawApplication } from '../../../app/applications/commands.server.ts'
import { addClaims } from '../../../app/applications/commands-claims.server.ts'
import { listClaims } from '../../../app/applications/queries.server.ts'
import type { ClaimKind } from '../../../app/domain/application/sections.ts'
import type { Values } from '../../../app/domain/application/values.ts'
import { changeListing } from '../../../app/listings/commands.server.ts'
import { getListing } from '../../../app/listings/queries.server.ts'
import { decideApplication, recommendDecision } from '../../../app/vetting/commands.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import {
  ADMISSION,
  approved,
  examine,
  FIRM,
  filledIn,
  MANAGER,
  MATTER,
  NOW,
  recommended,
  taken,
  versionOf,
} from './applying.ts'

/** Everything that a wrong step could have changed. */
async function everything(db: Db): Promise<string> {
  const tables = [
    'application',
    'application_claim',
    'party',
    'listing_step',
    'audit_event',
    'mail_message',
  ] as const
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

/** Runs a step that must be refused, and shows that nothing was changed by it. */
async function unchanged<T>(db: Db, step: () => Promise<T>): Promise<T | { refused: string }> {
  const before = await everything(db)
  const answer = await step().catch((error: { code: string }) => ({ refused: error.code }))
  expect(await everything(db)).toBe(before)
  return answer
}

describe('bad input changes nothing:', () => {
  it.each([
    [
      'an expiry before its start',
      'admission',
      { ...ADMISSION, validFrom: ['2026-01-02'], validTo: ['2026-01-01'] },
      'validTo',
      ['past', 'order'],
    ],
    [
      'a licence that ends before it begins, both to come',
      'admission',
      { ...ADMISSION, validFrom: ['2026-11-24'], validTo: ['2026-11-23'] },
      'validTo',
      ['past', 'order'],
    ],
    ['a matter of tomorrow', 'matter', { ...MATTER, filedOn: ['2026-11-25'] }, 'filedOn', ['future']],
    [
      'a matter closed before it was filed',
      'matter',
      { ...MATTER, closedOn: ['2024-01-01'] },
      'closedOn',
      ['order'],
    ],
    [
      'a licence for a jurisdiction that there is not',
      'admission',
      { ...ADMISSION, jurisdiction: ['zz'] },
      'jurisdiction',
      ['choice'],
    ],
    ['a licence for nowhere', 'admission', { ...ADMISSION, jurisdiction: [] }, 'jurisdiction', ['required']],
  ] satisfies [string, ClaimKind, Values, string, string[]][])('%s', async (_, kind, facts, field, codes) => {
    const { db } = await freshDatabase()
    const id = await filledIn(db, FIRM)
    const known = await listClaims(db, id)
    const issues = await unchanged(db, () => addClaims(db, FIRM, id, { kind, facts: [facts] }, NOW))
    expect(issues).toEqual(codes.map((code) => ({ field, code })))
    expect(await listClaims(db, id)).toEqual(known)
  })

  const yes = { approve: true, reason: '', termEnd: '2029-11-23' }

  it('an approval by the examiner', async () => {
    const { db } = await freshDatabase()
    const id = await taken(db)
    await examine(db, id)
    const advice = { advice: 'approve', note: '符合', version: await versionOf(db, id) } as const
    await recommendDecision(db, MANAGER, id, advice, NOW)
    const version = await versionOf(db, id)
    const approve = () => decideApplication(db, MANAGER, id, { ...yes, version }, NOW)
    expect(await unchanged(db, approve)).toEqual({ refused: 'forbidden' })
  })

  it('a decision on a withdrawn application', async () => {
    const { db } = await freshDatabase()
    const id = await recommended(db)
    await withdrawApplication(db, FIRM, id, await versionOf(db, id), NOW)
    const version = await versionOf(db, id)
    for (const approve of [true, false]) {
      const decide = () => decideApplication(db, MANAGER, id, { ...yes, approve, reason: 'x', version }, NOW)
      expect(await unchanged(db, decide)).toEqual({ refused: 'illegal_transition' })
    }
  })

  it('a removal before the time to reply is over', async () => {
    const { db } = await freshDatabase()
    const { partyId } = await approved(db)
    const step = async (event: 'give_notice' | 'remove') => {
      const { version } = await getListing(db, MANAGER, partyId)
      await changeListing(db, MANAGER, partyId, { event, words: '理由', version }, NOW)
    }
    expect(await unchanged(db, () => step('remove'))).toEqual({ refused: 'illegal_transition' })
    await step('give_notice')
    expect(await unchanged(db, () => step('remove'))).toEqual({ refused: 'illegal_transition' })
  })
})

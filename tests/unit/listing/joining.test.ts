import { describe, expect, it } from 'vitest'
import {
  countsAlike,
  countsRather,
  type Joinable,
  joiningObstacle,
  namesBeside,
  widened,
} from '../../../app/domain/listing/joining.ts'

const PARTY: Joinable = { partyId: 'a', type: 'provider', status: 'listed', joinedInto: null }

describe('what stands in the way of joining', () => {
  it.each([
    [{}, {}, null],
    [{}, { status: 'expired' }, null],
    [{ status: 'expired' }, { status: 'expired' }, null],
    [{ status: 'expired' }, {}, 'place'],
    [{}, { partyId: 'a' }, 'itself'],
    [{}, { type: 'expert' }, 'kind'],
    [{ joinedInto: 'c' }, {}, 'joined'],
    [{}, { joinedInto: 'c', status: 'removed' }, 'joined'],
    [{}, { status: 'suspended' }, 'standing'],
    [{ status: 'removal_notified' }, {}, 'standing'],
    [{}, { status: 'removed' }, 'standing'],
  ] as [Partial<Joinable>, Partial<Joinable>, string | null][])('%j and %j: %s', (kept, joined, obstacle) => {
    expect(joiningObstacle({ ...PARTY, ...kept }, { ...PARTY, partyId: 'b', ...joined })).toBe(obstacle)
  })
})

describe('of two that say the same', () => {
  const trust = (verification: 'verified' | 'self_claimed', until: string | null) => ({ verification, until })

  it('counts what is trusted further, then what holds longer', () => {
    expect(countsRather(trust('verified', '2027-01-01'), trust('self_claimed', null))).toBe(true)
    expect(countsRather(trust('self_claimed', null), trust('verified', '2027-01-01'))).toBe(false)
    expect(countsRather(trust('verified', '2028-01-01'), trust('verified', '2027-01-01'))).toBe(true)
    expect(countsRather(trust('verified', null), trust('verified', '2027-01-01'))).toBe(true)
    expect(countsRather(trust('verified', '2027-01-01'), trust('verified', null))).toBe(false)
    expect(countsRather(trust('verified', null), trust('verified', null))).toBe(false)
    expect(countsAlike(trust('verified', null), trust('verified', null))).toBe(true)
    expect(countsAlike(trust('verified', null), trust('verified', '2027-01-01'))).toBe(false)
  })
})

it('adds names that are not there in other letters, each once', () => {
  expect(
    namesBeside(['Bridge LLP'], ['BRIDGE  LLP', '布里奇', '佈里奇', 'Bridge & Co', 'bridge & co', ' ']),
  ).toEqual(['布里奇', 'Bridge & Co'])
})

it('widens a span to hold both, open where either is', () => {
  const year = { from: '2025-01-01', to: '2025-12-31' }
  expect(widened(year, { from: '2024-06-01', to: '2025-06-01' })).toEqual({
    from: '2024-06-01',
    to: '2025-12-31',
  })
  expect(widened(year, { from: null, to: '2026-01-01' })).toEqual({ from: null, to: '2026-01-01' })
  expect(widened({ from: '2025-01-01', to: null }, year)).toEqual({ from: '2025-01-01', to: null })
})

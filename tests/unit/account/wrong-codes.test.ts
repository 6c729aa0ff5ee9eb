import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COUNTED_DAYS,
  countedSince,
  FREE_WRONG_CODES,
  waitForCode,
} from '../../../app/domain/account/wrong-codes.ts'

const NOON = new Date('2026-11-23T04:00:00.000Z')
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The wait right after the last of so many wrong codes. */
const waitAfter = (count: number) => waitForCode({ count, last: NOON.toISOString() }, NOON)

describe('after wrong codes', () => {
  it('nobody waits who mistypes now and then', () => {
    expect(waitForCode({ count: 0, last: null }, NOON)).toBeNull()
    expect(waitAfter(FREE_WRONG_CODES - 1)).toBeNull()
  })

  it('the wait begins with a minute, never shrinks with another one, and is never more than an hour', () => {
    expect(waitAfter(FREE_WRONG_CODES)).toBe(60)
    fc.assert(
      fc.property(fc.integer({ min: FREE_WRONG_CODES, max: 100_000 }), (count) => {
        const [wait, next] = [waitAfter(count) ?? 0, waitAfter(count + 1) ?? 0]
        expect(wait).toBeLessThanOrEqual(next)
        expect(next).toBeLessThanOrEqual(3_600)
      }),
    )
  })

  it('the next one is looked at when the wait is over', () => {
    const last = NOON.toISOString()
    const later = (ms: number) => waitForCode({ count: FREE_WRONG_CODES + 1, last }, new Date(+NOON + ms))
    expect([later(119_999), later(120_000)]).toEqual([1, null])
  })

  it('guessing without end for a month finds a code once in four hundred times', () => {
    const tries: number[] = []
    const end = +NOON + 30 * DAY_MS
    for (let at = +NOON; at < end; ) {
      const since = Date.parse(countedSince(new Date(at)))
      const counted = tries.filter((one) => one > since)
      const last = counted.at(-1)
      const wrong = { count: counted.length, last: last ? new Date(last).toISOString() : null }
      const wait = waitForCode(wrong, new Date(at))
      if (wait === null) tries.push(at)
      at += (wait ?? 0) * 1_000 || 1
    }
    expect(tries.length * 3e-6).toBeLessThan(1 / 400)
    expect(COUNTED_DAYS).toBeGreaterThan(1)
  })
})

import { describe, expect, it } from 'vitest'
import { ownClock } from '../../../app/domain/dispute/own-clock.ts'

describe('an instant where its reader is', () => {
  it('follows the clock of a country that keeps one time, in summer and in winter', () => {
    const zone = 'Europe/Berlin'
    expect(ownClock('2026-12-01T09:00:00.000Z', 'de')).toEqual({
      zone,
      local: '2026-12-01 10:00',
      offset: 'UTC+1',
    })
    expect(ownClock('2026-07-01T09:00:00.000Z', 'de')).toEqual({
      zone,
      local: '2026-07-01 11:00',
      offset: 'UTC+2',
    })
  })

  it.each([['us'], ['cn'], ['sg'], ['zz'], [null]])('says nothing more for %s', (country) => {
    expect(ownClock('2026-12-01T09:00:00.000Z', country)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import {
  DEADLINE_ZONES,
  instantIn,
  offsetMinutes,
  wallClock,
  writtenOffset,
  zoneOffsets,
} from '../../../app/domain/dispute/deadline.ts'
import { writeDeadline } from '../../../app/domain/dispute/written-deadline.ts'

describe('a deadline on a clock somewhere', () => {
  it.each([
    ['Asia/Shanghai', '2026-12-02', '17:00', '2026-12-02T09:00:00.000Z'],
    ['Europe/Berlin', '2026-12-02', '17:00', '2026-12-02T16:00:00.000Z'],
    ['Europe/Berlin', '2026-07-02', '17:00', '2026-07-02T15:00:00.000Z'],
    ['America/New_York', '2026-11-01', '00:30', '2026-11-01T04:30:00.000Z'],
    ['Asia/Kolkata', '2026-12-02', '00:00', '2026-12-01T18:30:00.000Z'],
    ['UTC', '2026-12-02', '23:59', '2026-12-02T23:59:00.000Z'],
  ])('%s %s %s is %s', (zone, day, time, instant) => {
    expect(instantIn(zone, day, time)?.toISOString()).toBe(instant)
  })

  it('reads a skipped hour as the next, and a repeated one as the earlier', () => {
    expect(instantIn('Europe/Berlin', '2026-03-29', '02:30')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(instantIn('Europe/Berlin', '2026-10-25', '02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it.each([
    ['2026-02-30', '10:00'],
    ['2026-12-02', '24:00'],
    ['2026-12-02', '9:00'],
    ['tomorrow', '10:00'],
    ['', ''],
  ])('does not take %s %s for a moment', (day, time) => {
    expect(instantIn('Asia/Shanghai', day, time)).toBeNull()
  })

  it('is the same after being shown and read again, in every zone, all year', () => {
    for (const zone of DEADLINE_ZONES) {
      for (let day = 0; day < 365; day += 13) {
        const instant = new Date(Date.UTC(2026, 0, 1 + day, 11, 30))
        const { day: shown, time } = wallClock(zone, instant)
        expect(instantIn(zone, shown, time)?.toISOString(), zone).toBe(instant.toISOString())
      }
    }
  })

  it('shows offsets with their minutes, and both of a zone that has two', () => {
    expect([0, 480, -300, 330].map(writtenOffset)).toEqual(['UTC', 'UTC+8', 'UTC−5', 'UTC+5:30'])
    expect(offsetMinutes('Asia/Shanghai', new Date('2026-07-01T00:00:00Z'))).toBe(480)
    const offsets = zoneOffsets(new Date('2026-11-23T00:00:00Z'))
    expect(offsets).toContainEqual({ zone: 'Asia/Shanghai', winter: 'UTC+8', summer: null })
    expect(offsets).toContainEqual({ zone: 'Europe/Berlin', winter: 'UTC+1', summer: 'UTC+2' })
    expect(offsets).toContainEqual({ zone: 'Australia/Sydney', winter: 'UTC+10', summer: 'UTC+11' })
  })
})

describe('a deadline on a page', () => {
  const due = '2026-12-02T16:00:00.000Z'
  const at = (now: string, zone: string | null = 'Europe/Berlin') => writeDeadline(due, zone, new Date(now))

  it('stands on the clock where it runs, and in Shanghai', () => {
    expect(at('2026-11-23T00:00:00Z')).toEqual({
      instant: due,
      zone: 'Europe/Berlin',
      local: '2026-12-02 17:00',
      offset: 'UTC+1',
      shanghai: '2026-12-03 00:00',
      left: { unit: 'days', count: 9 },
    })
  })

  it('is written once where it runs in Shanghai', () => {
    expect(at('2026-11-23T00:00:00Z', null)).toMatchObject({ local: '2026-12-03 00:00', shanghai: null })
  })

  it.each([
    ['2026-11-05T16:30:00Z', { unit: 'days', count: 27 }],
    ['2026-11-05T23:30:00Z', { unit: 'days', count: 26 }],
    ['2026-11-29T15:59:00Z', { unit: 'days', count: 3 }],
    ['2026-11-29T16:01:00Z', { unit: 'hours', count: 71 }],
    ['2026-12-02T15:30:00Z', { unit: 'hours', count: 0 }],
    ['2026-12-02T16:00:00Z', { unit: 'past' }],
  ])('at %s leaves %o', (now, left) => expect(at(now)?.left).toEqual(left))

  it('is nothing where there is none', () => {
    expect(writeDeadline(null, 'Europe/Berlin', new Date(due))).toBeNull()
  })
})

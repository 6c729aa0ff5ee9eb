import { describe, expect, it } from 'vitest'
import { frequentChanges } from '../../../app/domain/dispute/opponent-changes.ts'

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 10, day, hour)).toISOString()

describe('changes of the opponents', () => {
  it.each([
    ['none', []],
    ['two on one day', [at(1), at(1, 1)]],
    ['three, the last an hour after the seven days', [at(1), at(2), at(8, 1)]],
    ['one a week', [at(1), at(8, 1), at(15, 2), at(22, 3)]],
  ])('are not striking: %s', (_what, instants) => {
    expect(frequentChanges(instants)).toBeNull()
  })

  it('are striking from the third within seven days, to the hour, in whatever order they are read', () => {
    expect(frequentChanges([at(8), at(1), at(5)])).toEqual({ count: 3, from: at(1), to: at(8) })
  })

  it('are told by the busiest seven days, and of equals by the latest', () => {
    const first = [at(1), at(2), at(3)]
    const second = [at(20), at(21), at(22)]
    expect(frequentChanges([...first, ...second])).toEqual({ count: 3, from: at(20), to: at(22) })
    expect(frequentChanges([at(4), ...first, ...second])).toEqual({ count: 4, from: at(1), to: at(4) })
  })
})

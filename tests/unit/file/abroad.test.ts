import { describe, expect, it } from 'vitest'
import { isAbroad } from '../../../app/domain/file/abroad.ts'

describe('who is abroad for what leaves the mainland', () => {
  it.each([
    ['de', 'overseas', true],
    ['hk', 'overseas', true],
    ['cn', 'overseas', false],
    ['cn', 'domestic', false],
    [null, 'overseas', true],
    [null, 'domestic', false],
    [null, null, false],
  ] as const)('country %s, origin %s: %s', (country, origin, expected) => {
    expect(isAbroad({ country, origin })).toBe(expected)
  })
})

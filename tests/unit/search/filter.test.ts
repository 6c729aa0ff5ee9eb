import { describe, expect, it } from 'vitest'
import {
  and,
  anyOf,
  atLeast,
  atMost,
  between,
  EVERYTHING,
  eq,
  isEmpty,
  missing,
  noneOf,
  or,
} from '../../../search/filter.server.ts'

describe('filters', () => {
  it('quotes every text, so that India is not an operator', () => {
    expect(eq('jurisdictions', 'in')).toBe('jurisdictions = "in"')
    expect(anyOf('jurisdictions', ['in', 'to', 'is', 'not'])).toBe(
      'jurisdictions IN ["in", "to", "is", "not"]',
    )
  })

  it('escapes quotes and backslashes', () => {
    expect(eq('city', 'a"b\\c')).toBe('city = "a\\"b\\\\c"')
    expect(noneOf('party', ['\\"'])).toBe('party NOT IN ["\\\\\\""]')
    expect(between('code', 'a"', 'to')).toBe('code "a\\"" TO "to"')
  })

  it('writes numbers bare and refuses those that cannot be compared', () => {
    expect(atLeast('termEnd', 20_780)).toBe('termEnd >= 20780')
    expect(atMost('responseHours', 0.5)).toBe('responseHours <= 0.5')
    expect(() => atLeast('termEnd', Number.NaN)).toThrow(TypeError)
  })

  it('tells what is not stated from what is empty', () => {
    expect(missing('capacity')).toBe('capacity NOT EXISTS OR capacity IS NULL')
    expect(isEmpty('languages')).toBe('languages IS EMPTY')
  })

  it('puts parts in parentheses, so that "or" cannot leak out of its part', () => {
    expect(and(eq('a', 1), or(missing('b'), atLeast('b', 2)))).toBe(
      '(a = 1) AND ((b NOT EXISTS OR b IS NULL) OR (b >= 2))',
    )
  })

  it('leaves out parts that match everything', () => {
    expect(and()).toBe(EVERYTHING)
    expect(and(EVERYTHING, eq('a', 'x'))).toBe('a = "x"')
    expect(or(EVERYTHING, eq('a', 'x'))).toBe(EVERYTHING)
    expect(noneOf('a', [])).toBe(EVERYTHING)
  })

  it('reads "any of nothing" as nothing, not as everything', () => {
    expect(anyOf('a', [])).toBe('a IN []')
    expect(() => or()).toThrow(TypeError)
  })

  it('refuses a field name that is not one', () => {
    expect(() => eq('a = 1 OR b', 'x')).toThrow(TypeError)
  })
})

import { describe, expect, it } from 'vitest'
import { numberOf } from '../../app/domain/decimal.ts'
import { readMoney } from '../../app/domain/money.ts'

describe('a number as people write it', () => {
  it.each([
    ['12500', 12_500],
    ['12,500', 12_500],
    ['12,500.00', 12_500],
    ['12.500,00', 12_500],
    ['1.250.000', 1_250_000],
    ['1,250,000.5', 1_250_000.5],
    ['12 500', 12_500],
    ["12'500.50", 12_500.5],
    ['12.50', 12.5],
    ['１２３', 123],
    ['30万', 300_000],
    ['1.25 萬', 12_500],
    ['0.05万', 500],
    ['1,200万', 12_000_000],
  ])('%s is read', (text, number) => {
    expect(numberOf(text)).toBe(number)
    expect(readMoney(text)).toBe(number * 100)
  })

  it.each([
    '12.500',
    '1,00',
    '12,5',
    '12,50,00',
    '1.2.3',
    '12.500,00,0',
    '-5',
    'x',
    '',
    '1,23,456',
    '万',
    '3万万',
  ])('%j is refused: it says two things, or none', (text) => {
    expect(numberOf(text)).toBeNull()
    expect(readMoney(text)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../search/fingerprint.ts'
import { createRetries } from '../../../search/retries.ts'

describe('rows that could not be indexed', () => {
  it('rest for longer after every failure', () => {
    let time = 0
    const retries = createRetries(() => time)
    const row = { documentId: 'a', version: 7 }
    expect(retries.isDue('providers', row)).toBe(true)
    retries.failed('providers', { ...row, attempts: 0 })
    time = 999
    expect(retries.isDue('providers', row)).toBe(false)
    time = 1_000
    expect(retries.isDue('providers', row)).toBe(true)
    retries.failed('providers', { ...row, attempts: 3 })
    time = 8_999
    expect(retries.isDue('providers', row)).toBe(false)
    expect(retries.isDue('experts', row)).toBe(true)
  })

  it('are due at once when they changed, and forgotten when they went through', () => {
    const retries = createRetries(() => 0)
    retries.failed('providers', { documentId: 'a', version: 7, attempts: 0 })
    expect(retries.isDue('providers', { documentId: 'a', version: 8 })).toBe(true)
    expect(retries.waiting()).toBe(1)
    retries.succeeded('providers', 'a')
    expect(retries.waiting()).toBe(0)
  })
})

describe('a fingerprint', () => {
  it('is the same whatever the order of fields', () => {
    expect(fingerprint({ a: 1, b: { c: [1], d: null } })).toBe(fingerprint({ b: { d: null, c: [1] }, a: 1 }))
  })
  it('tells lists apart by their order, and values by their kind', () => {
    expect(fingerprint({ a: [1, 2] })).not.toBe(fingerprint({ a: [2, 1] }))
    expect(fingerprint({ a: '1' })).not.toBe(fingerprint({ a: 1 }))
  })
  it('forgives the last digit of a fraction', () => {
    expect(fingerprint({ a: 0.1 + 0.2 })).toBe(fingerprint({ a: 0.3 }))
  })
})

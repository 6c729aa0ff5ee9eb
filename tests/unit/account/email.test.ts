import { describe, expect, it } from 'vitest'
import { emailKey, readEmail } from '../../../app/domain/account/email.ts'

describe('an address', () => {
  it.each([
    ['Wang.Wei@Example.ORG', 'wang.wei@example.org'],
    ['  wang@example.org\n', 'wang@example.org'],
    ['ｗａｎｇ＠example．org', 'wang@example.org'],
    ["o'neill+ip@sub.example.co.uk", "o'neill+ip@sub.example.co.uk"],
  ])('%j is one with %s', (typed, key) => expect(emailKey(typed)).toBe(key))

  it('is kept as it was written', () => {
    expect(readEmail('Wang.Wei@Example.ORG')).toEqual({
      address: 'Wang.Wei@Example.ORG',
      key: 'wang.wei@example.org',
    })
  })

  it.each([
    ['аdmin@example.org', 'a Cyrillic а'],
    ['admin@exаmple.org', 'one in the domain'],
    ['admin\u200b@example.org', 'a sign that nobody sees'],
    ['adm\u0131n@example.org', 'an i without its dot'],
    ['王@example.org', 'a Chinese character'],
  ])('%j is refused for its letters: %s', (typed) => {
    expect(readEmail(typed)).toBe('email_letters')
    expect(emailKey(typed)).toBeNull()
  })

  it.each(['', '   '])('%j is missing', (typed) => expect(readEmail(typed)).toBe('email_missing'))

  it.each([
    'wang',
    'wang@',
    '@example.org',
    'wang@example',
    'a@b@example.org',
    'wang..wei@example.org',
    '.wang@example.org',
    'wang@-example.org',
    'wang@example.o',
    'wang@example.org,other@example.org',
    '"x\r\nBcc: a@b.org"@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
    'a'.repeat(1_000_000),
  ])('%.40s is none', (typed) => expect(readEmail(typed)).toMatch(/^email_(malformed|letters)$/))
})

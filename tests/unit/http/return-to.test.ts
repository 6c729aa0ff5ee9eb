import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath } from '../../../app/http/return-to.server.ts'

describe('where a form leads back to', () => {
  it.each([
    ['/directory/experts?q=a#b', '/directory/experts?q=a#b'],
    ['/a/../b?to=//c', '/b?to=//c'],
    ['/%2F/evil.example', '/%2F/evil.example'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example/login', '/'],
    ['/a/..//evil.example', '/'],
    ['/.\\/evil.example', '/'],
    ['/%2e//evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [null, '/'],
  ])('%s', (given, expected) => {
    expect(localPath(given)).toBe(expected)
  })

  /** What addresses are bent with: slashes of both kinds, dots, their percent signs, what browsers drop. */
  const bent = fc
    .array(
      fc.constantFrom(
        ...['/', '/', '\\', '.', '..', '%2e', '%2F', '%5c', '\t', '\n', '?', '#', '@', ':', 'evil.example'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''))

  it('is this site, whatever the address is bent with, and stays what it is when it is read again', () => {
    fc.assert(
      fc.property(bent, (given) => {
        const path = localPath(`/${given}`)
        expect(new URL(path, 'https://lianqiao.example/sign-in').origin).toBe('https://lianqiao.example')
        expect(localPath(path)).toBe(path)
      }),
    )
  })
})

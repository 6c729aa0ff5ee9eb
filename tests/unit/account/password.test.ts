import { describe, expect, it } from 'vitest'
import { isTooLong, PASSWORD_LONGEST, passwordProblem } from '../../../app/domain/account/password.ts'

const OWN = ['wang.wei@example.org', '王伟', '上海霁川智能装备有限公司']
const problem = (password: string) => passwordProblem(password, OWN)

describe('a password', () => {
  it.each([
    'correct horse battery',
    '梅雨落在苏州河上的傍晚时分',
    'Xk3-lotus-river',
    'tiger pagoda seven',
    '7fG!q2-Lm9$zR',
    '𠮷野家の牛丼と味噌汁とお茶',
  ])('%s is good', (password) => expect(problem(password)).toBeNull())

  it.each([
    ['', 'password_missing'],
    ['short-one', 'password_short'],
    ['十一个汉字还是太短了啊', 'password_short'],
    ['x'.repeat(129), 'password_long'],
    ['x'.repeat(10_000), 'password_long'],
    ['é'.repeat(200), 'password_long'],
  ])('%.20j… is refused: %s', (password, code) => expect(problem(password)).toBe(code))

  it.each([
    'password1234',
    'Password2026!!',
    'P@ssw0rd1234',
    'qwertyuiop123',
    '123456789012',
    '987654321098',
    'abcabcabcabc',
    'woaini5201314',
    'aaaaaaaaaaaaaaa',
    'admin@shanghai123',
    '1qaz2wsx3edc',
    '1q2w3e4r5t6y',
    'a1b2c3d4e5f6',
    'zhongguo20261124',
    'iloveyou1314520',
    'Shanghai2026!',
    'correcthorsebatterystaple',
  ])('%s is what everybody tries', (password) => expect(problem(password)).toBe('password_common'))

  it.each(['wang.wei@example.org', 'wang.wei2026!!', '上海霁川智能装备有限公司1'])(
    '%s is made of its owner',
    (password) => expect(problem(password)).toBe('password_personal'),
  )

  it('may be as long as the limit, in characters that people see', () => {
    const longest = [...'春夏秋冬梅兰竹菊𠮷'].join('').repeat(20)
    expect(isTooLong([...longest].slice(0, PASSWORD_LONGEST).join(''))).toBe(false)
    expect(isTooLong(longest)).toBe(true)
  })

  it('of a million characters is refused before anything is made of it', () => {
    const started = performance.now()
    expect(problem('ﷺ'.repeat(1_000_000))).toBe('password_long')
    expect(performance.now() - started).toBeLessThan(100)
  })
})

import { describe, expect, it } from 'vitest'
import { linkProblem } from '../../../app/domain/account/lifetimes.ts'
import { canDisable, invitableRoles, isColleague } from '../../../app/domain/account/policy.ts'
import { readName, readNewcomer, readSignUp } from '../../../app/domain/account/sign-up.ts'
import { stageOf } from '../../../app/domain/account/stage.ts'
import { ACTOR_ROLES, type Actor, type ActorRole } from '../../../app/domain/actor.ts'
import { readCreditCode } from '../../../app/domain/enterprise/credit-code.ts'
import { creditCode } from '../../../seeds/demo/credit-code.ts'

const CODE = creditCode('310115', 'MAYYY001')
const NOW = new Date('2026-11-24T02:00:00Z')

describe('a sign-up', () => {
  const enterprise = {
    email: 'wang@example.org',
    enterpriseName: ' 上海  霁川 ',
    creditCode: ` ${CODE.toLowerCase()} `,
  }

  it('of an enterprise is read with its code in capitals', () => {
    expect(readSignUp('enterprise', enterprise)).toMatchObject({
      signUp: { email: { key: 'wang@example.org' }, enterprise: { name: '上海 霁川', creditCode: CODE } },
    })
  })

  it('of anybody else asks for no enterprise', () => {
    expect(readSignUp('expert', { email: 'a@example.org' })).toMatchObject({ signUp: { enterprise: null } })
  })

  it('says all that is wrong at once', () => {
    expect(readSignUp('enterprise', {}).problems).toEqual([
      { field: 'enterpriseName', code: 'enterprise_name_missing' },
      { field: 'creditCode', code: 'credit_code_missing' },
      { field: 'email', code: 'email_missing' },
    ])
  })

  it.each(['x', '91310115MAYYY00130', `${CODE}0`, 'O'.repeat(18), '9'.repeat(1000)])(
    'refuses %.20s as a credit code',
    (code) => expect(readCreditCode(code)).toBeNull(),
  )

  it.each(['<b>x</b>', '中奖 http://evil.example', 'www.evil.example', 'a\u202eb', 'x'.repeat(61)])(
    'refuses %.30s as a name',
    (name) => expect(readName(name)).toBe('name_unfit'),
  )

  it('ends with a name and a password that is not made of it', () => {
    const typed = { name: 'Alexandra', password: 'alexandra1234' }
    expect(readNewcomer(typed, []).problems).toEqual([{ field: 'password', code: 'password_personal' }])
  })
})

describe('a link', () => {
  const link = { expires_at: '2026-11-24T03:00:00.000Z', used_at: null, revoked_at: null }
  it.each([
    ['works', link, null],
    ['was never made', undefined, 'unknown'],
    ['was taken back', { ...link, revoked_at: 'x' }, 'unknown'],
    ['was used', { ...link, used_at: 'x' }, 'used'],
    ['is too old', { ...link, expires_at: NOW.toISOString() }, 'expired'],
  ])('%s', (_what, row, problem) => expect(linkProblem(row, NOW)).toBe(problem))
})

const actor = (role: ActorRole, place: Partial<Actor> = {}): Actor => ({
  id: role,
  name: role,
  role,
  enterpriseId: null,
  partyId: null,
  ...place,
})

describe('who invites whom', () => {
  it.each(ACTOR_ROLES.map((role) => [role] as const))('%s', (role) => {
    const place = role.startsWith('enterprise') ? { enterpriseId: 'e' } : { partyId: 'p' }
    const roles = invitableRoles(actor(role, place))
    const expected: Partial<Record<ActorRole, string[]>> = {
      enterprise_administrator: ['enterprise_member', 'enterprise_administrator'],
      provider_administrator: ['provider_member', 'provider_administrator'],
      think_tank_member: ['think_tank_member'],
      administrator: ['reviewer', 'manager', 'administrator'],
    }
    expect(roles).toEqual(expected[role] ?? [])
  })

  it('a firm that is in no directory yet has nobody to invite', () => {
    expect(invitableRoles(actor('provider_administrator'))).toEqual([])
  })

  it('stays within one house', () => {
    const boss = actor('enterprise_administrator', { enterpriseId: 'a' })
    const mate = { ...actor('enterprise_member', { enterpriseId: 'a' }), id: 'mate' }
    const stranger = { ...actor('enterprise_member', { enterpriseId: 'b' }), id: 'stranger' }
    expect([isColleague(boss, mate), isColleague(boss, stranger)]).toEqual([true, false])
    expect([canDisable(boss, mate), canDisable(boss, stranger), canDisable(boss, boss)]).toEqual([
      true,
      false,
      false,
    ])
    expect(canDisable(mate, boss)).toBe(false)
  })
})

describe('how far a sign-in has come', () => {
  const facts = { secondFactorAt: null, hasSecondFactor: false, passwordSetAt: null, passwordDays: null }
  it.each([
    ['enterprise_member', {}, 'open'],
    ['enterprise_member', { hasSecondFactor: true }, 'code'],
    ['enterprise_member', { hasSecondFactor: true, secondFactorAt: 'x' }, 'open'],
    ['reviewer', {}, 'enrolment'],
    ['manager', { secondFactorAt: 'x' }, 'enrolment'],
    ['administrator', { hasSecondFactor: true }, 'code'],
    ['administrator', { hasSecondFactor: true, secondFactorAt: 'x' }, 'open'],
    ['expert', { passwordDays: 90, passwordSetAt: '2026-08-01T00:00:00Z' }, 'password'],
    ['expert', { passwordDays: 90, passwordSetAt: '2026-11-01T00:00:00Z' }, 'open'],
    ['expert', { passwordDays: 90 }, 'open'],
  ] as const)('%s %j: %s', (role, given, stage) => {
    expect(stageOf({ ...facts, role, ...given }, NOW)).toBe(stage)
  })
})

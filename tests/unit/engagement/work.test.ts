import { describe, expect, it } from 'vitest'
import { ACTOR_ROLES, type Actor, type ActorRole, isStaff } from '../../../app/domain/actor.ts'
import { ENGAGEMENT_STATES, type EngagementState } from '../../../app/domain/engagement/lifecycle.ts'
import {
  engagementFileStanding,
  sideIn,
  WORK_EVENTS,
  type WorkEvent,
  workAbilities,
} from '../../../app/domain/engagement/policy.ts'
import { pointsOf } from '../../../app/domain/engagement/rating.ts'
import { overOf, percentOver, rateOn, stagesOf } from '../../../app/domain/quote/compare.ts'

/** Written out by hand: which side, in which states. */
const RULE: Record<WorkEvent, { by: string[]; in: EngagementState[] }> = {
  write: { by: ['enterprise', 'party', 'centre'], in: ['active', 'paused', 'concluded', 'rated'] },
  ask_report: { by: ['enterprise', 'centre'], in: ['active', 'paused'] },
  report: { by: ['party'], in: ['active', 'paused'] },
  plan: { by: ['enterprise', 'party', 'centre'], in: ['active', 'paused'] },
  bill: { by: ['enterprise', 'party', 'centre'], in: [...ENGAGEMENT_STATES] },
  rate_back: { by: ['party'], in: ['concluded', 'rated'] },
}

const subject = (status: EngagementState, confirmed = true) => ({
  enterpriseId: 'e-1',
  status,
  partyIds: ['p-1', 'p-2'],
  pair: true,
  confirmed,
})
const actorAs = (role: ActorRole, enterprise = 'e-1', party = 'p-1'): Actor => ({
  id: 'a',
  name: 'A',
  role,
  enterpriseId: role.startsWith('enterprise') ? enterprise : null,
  partyId: role.startsWith('enterprise') || isStaff({ role }) ? null : party,
})
const sideOf = (role: ActorRole) =>
  isStaff({ role }) ? 'centre' : role.startsWith('enterprise') ? 'enterprise' : 'party'

describe('the daily work of an engagement', () => {
  for (const role of ACTOR_ROLES) {
    it.each(ENGAGEMENT_STATES)(`is ${role}'s in %s as the rule says`, (status) => {
      const mine = workAbilities(actorAs(role), subject(status))
      const strangers = workAbilities(actorAs(role, 'e-2', 'p-9'), subject(status))
      for (const event of WORK_EVENTS) {
        const possible = RULE[event].by.includes(sideOf(role)) && RULE[event].in.includes(status)
        expect(mine[event], event).toBe(possible)
        expect(strangers[event], `a stranger's ${event}`).toBe(possible && isStaff({ role }))
      }
    })
  }

  it('is nobody’s among those who act without having accepted', () => {
    expect(sideIn(actorAs('provider_member'), subject('active', false))).toBeNull()
    expect(sideIn(actorAs('enterprise_member'), subject('active', false))).toBe('enterprise')
  })

  it('keeps the files of one side of a 1+1 from the other', () => {
    const domestic = engagementFileStanding(actorAs('provider_member'), subject('active'))
    const overseas = engagementFileStanding(actorAs('provider_member', 'e-1', 'p-2'), subject('active'))
    expect([domestic.sides, overseas.sides]).toEqual([['domestic'], ['overseas']])
    expect(domestic.readers).toEqual(['enterprise', 'domestic', 'overseas'])
    expect(engagementFileStanding(actorAs('expert', 'e-1', 'p-9'), subject('active'))).toMatchObject({
      centre: false,
      sides: [],
      add: false,
    })
    expect(engagementFileStanding(actorAs('manager'), subject('rated'))).toMatchObject({
      centre: true,
      add: false,
    })
  })
})

describe('what ratings, quotes and rates come to', () => {
  it('is counted in hundredths', () => {
    expect(pointsOf({ responsiveness: 5, communication: 4, diligence: 4 })).toBe(433)
  })

  it('takes the latest rate that is not later', () => {
    const rates = [
      { currency: 'EUR', day: '2026-11-01', cny: 8.1 },
      { currency: 'EUR', day: '2026-11-20', cny: 8.2 },
      { currency: 'EUR', day: '2026-12-01', cny: 9 },
    ]
    expect(rateOn(rates, 'EUR', '2026-11-23')?.cny).toBe(8.2)
    expect(rateOn(rates, 'EUR', '2026-10-31')).toBeNull()
    expect(rateOn(rates, 'USD', '2026-11-23')).toBeNull()
    expect(rateOn([], 'CNY', '2026-11-23')?.cny).toBe(1)
  })

  it('aligns stages in the order of a matter, and says by how much a bill is over', () => {
    expect(stagesOf([{ stages: [{ stage: 'appeal' }] }, { stages: [{ stage: 'assessment' }] }])).toEqual([
      'assessment',
      'appeal',
    ])
    expect(percentOver(10_001, 10_000)).toBe(1)
    expect(percentOver(4_500_000, 3_980_000), '13.07').toBe(13)
    expect(percentOver(4_540_000, 3_980_000), '14.07').toBe(14)
    expect(percentOver(10_000, 10_000)).toBeNull()
    expect(percentOver(5, 0)).toBeNull()
    // What is over the cap is over the quote by more: one figure never stands for the other.
    const quoted = { total: 80_000, cap: 100_000 }
    expect(overOf(150_000, quoted)).toEqual({ quote: 88, cap: 50 })
    expect(overOf(90_000, quoted)).toEqual({ quote: 13, cap: null })
    expect(overOf(90_000, { ...quoted, cap: null })).toEqual({ quote: 13, cap: null })
  })
})

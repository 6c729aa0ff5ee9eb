import { describe, expect, it } from 'vitest'
import { type Standing, waitingIn } from '../../../app/domain/engagement/waiting.ts'

const TODAY = '2026-11-23'
const NEW: Standing = {
  status: 'active',
  startedOn: '2026-11-20',
  concludedOn: null,
  confirmed: true,
  named: [],
  proposal: null,
  messages: [],
  milestones: [],
  ratedBack: false,
}
const done = { title: '答辩', dueOn: '2026-11-21', doneOn: '2026-11-21' }
const late = { title: '证据', dueOn: '2026-11-22', doneOn: null }
const open = { title: '开庭', dueOn: '2026-12-20', doneOn: null }
const soon = { title: '举证', dueOn: '2026-12-07', doneOn: null }

const waits = (change: Partial<Standing>) =>
  waitingIn({ ...NEW, ...change }, TODAY).map(({ whom, what, since }) => [whom, what, since])

describe('what waits in an engagement', () => {
  it('is a plan at first, for whoever acts', () => {
    expect(waits({})).toEqual([['party', 'plan', '2026-11-20']])
    expect(waits({ milestones: [open] })).toEqual([])
  })

  it('is what is late before all else, then the report that was asked for', () => {
    const messages = [{ kind: 'report_request', side: 'centre', at: '2026-11-22T01:00:00.000Z' }] as const
    expect(waits({ milestones: [done, late, open], messages })).toEqual([
      ['party', 'overdue', '2026-11-22'],
      ['party', 'report', '2026-11-22T01:00:00.000Z'],
    ])
  })

  it('is a day within the span in which the first page lists it, its own day included', () => {
    const beyond = { ...soon, dueOn: '2026-12-08' }
    const today = { ...soon, dueOn: TODAY }
    expect(waits({ milestones: [today, soon, beyond] })).toEqual([
      ['party', 'upcoming', TODAY],
      ['party', 'upcoming', '2026-12-07'],
    ])
    expect(waits({ milestones: [soon], confirmed: false })).toEqual([
      ['enterprise', 'upcoming', '2026-12-07'],
    ])
  })

  it('is an answer from the other side, or from both when the centre wrote; none to a report', () => {
    const at = '2026-11-22T01:00:00.000Z'
    const said = (kind: 'message' | 'report', side: 'enterprise' | 'party' | 'centre') =>
      waits({ milestones: [open], messages: [{ kind, side, at }] })
    expect(said('message', 'enterprise')).toEqual([['party', 'answer', at]])
    expect(said('message', 'party')).toEqual([['enterprise', 'answer', at]])
    expect(said('message', 'centre')).toEqual([
      ['enterprise', 'answer', at],
      ['party', 'answer', at],
    ])
    expect(said('report', 'party')).toEqual([])
  })

  it('is the enterprise’s to conclude once all is reached, and to resume while it is paused', () => {
    expect(waits({ milestones: [done] })).toEqual([['enterprise', 'conclude', '2026-11-21']])
    expect(waits({ status: 'paused', milestones: [open] })).toEqual([['enterprise', 'resume', '2026-11-20']])
  })

  it('is a rating by each side afterwards, and nothing when it was terminated', () => {
    const over = { status: 'concluded', concludedOn: '2026-11-22' } as const
    expect(waits(over)).toEqual([
      ['enterprise', 'rate', '2026-11-22'],
      ['party', 'rate_back', '2026-11-22'],
    ])
    expect(waits({ ...over, status: 'rated', ratedBack: true })).toEqual([])
    expect(waits({ status: 'terminated', milestones: [late] })).toEqual([])
  })

  it('is all the enterprise’s where nobody accepted an invitation', () => {
    const messages = [{ kind: 'message', side: 'centre', at: '2026-11-22T01:00:00.000Z' }] as const
    expect(waits({ confirmed: false, milestones: [late], messages })).toEqual([
      ['enterprise', 'overdue', '2026-11-22'],
    ])
    expect(waits({ confirmed: false, status: 'concluded', concludedOn: '2026-11-22' })).toEqual([
      ['enterprise', 'rate', '2026-11-22'],
    ])
  })

  it('waits for the other side of who proposed new terms, while the engagement is open', () => {
    const proposal = { side: 'party', since: '2026-11-22T01:00:00.000Z' } as const
    const own = (change: Partial<Standing>) => waits(change).filter(([, what]) => what === 'terms')
    expect(own({ proposal })).toEqual([['enterprise', 'terms', proposal.since]])
    expect(own({ proposal: { ...proposal, side: 'enterprise' } })).toEqual([
      ['party', 'terms', proposal.since],
    ])
    expect([...own({}), ...own({ proposal, status: 'concluded' })]).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readComplaint, type TypedComplaint } from '../../../app/domain/complaint/read-form.ts'

const TODAY = '2026-11-24'
const GOOD: TypedComplaint = {
  ground: 'fees',
  what: ' 多收了一倍。 ',
  happenedOn: '2026-11-24',
  wanted: '',
  name: '',
  email: '',
  truthful: 'yes',
}
const read = (change: Partial<TypedComplaint>) => readComplaint({ ...GOOD, ...change }, TODAY)

describe('the public form', () => {
  it('takes an anonymous complaint', () => {
    expect(read({})).toEqual({
      facts: { ground: 'fees', what: '多收了一倍。', happenedOn: TODAY, wanted: '', name: '', email: '' },
    })
    expect(read({ happenedOn: '' })).toMatchObject({ facts: { happenedOn: null } })
  })

  it.each([
    [{ ground: 'gossip' }, 'ground', 'ground'],
    [{ what: ' \u0000 ' }, 'what', 'what'],
    [{ what: 'x'.repeat(5_001) }, 'what', 'long'],
    [{ happenedOn: '2026-02-30' }, 'happenedOn', 'day'],
    [{ happenedOn: '2026-11-25' }, 'happenedOn', 'future'],
    [{ email: 'nobody' }, 'email', 'email'],
    [{ name: 'n'.repeat(201) }, 'name', 'long'],
    [{ wanted: 'n'.repeat(1_001) }, 'wanted', 'long'],
    [{ truthful: '' }, 'truthful', 'truthful'],
  ] satisfies [Partial<TypedComplaint>, string, string][])('refuses %o', (change, field, message) => {
    expect(read(change)).toEqual({ issues: [{ field, message }] })
  })

  it('answers whatever is typed with facts or with fields to mend, never with an error', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const typed = fc.record({
      ground: fc.oneof(text, fc.constant('fees')),
      what: text,
      happenedOn: fc.oneof(text, fc.constant('2026-01-01')),
      wanted: text,
      name: text,
      email: text,
      truthful: text,
    })
    fc.assert(
      fc.property(typed, (given) => {
        const answer = readComplaint(given, TODAY)
        if ('facts' in answer) expect(answer.facts.what).not.toBe('')
        else expect(answer.issues.length).toBeGreaterThan(0)
      }),
    )
  })
})

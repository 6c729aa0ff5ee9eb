import { describe, expect, it } from 'vitest'
import { groupEvidence } from '../../../app/matching/evidence-groups.ts'
import type { CitedMatter } from '../../../app/matching/shown.ts'

const cited = (ref: string, given: Partial<CitedMatter> = {}): CitedMatter => ({
  ...{ ref, jurisdiction: 'us', ipType: 'patent', procedure: 'litigation', role: 'respondent' },
  ...{ month: '2026-08', closed: true, verification: 'platform', forum: null, docket: null },
  ...given,
})

function grouped(...matters: CitedMatter[]) {
  const refs = matters.map(({ ref }) => ref)
  return groupEvidence(refs, Object.fromEntries(matters.map((matter) => [matter.ref, matter])))
}

describe('the matters behind a sentence', () => {
  it('of one place, right and procedure stand under it once, each by what tells it apart, the latest first', () => {
    const groups = grouped(
      cited('older', { month: '2024-01' }),
      cited('claimant', { role: 'claimant' }),
      cited('pending', { closed: false }),
      cited('verified', { verification: 'verified' }),
      cited('decided', { verification: 'public_record', forum: 'N.D. Cal.', docket: '4:24-cv-1' }),
      cited('here'),
    )
    expect(groups).toMatchObject([{ jurisdiction: 'us', procedure: 'litigation', count: 6 }])
    const lines = groups[0]!.lines.map(({ refs }) => refs)
    expect(lines.at(-1)).toEqual(['older'])
    expect(lines).toHaveLength(6)
    expect(lines.findIndex(([ref]) => ref === 'here')).toBeLessThan(
      lines.findIndex(([ref]) => ref === 'verified'),
    )
  })

  it('of which nothing tells one from the other are one line, with all their references', () => {
    const [group] = grouped(cited('one'), cited('two'), cited('other', { month: '2026-07' }))
    expect(group!.lines.map(({ refs }) => refs)).toEqual([['one', 'two'], ['other']])
    expect(group!.count).toBe(3)
  })

  it('stand by kind, the kind of which there are most first, without those that left the record', () => {
    const groups = grouped(cited('udrp', { procedure: 'udrp' }), cited('one'), cited('two'))
    expect(groups.map(({ procedure, count }) => [procedure, count])).toEqual([
      ['litigation', 2],
      ['udrp', 1],
    ])
    expect(groupEvidence(['gone'], {})).toEqual([])
  })
})

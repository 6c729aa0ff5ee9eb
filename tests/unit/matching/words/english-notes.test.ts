import { describe, expect, it } from 'vitest'
import { readWords } from '../../../../app/domain/matching/words/read-words.ts'

const NOW = new Date('2026-11-27T02:00:00Z')
const read = (text: string) => readWords(text, NOW).request
const names = (text: string) => read(text).opponents?.map(({ name }) => name)

describe('where an English text says that nothing is', () => {
  it('leaves out a place of which the same sentence says that nothing happened', () => {
    expect(
      read('We want to sue in Argentina. In Uruguay, nothing happened there so far.').jurisdictions,
    ).toEqual(['ar'])
  })

  it('leaves out where the mark is registered on which a complaint about a domain relies', () => {
    expect(
      read('UDRP complaint at WIPO about lampe.com by Lampe Inc., relying on a US trademark.').jurisdictions,
    ).toEqual(['wo'])
    expect(read('A .fr domain of ours was squatted, they hold a French mark.').jurisdictions).toEqual(['fr'])
  })

  it('leaves out the granting office where a court of a country is asked', () => {
    expect(read('We were sued in Ankara on an EP patent.').jurisdictions).toEqual(['tr'])
    expect(
      read('EPO opposition against our European patent, we also sell in Ankara.').jurisdictions,
    ).toContain('ep')
  })
})

describe('what an English note is about', () => {
  it('takes an injunction that is claimed with damages for a lawsuit', () => {
    expect(read('They sued in Tokyo, injunction and 10 million yen damages.').procedure).toBe('litigation')
    expect(read('They got a preliminary injunction in Tokyo.').procedure).toBe('preliminary_injunction')
  })

  it('takes what is over, said behind, for past', () => {
    const text =
      'The ITC issued an exclusion order in 2025, and that investigation is over. Now customs excluded our goods.'
    expect(read(text).procedure).toBe('customs')
  })

  it('takes a list of defendants without an order for a lawsuit', () => {
    expect(read('Schedule A lawsuit in Chicago, trademark').procedure).toBe('litigation')
    expect(read('Schedule A case in Chicago, TRO, trademark').procedure).toBe('preliminary_injunction')
  })
})

describe('on which side an English note puts its author', () => {
  it.each([
    ['Oracle licence audit at our Singapore subsidiary, Java software', 'respondent'],
    ['Police raid at our Dubai warehouse, counterfeit bearings alleged by SKF', 'respondent'],
    ['Our opposition brief to the TRO is due Tuesday, N.D. Cal.', 'respondent'],
    ['Tyres bearing our trademark are on hold at customs in Callao, notice came yesterday.', 'claimant'],
    ['IPR petition vs. Stratasys patent, good counsel wanted', 'claimant'],
    ["I'm mediator in a copyright case in Singapore.", 'neutral'],
  ])('%s', (text, role) => {
    expect(read(text).role).toBe(role)
  })
})

describe('who is named in an English note', () => {
  it('reads a name before what it brought and behind its kind', () => {
    expect(names('Ericsson SEP suit, Delhi High Court')).toEqual(['Ericsson'])
    expect(names('The cooperative Campos Unidos multiplied our protected variety in Argentina.')).toEqual([
      'Campos Unidos',
    ])
    expect(names('Kyoto-based Hanabi Games filed suit in Tokyo.')).toEqual(['Hanabi Games'])
  })

  it('names no division, department or paper', () => {
    expect(names('Engineer at our German R&D claims the invention is his.')).toBeUndefined()
    expect(names('Paper says we infringe a design patent.')).toBeUndefined()
  })
})

describe('by when an English note says to answer', () => {
  it('counts from the day behind, and not by how much a limit may be put off', () => {
    expect(read('Cancellation of our mark, one month from 9 November.').respondBy).toMatch(/^2026-12-09/)
    expect(
      read('Mail of today: the term expires on 6 January 2027, may be extended for 30 days.').respondBy,
    ).toMatch(/^2027-01-06/)
  })
})

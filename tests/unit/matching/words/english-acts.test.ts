import { describe, expect, it } from 'vitest'
import { actsOf } from '../../../../app/domain/matching/words/english-acts.ts'
import { fold } from '../../../../app/domain/matching/words/folded.ts'
import { readWords } from '../../../../app/domain/matching/words/read-words.ts'

describe('acts in English sentences', () => {
  const told = (text: string) => actsOf(fold(text)).map(({ lemma, by, to }) => [lemma, by, to])

  it('tell who does it to whom, active and passive', () => {
    expect(told('A rival has opposed our application.')).toContainEqual(['oppose', 'them', 'us'])
    expect(told('Our application was opposed by a rival.')).toContainEqual(['oppose', 'them', 'us'])
    expect(told('The claim was filed by us.')).toContainEqual(['file', 'us', 'them'])
    expect(told('Arbitration was started by our former licensee.')).toContainEqual(['start', 'them', 'them'])
  })

  it('go back through a wish to who wishes, and not to who is asked', () => {
    expect(told('We would like to sue them.')).toContainEqual(['sue', 'us', null])
    expect(told('They intend to sue us.')).toContainEqual(['sue', 'them', 'us'])
    expect(told('They want us to stop.').filter(([lemma]) => lemma === 'stop')).toEqual([
      ['stop', null, null],
    ])
  })

  it('are no nouns that look like verbs', () => {
    expect(told('The claim of the report is a challenge.')).toEqual([])
  })
})

describe('sides and procedures of sentences that only their verbs settle', () => {
  it.each([
    ['A Swedish rival has objected to our application for a word mark.', 'opposition', 'respondent'],
    ['The licensor wants to inspect our books in Milan.', 'licensing', 'respondent'],
    ["We'd like to have the infringer's shop on Lazada Malaysia shut.", 'ecommerce_platform', 'claimant'],
    ['Our ex-CTO has taken the firmware to a competitor in Tel Aviv.', undefined, 'claimant'],
    ['An American troll has served us in Waco.', 'litigation', 'respondent'],
    ['Our Chilean application was published and Viña Sur is against it.', 'opposition', 'respondent'],
    ['The domain ourbrand.fr was snapped up by a Lyon shop.', 'udrp', 'claimant'],
    ['Licensee in Turkey has not reported sales and owes two quarters.', 'licensing', 'claimant'],
    ['Someone in Dubai is passing off his pumps as ours.', undefined, 'claimant'],
    ['Our co-applicant filed a divisional without asking us.', 'ownership', 'claimant'],
    ['I have been asked by the WIPO Center to sit as panelist in a UDRP case.', 'udrp', 'neutral'],
    ['Customs found watches carrying our mark that are not ours.', 'customs', 'claimant'],
    [
      'We saw that Casa Verde applied for a mark close to ours and want to stop it before grant.',
      'opposition',
      'claimant',
    ],
    [
      'We have been served in Johannesburg by Sasol Tools for using its registered design.',
      'litigation',
      'respondent',
    ],
    [
      'Allegro took four of our offers down because Rowenta says the irons infringe.',
      'ecommerce_platform',
      'respondent',
    ],
    ['We intend to proceed in Stockholm against Nord Kitchen AB for our mark.', 'litigation', 'claimant'],
    ['A third party extended its time to oppose our mark.', 'opposition', 'respondent'],
    ['The High Court nominated me as assessor in a design case.', 'litigation', 'neutral'],
  ])('%s', (text, procedure, role) => {
    expect(readWords(text).request).toMatchObject({ role, ...(procedure && { procedure }) })
    if (!procedure) expect(readWords(text).request.procedure).toBeUndefined()
  })
})

describe('where something lies', () => {
  it.each([
    ['Our shipment sits in Rotterdam, customs say the shape is protected.', ['nl']],
    ['Customs stopped our goods, the container is now sitting in Hamburg.', ['de']],
    ['The company sits in Munich and sues us in France.', ['fr']],
  ])('is where the dispute is if goods lie there, and not if a company does: %s', (text, jurisdictions) => {
    expect(readWords(text).request.jurisdictions).toEqual(jurisdictions)
  })
})

import type { Translated } from '../translate.ts'
import type { groups as source } from '../zh-CN/groups.ts'

export const groups = {
  title: 'Defending together',
  lede: 'Disputes of different enterprises that share an opponent, a docket or a right. Nobody is told of the others when asked; those who agree learn of each other once everybody has answered and at least two agree.',
  none: 'No disputes of different enterprises have anything in common now',
  basis: { opponent: 'Same opponent', docket: 'Same docket', right: 'Same right' },
  consent: { asked: 'asked', given: 'agrees', refused: 'does not agree' },
  formed: 'defending together',
  ask: 'Ask whether they would defend together',
  notice: {
    basis: {
      opponent: 'Other enterprises have a dispute with the same opponent',
      docket: 'Other enterprises are in the same case',
      right: 'Other enterprises have to do with the same right',
    },
    consent: {
      asked:
        'Would you share counsel and cost with enterprises in the same position? No names are exchanged before everybody has answered, and who does not agree is never named.',
      given: 'You agreed. Once the others have answered, those who agree will see each other’s names.',
      refused: 'You did not agree; nobody will be told of you.',
    },
    yes: 'I would',
    no: 'I would not',
    takeBack: 'Take back my consent',
    formed: 'You defend together with these enterprises, which also agreed',
    formedHow:
      'You can share counsel and cost; how is for you to agree among yourselves, and the centre can help.',
    counsel: ', represented by {counsel}',
  },
  message: {
    asked: 'They were asked; the enterprises get a letter.',
    answered: 'Your answer was recorded.',
  },
} as const satisfies Translated<typeof source>

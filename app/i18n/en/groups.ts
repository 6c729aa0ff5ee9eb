import type { Translated } from '../translate.ts'
import type { groups as source } from '../zh-CN/groups.ts'

export const groups = {
  title: 'Defending together',
  lede: 'Disputes of different enterprises that share an opponent, a docket or a right. Nobody is told of the others when asked; those who agree learn of each other once everybody has answered and at least two agree.',
  none: 'No disputes of different enterprises have anything in common now',
  basis: { opponent: 'Same opponent', docket: 'Same docket', right: 'Same right' },
  consent: { asked: 'asked', given: 'agrees', refused: 'does not agree' },
  notCommon: 'The other disputes are over, or nothing is shared any more.',
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
    yes: 'I would defend together',
    yesHow:
      'Once the others have answered, those who agree will see the name of your enterprise and who represents you; that cannot be taken back. Until then you can take your consent back at any time. Whether you share any cost is asked separately.',
    no: 'I would not',
    takeBack: 'Take back my consent',
    takeBackHow:
      'You no longer defend together. A plan in which you have a share ends for everybody, and they are told. The others have seen the name of your enterprise already; you can agree again later.',
    formed: 'You defend together with these enterprises, which also agreed',
    formedHow:
      'You can share counsel and cost: the centre proposes a plan, and nothing holds before you agree.',
    counsel: ', represented by {counsel}',
  },
  plan: {
    title: 'Share counsel and cost',
    lede: 'Propose to those who agreed to defend together which counsel they share, at which cost, and how much of it each bears. Each is shown the total and its own share; it is in force once all have agreed.',
    members: 'Those who agreed',
    propose: 'Propose a plan',
    notFormed: 'A plan can be proposed once all have answered and at least two have agreed.',
    subject: 'What is done together',
    subjectHint:
      'For example: one firm files the defence and the invalidation. Everybody reads it; leave out what concerns one of them.',
    counsel: 'Shared counsel',
    counselNone: 'Not chosen yet',
    total: 'Shared cost',
    shares: 'Who bears how much',
    sharesHint: 'Per cent, at most two decimals, 100 in all. Whoever is left empty is not part of the plan.',
    who: 'Enterprise',
    share: 'Share',
    amount: 'Amount',
    answer: 'Answer',
    left: '(has left, or its dispute is over)',
    submit: 'Send the plan',
    state: {
      proposed: 'A plan to share awaits an answer',
      agreed: 'The plan to share is in force',
      refused: 'The plan to share did not come about',
      superseded: 'Replaced by a later plan',
    },
    yours: 'Your share',
    how: 'It is in force once all have agreed. If anybody does not, nobody bears anything. The others are not shown your share.',
    yes: 'Bear this share',
    yesHow:
      'Once all have agreed it is in force and you bear the share above. Your answer cannot be changed afterwards, except by no longer defending together.',
    no: 'Not agreed',
    noHow:
      'This plan then ends for everybody and cannot be revived. All are told, but not who did not agree. The centre may propose another.',
    waits: 'You have agreed; the others have not all answered.',
    agreedHow:
      'All have agreed. Settle your share with the counsel; each of you keeps an engagement of its own.',
  },
  problem: {
    subject_empty: 'Say what is done together',
    subject_long: 'Keep it within 500 characters',
    counsel_unknown: 'Choose the counsel from the list',
    currency_missing: 'Choose a currency',
    total_unreadable: 'Write the shared cost as an amount above zero, with at most two decimals',
    share_unreadable: 'Write the share as a number above 0 and below 100, with at most two decimals',
    shares_few: 'At least two bear a share',
    shares_sum: 'The shares must add up to 100 exactly',
    member_unknown: 'An enterprise is not part of this group any more; reload the page',
  },
  message: {
    asked: 'They were asked; the enterprises get a letter.',
    proposed: 'The plan was sent; the enterprises get a letter.',
    answered: 'Your answer was recorded.',
  },
} as const satisfies Translated<typeof source>

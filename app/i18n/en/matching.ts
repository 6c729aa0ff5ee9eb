import type { Translated } from '../translate.ts'
import type { matching as source } from '../zh-CN/matching.ts'

export const matching = {
  title: 'How ranking works',
  lede: 'Who is listed, in which order, and why. What stands here is what the system does; the numbers are read from the policy in force, version {version}.',
  contents: 'On this page',
  constraints: {
    title: '1. First, who can act',
    text: 'Whoever fails one of these does not appear. A condition that the request does not name does not apply. A value that a party has not stated does not exclude it; it is said in the explanation and slightly lowers its fit within a band.',
    term: { term: 'Listed', text: 'In the directory, and within the term.' },
    conflict: {
      term: 'No conflict of interest',
      text: 'Neither acts for nor has an interest in the opponent, its affiliates or any known alias; nor does the partner in a pairing. A name that is only similar is marked “to be confirmed” and asked about with the invitation.',
    },
    admission: {
      term: 'Licence valid',
      text: 'A party whose licences on record for the place have all expired is not listed.',
    },
    capacity: {
      term: 'Capacity',
      text: 'A party that states it can take no more, that is on leave, or that has paused in this very place is not listed; when the days are over it is back by itself.',
    },
    language: { term: 'A language in common', text: 'At least one of the working languages you ask for.' },
    deadline: { term: 'In time', text: 'Promises to answer before you must.' },
  },
  evidence: {
    title: '2. Then, what they have done',
    text: 'Strength comes from past work, not from claims. For each country (region), type of right and procedure, matters are weighed one by one and added:',
    trust: 'What one recent matter counts, by source',
    level: 'Source',
    weight: 'Counts',
    clients:
      'Different clients count more than repeats: the best matter of each client counts in full; all others for the same client together stay below {repeat} of a matter.',
    recency: 'Recent counts more than old: the weight halves every {years} years.',
    exact: 'The same procedure counts in full; the same right in another procedure counts {factor}.',
    lattice:
      'Work before an organisation (such as the Unified Patent Court or the EUIPO) counts {factor} for its member states; work in one country never counts for another.',
    outcome:
      'Winning or losing does not count: it depends on the case, and counting it would make everybody shun hard ones.',
    claims: 'Claims count nothing; a party with nothing but claims comes last (band 0).',
    competence:
      'Records of competence with a document or verified, however many, count {factor} of one matter of {year}: without any matter that is just enough for band 1.',
  },
  bands: {
    title: '3. Five bands',
    text: 'The sum is what a result calls the weight of evidence. It is turned into a band, and higher bands come first; within a band, parties are taken to be of the same standing.',
    band: 'Band',
    floor: 'Weight of evidence',
    from: '{floor} and more',
    any: 'any trusted work or record of competence',
    none: 'claims only',
  },
  fit: {
    title: '4. Fit within a band',
    text: 'Only what the request names counts, as a mean weighted as follows; differences under one twentieth are taken as equal.',
    values:
      'Each part lies between 0 and 1: done or met counts 1, not done or not stated {unknown}, fees above the budget 0. The level is that of the best language in common: {levels}.',
    level: '{level} {fit}',
    feedback:
      'Ratings are of the service alone: response, communication, diligence; never of how a matter ended. Everybody gets {count} more ratings of {points} out of {best} before the mean is taken, so few ratings stay close to it; with fewer than {least} a party is taken at {points}.',
    answered:
      'Response time is first what a party promises. Once it was invited {least} times, what it did with its latest invitations (at most {latest}) counts too: the mean time of its answers by the table below, and nothing for an invitation left unanswered. Everybody gets {count} more invitations answered as promised, so few stay close to the promise; with fewer than {least} the promise alone counts, and whoever is new loses nothing. Only invitations count for which somebody of the party could sign in and read them all the time from their arrival until they were answered or their time was over: where nobody could for a while, that one counts neither way.',
    forums:
      'Forums are compared only where a case in one place and procedure can go to several, and only if the request names one of them. However it is written, it is the same one; a forum that is not listed here makes no difference to anybody.',
    forumsCount: 'The {count} that are compared',
    forumsFrom: 'As of {day}; sources: {sources}',
    hours: 'Hours promised or measured',
    hoursWithin: 'up to {hours}',
    hoursMore: 'more',
    hoursUnstated: 'nothing promised',
    counts: 'Counts',
    part: 'Part',
    weight: 'Weight',
    parts: {
      industry: 'has worked in the industry',
      role: 'has acted on your side',
      forum: 'has worked before the same forum',
      language: 'level of the language',
      response: 'response time',
      capacity: 'has stated its capacity',
      admission: 'licence valid there',
      fees: 'fees within the budget',
      feedback: 'ratings of its service',
    },
  },
  rotation: {
    title: '5. Equals take turns',
    text: 'A place among the first {places} is an offer. Over the last {days} days, whoever got least compared with its fair share comes first, then whoever has waited longest; what is still equal is decided by a number drawn from the request, which no party can influence.',
    newcomer:
      'One place goes to a party listed within {days} days (of a 1+1, and where the day of listing is unknown, the day is not asked) that was never offered, inside its own band and marked as such.',
  },
  pairings: {
    title: '6. A 1+1 is ranked as one',
    text: 'Only pairings whose agreement covers the request are listed. A pairing takes the band of the weaker side; inside a band a shared language counts first, then the number of matters done together, then fit, and equals take turns. Two sides make one fit: industry, side, forum and language count if either has them, of languages the best; of response time and ratings the lower side counts; capacity and admission count only if both have them; fees are those of the overseas side. A conflict on either side takes the pairing out. Where two strong sides have no agreement, at most one new pairing is proposed, and marked; never one whose agreement on the same place and right was suspended or ended.',
  },
  lattice: {
    title: '7. Organisations and their members',
    text: 'Work before these organisations counts for their member states, never the other way round.',
    organisation: 'Organisation',
    rights: 'Rights and procedures',
    members: 'Members',
    count: { one: '{count} state', other: '{count} states' },
    asOf: '{source}; looked up on {day}',
  },
  privacy: {
    title: '8. What you see, and what you do not',
    reasons:
      'Every candidate comes with reasons, and every reason names the matters or the values it rests on.',
    none: 'Where nobody qualifies the answer says so, names the condition that emptied the list, and how many would be found without it.',
    conflict:
      'A firm that cannot act because of a conflict is shown as “not available this time”, counted together with firms at capacity: who acts for your opponent is that firm’s secret.',
    others:
      'Nothing is told to one enterprise about another, and names of clients and opponents are never published.',
  },
  replay: {
    title: '9. It can be checked',
    text: 'The ranking is made among the {window} strongest. Each result is kept with its request, its moment and its policy version, and its checksum stands in the audit and on the result: it can be found again to the letter, and any change would show. Changing any number makes a new version, published with its evaluation.',
    complain:
      'The result page tells an enterprise why each stands where it does, and why somebody is missing; an invitation tells the firm or expert its own place, what it rests on, and what separates it from the one above. If you think a ranking is wrong, cite the number of the result and',
    complainLink: 'file a complaint',
  },
} as const satisfies Translated<typeof source>

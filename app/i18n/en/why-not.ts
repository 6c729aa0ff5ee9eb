import type { Translated } from '../translate.ts'
import type { whyNot as source } from '../zh-CN/why-not.ts'

export const whyNot = {
  title: 'Why not listed',
  lede: 'You miss somebody in the result for “{title}”? Look them up by name.',
  search: 'Name of a firm, expert or think tank',
  button: 'Search',
  found: '“{query}” in the directory',
  more: {
    one: '{count} more has these words in a name or description and is not listed here. To find it, write more of the name.',
    other:
      '{count} more have these words in a name or description and are not listed here. To find one of them, write more of the name.',
  },
  missing: 'Enter a name first, or a part of it.',
  none: 'Nobody in the directory is called “{query}”',
  noneHow:
    'Try another spelling, or only a part of the name. Who is not in the directory takes no part in matching.',
  because: {
    shown: 'Stands at place {position} of this result, under “{section}”.',
    shownNow:
      'By today’s records the place would be {position}; records have changed since this result was made. Match again to see it.',
    belowAt:
      'Meets every condition and stands at place {position}; this result lists only the first {limit} of each kind.',
    below:
      'Meets every condition, but the strength of the evidence is not among the {window} that are ranked.',
    competence:
      'The directory has no record of work on such rights in these countries (regions), neither directly nor through an organisation.',
    constraint: 'Has handled such cases, but does not meet the following this time:',
  },
  constraint: {
    term: 'Outside the term in the directory.',
    conflict: 'Has a conflict of interest with a party.',
    admission: 'The admission in these countries (regions) has expired, and none is current.',
    capacity: 'Takes no matters at present: no room left, on leave, or paused in these places.',
    unavailable: 'Unavailable this time.',
    language: 'Works in none of the languages you asked for.',
    deadline: 'Promises an answer later than your deadline.',
  },
  unavailableNote:
    '“Unavailable this time” covers both taking no matters now (no room, leave, a pause) and not being free to act; the two are not told apart.',
  staffNote: 'Only the centre sees conflicts; an enterprise reads “unavailable this time”.',
  basis: 'Judged by today’s records of the directory and the request as it was then.',
  back: 'Back to the result',
  link: 'See why somebody is not listed',
} as const satisfies Translated<typeof source>

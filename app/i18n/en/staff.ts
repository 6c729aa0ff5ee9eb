import type { Translated } from '../translate.ts'
import type { staff as source } from '../zh-CN/staff.ts'

export const staff = {
  coverage: {
    title: 'Supply and gaps',
    lede: 'Where the directory can help, what enterprises ask for, and where somebody is missing.',
    alerts: {
      one: 'Opponents’ names changed often: {count} dispute',
      other: 'Opponents’ names changed often: {count} disputes',
    },
    gaps: 'Gaps, worst first',
    gapsNote:
      'Score = requests × share of people missing + 2 × empty answers. Three of a kind in band 2 or above are enough.',
    noGaps:
      'No gap in the last 12 months: everyone who asked found somebody, and there are enough of each kind.',
    place: 'Country (region) and right',
    jurisdiction: 'Country (region)',
    right: 'Right',
    requests: 'Requests',
    empties: 'Empty answers',
    lacking: 'Missing',
    lackingOf: {
      domestic: '{count} domestic',
      overseas: '{count} overseas',
      experts: { one: '{count} expert', other: '{count} experts' },
    },
    enough: 'enough, but not shown',
    reason: 'Main reason',
    reasonOf: {
      competence: 'nobody has done it',
      listed: 'not in the directory',
      term: 'outside their term',
      conflict: 'conflict of interest',
      admission: 'admission expired',
      capacity: 'no capacity',
      language: 'no common language',
      deadline: 'too slow to answer',
    },
    score: 'Gap score',
    draft: 'Draft a call',
    draftFor: 'Draft a call: {place}',
    draftAll: {
      one: 'Draft a call for this place',
      other: 'Draft one call for these {count} places',
    },
    table: 'Coverage',
    caption: {
      one: '{count} place. Firms and experts by band, from 5 to 0.',
      other: '{count} places. Firms and experts by band, from 5 to 0.',
    },
    supply: { domestic: 'Domestic firms', overseas: 'Overseas firms', experts: 'Experts' },
    bandOf: '{band}: {count}',
    nobody: 'nobody',
    pairs: '1+1',
    pending: 'Pending applications',
    filter: 'Filter',
    clear: 'Clear',
    any: 'All',
    shown: 'Show',
    shownOf: { all: 'everything', asked: 'what was asked for', gaps: 'gaps' },
    csv: {
      one: 'Export CSV (this filter, {count} row)',
      other: 'Export CSV (this filter, {count} rows)',
    },
    empty: 'No place fits this filter',
    notes: 'How this is counted',
    note: {
      supply:
        'Firms and experts: in the directory today, within their term, no admission expired; banded by the matching rules’ own strength of evidence, through an organisation (such as the Unified Patent Court) too. Whether they are busy makes no difference.',
      pairs: '1+1: agreements in force today whose two sides can both be shown there.',
      demand:
        'Requests and empty answers: matches recorded in the last 12 months; a dispute that is matched again counts once; one that names several places counts at each. An empty answer had no expert, no domestic firm, no overseas firm or no 1+1.',
      applications:
        'Pending applications: handed in, not decided, and claiming competence or matters there. They are no supply until verified.',
    },
    csvColumn: {
      code: 'Code',
      ipTypeCode: 'Right code',
      band: '{section}, {band}',
      mainReason: 'Main reason of empty answers',
    },
  },
  call: {
    title: 'Draft of a call for applications',
    lede: 'Drafted from the gaps’ figures of {day}. Check, complete and finalise before publishing.',
    download: 'Download text',
    back: 'Back to supply and gaps',
  },
  alerts: {
    title: 'Opponents’ names changed often',
    lede: 'Disputes of the last 30 days whose opponents were changed more than twice within 7 days. Changing names again and again may be a way to find out who acts for the opponent.',
    none: 'No dispute needs attention',
    caption: { one: '{count} dispute', other: '{count} disputes, the latest first' },
    dispute: 'Dispute',
    enterprise: 'Enterprise',
    changes: 'Changes',
    period: 'Period',
    checked: 'Opponents’ names checked',
    checkedNone: 'never matched',
    more: { one: '{count} more', other: '{count} more' },
    privacy: 'Only the centre sees these names. Do not pass them on.',
  },
} as const satisfies Translated<typeof source>

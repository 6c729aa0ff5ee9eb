/** Requests that somebody gets wrong, or that look wrong and are right: the same at every door. */
export const ASKED_AT = '2026-11-23T02:00:00Z'

const good = { jurisdictions: ['us'], ipTypes: ['patent'], asOf: ASKED_AT }
const FORTY =
  'us de jp kr gb fr it es nl be at ch se no dk fi ie pt pl cz hu ro bg gr tr ru ua in cn hk mo tw sg my th vn id ph au nz'.split(
    ' ',
  )

/** What is refused, and the field that the refusal names. */
export const REFUSED: readonly [what: string, request: object, field: string][] = [
  ['an unknown jurisdiction', { ...good, jurisdictions: ['atlantis'] }, 'jurisdictions.0'],
  ['an unknown right', { ...good, ipTypes: ['moon_right'] }, 'ipTypes.0'],
  ['an unknown procedure', { ...good, procedure: 'duel' }, 'procedure'],
  ['an unknown role', { ...good, role: 'bystander' }, 'role'],
  ['an unknown industry', { ...good, industry: 'alchemy' }, 'industry'],
  ['a language that is none', { ...good, languages: ['klingon'] }, 'languages.0'],
  ['no jurisdiction', { ...good, jurisdictions: [] }, 'jurisdictions'],
  ['jurisdictions left out', { ipTypes: ['patent'] }, 'jurisdictions'],
  ['forty jurisdictions', { ...good, jurisdictions: FORTY }, 'jurisdictions'],
  ['a last moment in the past', { ...good, respondBy: '2026-11-22T00:00:00Z' }, 'respondBy'],
  ['an opponent without a name', { ...good, opponents: [{ name: ' ' }] }, 'opponents.0.name'],
  [
    'an opponent whose name nobody can see',
    { ...good, opponents: [{ name: '\u202e\u200b\u2066' }] },
    'opponents.0.name',
  ],
  [
    'more than 10,000 opponents',
    { ...good, opponents: Array.from({ length: 10_001 }, (_, i) => ({ name: `n${i}` })) },
    'opponents',
  ],
]

/** What is answered; each names, one way or another, whoever `CONFLICTS` says that `barred` acts for. */
export const ANSWERED: readonly [what: string, request: object][] = [
  ['an opponent of one character', { ...good, opponents: [{ name: '北' }] }],
  ['emoji in a name', { ...good, opponents: [{ name: 'Nova 🚀 Labs' }] }],
  [
    'marks that turn the direction of writing',
    { ...good, opponents: [{ name: '\u202eNova\u200f 🚀 \u2066Labs' }] },
  ],
  [
    'an opponent equal to the enterprise',
    { ...good, opponents: [{ name: '北' }], enterprise: { name: '北' } },
  ],
  [
    '10,000 names',
    {
      ...good,
      opponents: Array.from({ length: 10_000 }, (_, i) => ({
        name: i === 7_777 ? 'ＮＯＶＡ 🚀 labs' : `某某贸易${i}号`,
      })),
    },
  ],
]

/** For whom `barred` acts; `near` acts for names that only hold the same sign. */
export const CONFLICTS = { barred: ['北', 'Nova 🚀 Labs'], near: ['北方工业集团', 'Novation Labs'] }

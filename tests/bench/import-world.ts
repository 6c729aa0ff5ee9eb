const JURISDICTIONS = ['us', 'de', 'jp', 'kr', 'in', 'gb', 'em', 'br'] as const
const IP_TYPES = ['patent', 'trademark', 'design', 'copyright'] as const
const PROCEDURES = ['litigation', 'opposition', 'customs', 'licensing'] as const

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!
const two = (n: number) => String(n).padStart(2, '0')

/** How many records of each type `importWorld` gives for one hundred thousand. */
const SHARES = {
  provider: 0.08,
  expert: 0.015,
  think_tank: 0.005,
  admission: 0.1,
  competence: 0.15,
  matter: 0.62,
  pairing: 0.02,
  conflict: 0.005,
  enterprise: 0.005,
} as const

type Type = keyof typeof SHARES
type Maker = (n: number, partyCount: number) => Record<string, unknown>

/** Records in the import format, the same on every call: a directory with its evidence, parties first. */
export function* importWorld(size: number): Generator<string> {
  const parties = Math.round(size * SHARES.provider)
  for (const type of Object.keys(SHARES) as Type[]) {
    const count = Math.round(size * SHARES[type])
    for (let n = 0; n < count; n++) yield JSON.stringify({ type, ...MAKERS[type](n, parties) })
  }
}

const party = (n: number, count: number) => `p-${(n * 7919) % count}`

const MAKERS: Record<Type, Maker> = {
  provider: (n) => ({
    ref: `p-${n}`,
    name: { zh: `聯橋第${n}律師事務所`, en: `Bridge & Partners ${n} LLP` },
    aliases: n % 10 === 0 ? [`桥${n}`] : [],
    origin: n % 2 ? 'overseas' : 'domestic',
    kind: 'law_firm',
    country: n % 2 ? pick(['us', 'de', 'jp'], n) : 'cn',
    city: n % 2 ? 'New York' : '上海',
    languages: [
      { code: 'zh', level: 'native' },
      { code: 'en', level: 'working' },
    ],
    industries: ['biomedicine'],
    feeModels: [{ model: 'capped', currency: 'USD', min: 20_000, max: 80_000 }],
    capacity: n % 7,
    responseHours: 12 + (n % 48),
    termEnd: '2028-12-31',
    demo: true,
  }),
  expert: (n) => ({
    ref: `e-${n}`,
    name: { zh: `专家${n}` },
    unit: '某大学',
    title: '教授',
    categories: ['scholar'],
    country: 'cn',
    languages: [{ code: 'zh', level: 'native' }],
    capacity: 3,
  }),
  think_tank: (n) => ({
    ref: `t-${n}`,
    name: { zh: `智库${n}` },
    jurisdictions: ['us'],
    ipTypes: ['patent'],
  }),
  admission: (n, count) => ({
    party: party(n, count),
    jurisdiction: pick(JURISDICTIONS, n),
    ipTypes: ['patent', 'trademark'],
    title: 'Attorney at law',
    number: `N-${n}`,
    validFrom: '2015-01-01',
    validTo: '2029-01-01',
    verification: 'verified',
  }),
  competence: (n, count) => ({
    party: party(n, count),
    jurisdiction: pick(JURISDICTIONS, Math.floor(n / count)),
    ipType: pick(IP_TYPES, n),
    procedures: ['litigation'],
    since: '2010-01-01',
  }),
  matter: (n, count) => ({
    ref: `m-${n}`,
    party: party(n, count),
    jurisdiction: pick(JURISDICTIONS, n),
    ipType: pick(IP_TYPES, n >> 3),
    procedure: pick(PROCEDURES, n >> 5),
    role: n % 3 ? 'respondent' : 'claimant',
    client: `上海第${n % 9973}科技有限公司`,
    opponent: `Acme ${n % 500} Corp`,
    forum: 'District Court',
    docket: `1:${two(n % 30)}-cv-${n}`,
    filedOn: `20${two(10 + (n % 16))}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
    outcome: 'settled',
    industry: 'integrated_circuits',
    verification: 'public_record',
    source: `https://court.example/${n}`,
  }),
  pairing: (n, count) => ({
    ref: `x-${n}`,
    domestic: `p-${(n * 2) % count}`,
    overseas: `p-${(n * 2 + 1) % count}`,
    jurisdictions: ['us'],
    ipTypes: ['patent'],
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    jointMatters: n % 4,
    languages: ['en', 'zh'],
  }),
  conflict: (n, count) => ({
    party: party(n, count),
    against: { name: `Acme ${n} Corp`, aliases: [`阿珂姆${n}公司`], affiliates: [`Acme ${n} Holdings`] },
    kind: 'client',
  }),
  enterprise: (n) => ({
    ref: `c-${n}`,
    name: { zh: `上海第${n}制造有限公司` },
    industry: 'other',
    languages: ['zh'],
  }),
}

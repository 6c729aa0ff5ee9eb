import type { OpenDatabase } from '../../../db/client.server.ts'

/** One good record of each type, after the examples of the import format. */
export const EXPERT = {
  type: 'expert',
  ref: 'e-001',
  name: { zh: '王小明', en: 'Wang Xiaoming' },
  unit: '某大学',
  title: '教授',
  categories: ['lawyer'],
  country: 'cn',
  city: '上海',
  languages: [
    { code: 'zh', level: 'native' },
    { code: 'en', level: 'working' },
  ],
  industries: ['biomedicine'],
  bio: { zh: '专家简介' },
  capacity: 3,
  responseHours: 24,
  leave: [{ from: '2026-12-24', to: '2027-01-03' }],
  pauses: [{ jurisdiction: 'us', to: '2027-06-30' }],
  termStart: '2026-01-01',
  termEnd: '2028-12-31',
  status: 'listed',
}
export const OVERSEAS = {
  type: 'provider',
  ref: 'p-001',
  name: { zh: '布里奇律所', en: 'Bridge LLP' },
  aliases: ['Bridge & Partners'],
  origin: 'overseas',
  kind: 'law_firm',
  country: 'us',
  city: 'New York',
  foundedOn: '1998-05-01',
  languages: [{ code: 'en', level: 'native' }],
  industries: ['integrated_circuits'],
  feeModels: [{ model: 'capped', currency: 'USD', min: 20_000, max: 80_000 }],
  capacity: 5,
  responseHours: 12.5,
  termEnd: '2027-12-31',
  website: 'https://bridge.example/',
  demo: true,
}
export const DOMESTIC = {
  type: 'provider',
  ref: 'p-002',
  name: { zh: '沪江知识产权' },
  origin: 'domestic',
  kind: 'patent_agency',
  country: 'cn',
}
export const THINK_TANK = {
  type: 'think_tank',
  ref: 't-001',
  name: { zh: '海外纠纷研究院' },
  jurisdictions: ['us', 'em'],
  ipTypes: ['patent'],
  industries: ['biomedicine'],
  languages: [{ code: 'zh', level: 'native' }],
}
export const ADMISSION = {
  type: 'admission',
  party: 'p-001',
  jurisdiction: 'us',
  ipTypes: ['patent', 'trademark'],
  title: 'Attorney at law',
  number: 'NY-1',
  validFrom: '2015-01-01',
  validTo: '2028-01-01',
  verification: 'verified',
}
export const COMPETENCE = {
  type: 'competence',
  party: 'p-001',
  jurisdiction: 'us',
  ipType: 'patent',
  procedures: ['litigation'],
  since: '2010-01-01',
}
export const MATTER = {
  type: 'matter',
  ref: 'm-001',
  party: 'p-001',
  jurisdiction: 'us',
  ipType: 'patent',
  procedure: 'trade_investigation',
  role: 'respondent',
  client: '上海　Straße 公司',
  opponent: 'Acme Corp',
  forum: 'USITC',
  docket: '337-TA-1',
  filedOn: '2023-05-01',
  closedOn: '2024-06-01',
  outcome: 'settled',
  industry: 'integrated_circuits',
  verification: 'public_record',
  source: 'https://usitc.example/1',
}
export const PAIRING = {
  type: 'pairing',
  ref: 'x-001',
  domestic: 'p-002',
  overseas: 'p-001',
  jurisdictions: ['us'],
  ipTypes: ['patent'],
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  status: 'active',
  jointMatters: 2,
  languages: ['en', 'zh'],
}
export const CONFLICT = {
  type: 'conflict',
  party: 'p-001',
  against: { name: 'Acme Corp', aliases: ['阿珂姆公司'], affiliates: ['Acme Holdings'] },
  kind: 'client',
  from: '2024-01-01',
}
export const ENTERPRISE = {
  type: 'enterprise',
  ref: 'c-001',
  name: { zh: '上海造船厂' },
  creditCode: '91310000000000000U',
  district: 'pudong',
  industry: 'biomedicine',
  languages: ['zh'],
}

export const WORLD: object[] = [
  EXPERT,
  OVERSEAS,
  DOMESTIC,
  THINK_TANK,
  ADMISSION,
  COMPETENCE,
  MATTER,
  PAIRING,
  CONFLICT,
  ENTERPRISE,
]

export const lines = (...records: object[]): string[] => records.map((record) => JSON.stringify(record))

const TABLES = [
  'party',
  'party_name',
  'admission',
  'competence',
  'matter',
  'pairing',
  'conflict',
  'conflict_name',
  'enterprise',
] as const

type Row = Record<string, unknown>

/** Every imported row as text, with refs in the place of ids and without timestamps, in a fixed order. */
export function contents({ handle }: Pick<OpenDatabase, 'handle'>): Record<string, string[]> {
  const names = new Map(
    ['party', 'conflict'].flatMap((table) => {
      const label = table === 'party' ? 'ref' : 'name'
      const rows = handle.prepare(`select id, ${label} as label from ${table}`).all() as Row[]
      return rows.map((row) => [row.id, row.label] as const)
    }),
  )
  const readable = (row: Row) =>
    JSON.stringify(
      Object.entries(row)
        .filter(([column]) => !['id', 'created_at', 'updated_at'].includes(column))
        .map(([column, value]) => [column, names.get(value) ?? value]),
    )
  return Object.fromEntries(
    TABLES.map((table) => [
      table,
      (handle.prepare(`select * from ${table}`).all() as Row[]).map(readable).sort(),
    ]),
  )
}

/** Outbox versions by document. */
export function versions({ handle }: Pick<OpenDatabase, 'handle'>): Map<string, number> {
  const rows = handle.prepare('select index_name, document_id, version from search_outbox').all() as Row[]
  return new Map(rows.map((row) => [`${row.index_name} ${row.document_id}`, row.version as number]))
}

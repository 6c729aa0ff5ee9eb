import type { ClaimKind, SectionCode } from '../../app/domain/application/sections.ts'
import type { Values } from '../../app/domain/application/values.ts'
import type { PartyType } from '../../app/domain/vocabulary/parties.ts'

/**
 * Who applies in the demonstration, so that the centre's queue shows an application at every stage. All of it is
 * invented; a day is counted from the day on which it is played.
 */
export type Applicant = {
  /** Begins the address of the account that applies. */
  key: string
  /** Whose account it is, and whom the centre writes to. */
  name: string
  kind: Exclude<PartyType, 'think_tank'>
  /** How many days ago it was handed in. */
  daysAgo: number
  form: (day: DayFrom) => Partial<Record<SectionCode, Values>>
  claims: (day: DayFrom) => { kind: ClaimKind; facts: Values }[]
  /** The words on the copies that were handed in, by the name of the file. */
  documents: (day: DayFrom) => Readonly<Record<string, readonly string[]>>
  /** How far the centre has come. */
  stage:
    | { kind: 'submitted' }
    | { kind: 'changes_requested'; licence: { field: string; note: string } }
    /** Its licences are verified, the rest is not looked at yet. */
    | { kind: 'under_review' }
    | { kind: 'recommended'; note: string }
    | { kind: 'rejected'; unmet: readonly string[]; note: string; reason: string }
}

/** The Shanghai day so many days from the day on which it is played. */
export type DayFrom = (days: number) => string

/** One text in each field, or several. */
type Typed = Readonly<Record<string, string | readonly string[]>>

const typed = (fields: Typed): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, typeof text === 'string' ? [text] : text]),
  )

const admission = (fields: Typed) => ({ kind: 'admission' as const, facts: typed(fields) })
const competence = (fields: Typed) => ({ kind: 'competence' as const, facts: typed(fields) })
const matter = (fields: Typed) => ({ kind: 'matter' as const, facts: typed(fields) })

const AGREED = { truthful: 'on', publishProfile: 'on' }
const FIRM_DECLARES = typed({ ...AGREED, noPenalty: 'on', disclosures: '无 / None' })

export const APPLICANTS: readonly Applicant[] = [
  {
    key: 'applicant-pe',
    name: 'Rosa Huamaní',
    kind: 'provider',
    daysAgo: 0.4,
    form: (day) => ({
      identity: typed({
        nameZh: '利马基尔卡商标事务所',
        nameEn: 'Quillca Marcas S. Civil de R.L.',
        origin: 'overseas',
        kind: 'trademark_agency',
        country: 'pe',
        city: 'Lima',
        registration: 'RUC 20999000117',
        foundedOn: '2011-03-14',
        website: 'https://quillca.example',
      }),
      contact: typed({ contactName: 'Rosa Huamaní', contactEmail: 'marcas@quillca.example' }),
      practice: typed({
        language: ['es', 'en', 'zh'],
        level: ['native', 'fluent', 'basic'],
        industries: ['consumer_goods', 'automotive'],
        responseHours: '24',
        capacity: '6',
      }),
      team: typed({ team: 'Rosa Huamaní, socia\nDiego Paredes, abogado', offices: 'Lima' }),
      insurance: typed({
        insurer: 'Demo Seguros S.A.',
        cover: '500000',
        coverCurrency: 'USD',
        coverExpiresOn: day(290),
      }),
      declarations: FIRM_DECLARES,
    }),
    claims: (day) => [
      admission({
        jurisdiction: 'pe',
        ipTypes: ['trademark'],
        licenceTitle: 'Agente de Propiedad Intelectual',
        number: 'DEMO-PE-0417',
        validFrom: '2011-06-01',
        validTo: day(640),
      }),
      competence({
        jurisdiction: 'pe',
        ipType: 'trademark',
        procedures: ['squatting', 'opposition'],
        since: '2011-06-01',
      }),
      matter({
        jurisdiction: 'pe',
        ipType: 'trademark',
        procedure: 'squatting',
        role: 'claimant',
        client: '演示汽配企业',
        forum: 'INDECOPI',
        docket: 'DEMO-2025-0418',
        filedOn: day(-420),
        closedOn: day(-150),
        outcome: 'cancelled',
      }),
    ],
    documents: () => ({
      'licence-pe.pdf': ['AGENTE DE PROPIEDAD INTELECTUAL', 'Registro DEMO-PE-0417', 'Quillca Marcas'],
    }),
    stage: { kind: 'submitted' },
  },
  {
    key: 'applicant-expert',
    name: '穆知衡',
    kind: 'expert',
    daysAgo: 9,
    form: () => ({
      identity: typed({
        nameZh: '穆知衡',
        nameEn: 'Mu Zhiheng',
        unit: '上海汀洲律师事务所',
        title: '高级合伙人',
        categories: ['lawyer', 'patent_attorney'],
        country: 'cn',
        city: '上海',
      }),
      contact: typed({ contactName: '穆知衡', contactEmail: 'mu@tingzhou-law.example' }),
      practice: typed({
        language: ['zh', 'en', 'de'],
        level: ['native', 'fluent', 'working'],
        industries: ['high_end_equipment'],
        yearsInPractice: '17',
        publicInterestHours: '40',
        responseHours: '24',
        capacity: '3',
      }),
      introduction: typed({
        bioZh: '长期代理装备企业在德国的专利应诉与展会纠纷。',
        bioEn: 'Acts for machine builders in German patent suits and at trade fairs.',
      }),
      declarations: typed({ ...AGREED, noDiscipline: 'on', disclosures: '兼任上海某装备行业协会法律顾问。' }),
    }),
    claims: (day) => [
      admission({
        jurisdiction: 'cn',
        ipTypes: ['patent', 'trademark'],
        licenceTitle: '律师执业证',
        number: '1310120091099999',
        validFrom: '2009-07-01',
      }),
      competence({
        jurisdiction: 'de',
        ipType: 'patent',
        procedures: ['litigation', 'trade_fair'],
        since: '2012-01-01',
      }),
      matter({
        jurisdiction: 'de',
        ipType: 'patent',
        procedure: 'litigation',
        role: 'respondent',
        client: '演示装备企业',
        forum: 'LG Düsseldorf',
        docket: '4b O 999/24',
        filedOn: day(-610),
        closedOn: day(-90),
        outcome: 'settled',
      }),
    ],
    documents: () => ({ 'licence-cn.pdf': ['LAWYER LICENCE', 'No. 1310120091099998', 'Mu Zhiheng'] }),
    stage: {
      kind: 'changes_requested',
      licence: { field: 'number', note: '所填证号末位与上传的执业证不一致，请核对后更正。' },
    },
  },
  {
    key: 'applicant-domestic',
    name: '乔思远',
    kind: 'provider',
    daysAgo: 6,
    form: (day) => ({
      identity: typed({
        nameZh: '上海浦澜智律师事务所',
        nameEn: 'Pulan Zhi Law Offices',
        origin: 'domestic',
        kind: 'law_firm',
        country: 'cn',
        city: '上海',
        registration: '31310000MD0DEM0014',
        foundedOn: '2015-09-01',
        website: 'https://pulan-zhi.example',
      }),
      contact: typed({
        contactName: '乔思远',
        contactEmail: 'office@pulan-zhi.example',
        contactPhone: '021-0000 0000',
      }),
      practice: typed({
        language: ['zh', 'en'],
        level: ['native', 'fluent'],
        industries: ['life_health', 'biomedicine'],
        responseHours: '12',
        capacity: '5',
      }),
      team: typed({ team: '乔思远，主任\n白芷，合伙人\n岑一帆，专利代理师', offices: '上海' }),
      insurance: typed({
        insurer: '演示保险公司',
        cover: '20000000',
        coverCurrency: 'CNY',
        coverExpiresOn: day(26),
      }),
      declarations: FIRM_DECLARES,
    }),
    claims: (day) => [
      admission({
        jurisdiction: 'cn',
        ipTypes: ['patent', 'trademark'],
        licenceTitle: '律师事务所执业许可证',
        number: 'DEMO-CN-20150917',
        validFrom: '2015-09-01',
        validTo: day(19),
      }),
      competence({
        jurisdiction: 'sa',
        ipType: 'patent',
        procedures: ['litigation', 'licensing'],
        since: '2019-01-01',
      }),
      matter({
        jurisdiction: 'sa',
        ipType: 'patent',
        procedure: 'litigation',
        role: 'respondent',
        client: '演示医疗器械企业',
        forum: 'Commercial Court, Riyadh',
        docket: 'DEMO-1446-221',
        filedOn: day(-500),
        closedOn: day(-120),
        outcome: 'dismissed',
      }),
    ],
    documents: (day) => ({
      'licence-firm.pdf': ['LAW FIRM LICENCE', 'No. DEMO-CN-20150917', `Valid until ${day(19)}`],
      'insurance.pdf': [
        'PROFESSIONAL INDEMNITY',
        'Policy DEMO-PI-0917',
        'CNY 20,000,000',
        `Until ${day(26)}`,
      ],
    }),
    stage: { kind: 'under_review' },
  },
  {
    key: 'applicant-vn',
    name: 'Trần Minh Châu',
    kind: 'provider',
    daysAgo: 15,
    form: (day) => ({
      identity: typed({
        nameZh: '河内莲桥知识产权事务所',
        nameEn: 'Sen Kieu IP Hanoi',
        origin: 'overseas',
        kind: 'law_firm',
        country: 'vn',
        city: 'Hà Nội',
        registration: 'DEMO-VN-0109990017',
        foundedOn: '2008-05-20',
        website: 'https://senkieu-ip.example',
      }),
      contact: typed({ contactName: 'Trần Minh Châu', contactEmail: 'desk@senkieu-ip.example' }),
      practice: typed({
        language: ['vi', 'en', 'zh'],
        level: ['native', 'fluent', 'working'],
        industries: ['consumer_goods'],
        responseHours: '24',
        capacity: '8',
      }),
      team: typed({ team: 'Trần Minh Châu, partner\nLê Hoài An, attorney', offices: 'Hà Nội' }),
      insurance: typed({
        insurer: 'Demo Insurance JSC',
        cover: '1000000',
        coverCurrency: 'USD',
        coverExpiresOn: day(310),
      }),
      declarations: FIRM_DECLARES,
    }),
    claims: (day) => [
      admission({
        jurisdiction: 'vn',
        ipTypes: ['design', 'trademark'],
        licenceTitle: 'Industrial property representative',
        number: 'DEMO-VN-0233',
        validFrom: '2008-09-01',
        validTo: day(880),
      }),
      competence({
        jurisdiction: 'vn',
        ipType: 'design',
        procedures: ['customs', 'invalidation'],
        since: '2009-01-01',
      }),
      matter({
        jurisdiction: 'vn',
        ipType: 'design',
        procedure: 'customs',
        role: 'respondent',
        client: '演示灯具企业',
        forum: 'Hải Phòng Customs',
        docket: 'DEMO-HP-0881',
        filedOn: day(-300),
        closedOn: day(-260),
        outcome: 'goods released',
      }),
      matter({
        jurisdiction: 'vn',
        ipType: 'design',
        procedure: 'invalidation',
        role: 'claimant',
        client: '演示家具企业',
        forum: 'IP Viet Nam',
        docket: 'DEMO-KD-2024-117',
        filedOn: day(-640),
        closedOn: day(-310),
        outcome: 'design registration cancelled',
      }),
      matter({
        jurisdiction: 'vn',
        ipType: 'trademark',
        procedure: 'squatting',
        role: 'claimant',
        client: '演示家具企业',
        forum: 'IP Viet Nam',
        docket: 'DEMO-NH-2025-042',
        filedOn: day(-420),
      }),
    ],
    documents: () => ({
      'licence-vn.pdf': ['INDUSTRIAL PROPERTY REPRESENTATIVE', 'No. DEMO-VN-0233', 'Sen Kieu IP Hanoi'],
    }),
    stage: {
      kind: 'recommended',
      note: '资格、保险和案件均已核对原件；越南外观设计方向名录中仅一家，建议入库。',
    },
  },
  {
    key: 'applicant-refused',
    name: '闻立',
    kind: 'provider',
    daysAgo: 40,
    form: () => ({
      identity: typed({
        nameZh: '杭州砺石知识产权咨询有限公司',
        nameEn: 'Hangzhou Lishi IP Consulting',
        origin: 'domestic',
        kind: 'ip_consultancy',
        country: 'cn',
        city: '杭州',
        registration: '91330100MA2DEM011J',
        foundedOn: '2025-02-10',
      }),
      contact: typed({ contactName: '闻立', contactEmail: 'office@lishi-ip.example' }),
      practice: typed({ language: ['zh', 'en'], level: ['native', 'working'], capacity: '10' }),
      team: typed({ team: '闻立，总经理' }),
      declarations: FIRM_DECLARES,
    }),
    claims: () => [
      competence({
        jurisdiction: 'us',
        ipType: 'trademark',
        procedures: ['ecommerce_platform'],
        since: '2025-03-01',
      }),
    ],
    documents: () => ({}),
    stage: {
      kind: 'rejected',
      unmet: ['years', 'matters'],
      note: '设立未满三年，未提交已办结的海外案件。',
      reason: '设立未满三年，尚无可核实的海外案件；条件具备后可以重新申请。',
    },
  },
]

import type { Particulars } from '../../app/domain/dispute/particulars.ts'
import type { DisputeFacts } from '../../app/domain/dispute/schema.ts'
import type { Outcome } from '../../app/domain/engagement/outcome.ts'
import type { HourlyRate } from '../../app/domain/quote/hourly.ts'
import type { QuoteStage } from '../../app/domain/quote/stages.ts'
import type { Currency } from '../../app/domain/vocabulary/currencies.ts'

/**
 * What the enterprises of the demonstration have lived through with the centre, so that lists, the desk and the reports
 * show what they are for. All of it is invented; the days count back from the day on which it is played.
 */
export type Scene = {
  enterprise: string
  /** How many days ago it was brought. */
  daysAgo: number
  facts: Pick<DisputeFacts, 'jurisdictions' | 'ipTypes' | 'procedure' | 'role' | 'description'> & {
    title: string
    opponents: string[]
    /** Days from when it was brought until it is due. */
    dueIn?: number
  }
  particulars?: Partial<Particulars>
  /** What became of it; the further down, the longer it has gone on. */
  ending:
    | { kind: 'draft' }
    /** Never handed in, but matched each day against another opponent, which staff are told of. */
    | { kind: 'renamed'; opponents: string[] }
    | { kind: 'submitted' }
    | { kind: 'matched' }
    | { kind: 'supplement'; points: string[] }
    | { kind: 'declined'; reason: string }
    | { kind: 'invited'; ask: Choice & { count: number }; quotes: Offer[] }
    | {
        kind: 'engaged'
        ask: Choice
        offer: Offer
        next: { title: string; inDays: number }[]
        words: [string, string]
      }
    | {
        kind: 'concluded'
        afterDays: number
        ask: Choice
        offer: Offer
        outcome: Outcome
        lessons: string
        rating: Rating
      }
}

/** Whom to ask: the first of a section, or there the first with this party in it, by its reference. */
export type Choice = { by: 'pairings' | 'overseas' | 'experts'; with?: string }

/** A quote in whole units of its currency, by stages; by the hour where it has rates. */
export type Offer = {
  currency: Currency
  stages: Partial<Record<QuoteStage, number>>
  rates?: HourlyRate[]
  cap?: number
  /** What was billed in the end, as parts of what was quoted: 1 is all of it. */
  billed?: number
}

/** Points from 1 to 5 for answering, explaining and diligence. */
export type Rating = [number, number, number]

/** Yuan for one unit, for comparing the quotes of the demonstration; round figures, nobody's rates. */
export const DEMO_RATES: { currency: Exclude<Currency, 'CNY'>; cny: number }[] = [
  { currency: 'USD', cny: 7 },
  { currency: 'EUR', cny: 8 },
  { currency: 'GBP', cny: 9 },
  { currency: 'JPY', cny: 0.05 },
]

const US_CASE = {
  jurisdictions: ['us'],
  ipTypes: ['patent'],
  procedure: 'litigation',
  role: 'respondent',
} as const
const DE_FAIR = {
  jurisdictions: ['de'],
  ipTypes: ['patent'],
  procedure: 'preliminary_injunction',
  role: 'respondent',
} as const
const STORE = {
  jurisdictions: ['us'],
  ipTypes: ['trademark'],
  procedure: 'litigation',
  role: 'respondent',
} as const
const list = <T extends { jurisdictions: readonly string[]; ipTypes: readonly string[] }>(kind: T) => ({
  ...kind,
  jurisdictions: [...kind.jurisdictions],
  ipTypes: [...kind.ipTypes] as DisputeFacts['ipTypes'],
})

export const STORY: Scene[] = [
  {
    enterprise: 'c-001',
    daysAgo: 290,
    facts: {
      ...list(US_CASE),
      title: '美国得州东区专利侵权诉讼（伺服驱动器）',
      opponents: ['Harrowgate Motion Systems LLC'],
      description: '收到起诉状，涉及两件伺服控制专利。需要应诉，并评估无效与和解。',
      dueIn: 21,
    },
    particulars: {
      forum: 'E.D. Texas',
      docket: '2:26-cv-00117',
      rights: ['US 9,999,117'],
      channel: 'hotline',
    },
    ending: {
      kind: 'concluded',
      afterDays: 180,
      ask: { by: 'pairings' },
      offer: {
        currency: 'USD',
        stages: { assessment: 8_000, response: 22_000, settlement: 15_000 },
        billed: 1.06,
      },
      outcome: 'settled',
      lessons: '早做不侵权比对，和解时谈成交叉许可；下次在展会前先做自由实施分析。',
      rating: [5, 4, 5],
    },
  },
  {
    enterprise: 'c-001',
    daysAgo: 34,
    facts: {
      ...list(DE_FAIR),
      title: '慕尼黑展会专利临时禁令',
      opponents: ['Falkner Antriebstechnik GmbH'],
      description: '展会第二天收到慕尼黑第一地区法院的临时禁令，展品被要求撤下。',
      dueIn: 62,
    },
    particulars: {
      forum: 'LG München I',
      docket: '21 O 4711/26',
      rights: ['EP 2 999 871'],
      channel: 'website',
      urgent: true,
    },
    ending: {
      kind: 'engaged',
      ask: { by: 'pairings', with: 'p-d-015' },
      offer: { currency: 'EUR', stages: { response: 9_500, hearing: 14_000 }, billed: 0.4 },
      next: [
        { title: '提交异议书', inDays: 6 },
        { title: '口头审理', inDays: 41 },
      ],
      words: [
        '请告知异议书的进展，以及是否需要我方补充技术说明。',
        '异议书初稿已完成，附不侵权比对；请于三日内确认技术部分。',
      ],
    },
  },
  {
    enterprise: 'c-001',
    daysAgo: 1.3,
    facts: {
      ...list(STORE),
      title: '美国伊利诺伊州北区商标案（店铺被冻结）',
      opponents: ['Brightmoor Home Inc.'],
      description: '平台店铺资金被冻结，起诉状列明数十家店铺。需要解冻资金并应诉。',
      dueIn: 24,
    },
    particulars: { forum: 'N.D. Illinois', docket: '1:26-cv-10422', channel: 'mini_programme' },
    ending: {
      kind: 'invited',
      ask: { by: 'overseas', count: 3 },
      quotes: [
        { currency: 'USD', stages: { response: 6_000, settlement: 4_000 } },
        {
          currency: 'USD',
          stages: {},
          rates: [
            { level: 'partner', rate: 420, hours: 8 },
            { level: 'associate', rate: 260, hours: 24 },
          ],
          cap: 12_000,
        },
      ],
    },
  },
  {
    enterprise: 'c-001',
    daysAgo: 2,
    facts: {
      title: '墨西哥商标被抢注',
      jurisdictions: ['mx'],
      ipTypes: ['trademark'],
      procedure: 'squatting',
      role: 'claimant',
      opponents: ['Comercial Lirio S.A.'],
      description: '当地经销商以自己名义注册了我司商标，准备提起无效。',
    },
    particulars: { channel: 'website' },
    ending: { kind: 'submitted' },
  },
  {
    enterprise: 'c-001',
    daysAgo: 1,
    facts: {
      title: '越南外观设计海关扣留',
      jurisdictions: ['vn'],
      ipTypes: ['design'],
      procedure: 'customs',
      role: 'respondent',
      opponents: [],
      description: '',
    },
    ending: { kind: 'draft' },
  },
  {
    enterprise: 'c-002',
    daysAgo: 5,
    facts: {
      title: '印度专利授权后异议',
      jurisdictions: ['in'],
      ipTypes: ['patent'],
      procedure: 'opposition',
      role: 'respondent',
      opponents: ['Vasudha Therapeutics Ltd.'],
      description: '对方对我司已授权专利提出异议。',
      dueIn: 60,
    },
    particulars: { channel: 'park_station' },
    ending: { kind: 'supplement', points: ['异议通知书全文', '该专利在印度的年费缴纳情况'] },
  },
  {
    enterprise: 'c-004',
    daysAgo: 12,
    facts: {
      title: '境内经销商货款纠纷',
      jurisdictions: ['us'],
      ipTypes: ['trademark'],
      procedure: null,
      role: null,
      opponents: ['Brightmoor Home Inc.'],
      description: '与境内经销商的货款争议，附带询问商标许可。',
    },
    particulars: { channel: 'counter' },
    ending: {
      kind: 'declined',
      reason: '争议为境内货款纠纷，不属于海外知识产权纠纷；已告知可拨打 12345 转商事调解。',
    },
  },
  {
    enterprise: 'c-004',
    daysAgo: 6,
    facts: {
      ...list(STORE),
      title: '美国商标案（家居店铺被冻结）',
      opponents: ['Brightmoor Home Inc.'],
      description: '与多家店铺一同被诉，资金被冻结。',
      dueIn: 20,
    },
    particulars: { forum: 'N.D. Illinois', docket: '1:26-cv-10422', channel: 'district' },
    ending: { kind: 'matched' },
  },
  {
    enterprise: 'c-005',
    daysAgo: 1,
    facts: {
      ...list(US_CASE),
      title: '美国 337 调查（车载显示模组）',
      procedure: 'trade_investigation',
      opponents: ['Corvane Display Technologies Inc.'],
      description: '委员会已立案，须在二十日内答复。',
      dueIn: 20,
    },
    particulars: { forum: 'USITC', docket: '337-TA-9999', channel: 'hotline', urgent: true },
    ending: { kind: 'submitted' },
  },
  {
    enterprise: 'c-003',
    daysAgo: 1.2,
    facts: {
      title: '德国专利临时禁令（晶圆检测设备）',
      jurisdictions: ['de'],
      ipTypes: ['patent'],
      procedure: 'preliminary_injunction',
      role: 'respondent',
      opponents: ['Lindqvist Inspection GmbH'],
      description: '杜塞尔多夫地区法院送达临时禁令，须决定是否提出异议。',
      dueIn: 28,
    },
    particulars: { forum: 'LG Düsseldorf', docket: '4c O 999/26', channel: 'park_station' },
    ending: { kind: 'invited', ask: { by: 'pairings', with: 'p-d-001', count: 2 }, quotes: [] },
  },
  {
    enterprise: 'c-006',
    daysAgo: 1.2,
    facts: {
      title: '德国专利侵权警告函',
      jurisdictions: ['de'],
      ipTypes: ['patent'],
      procedure: 'preliminary_injunction',
      role: 'respondent',
      opponents: ['Rabenau Werkstoffe AG'],
      description: '收到警告函，要求两周内签署停止侵权声明；希望先听专家意见。',
      dueIn: 14,
    },
    particulars: { channel: 'pudong_centre' },
    ending: { kind: 'invited', ask: { by: 'experts', with: 'e-001', count: 1 }, quotes: [] },
  },
  {
    enterprise: 'c-005',
    daysAgo: 4.5,
    facts: {
      title: '秘鲁商标被抢注（汽车配件）',
      jurisdictions: ['pe'],
      ipTypes: ['trademark'],
      procedure: 'squatting',
      role: 'claimant',
      opponents: ['Importaciones Sillar E.I.R.L.'],
      description: '当地进口商以自己名义申请了我司商标，异议期将届满；希望提出异议并请求转让。',
      dueIn: 26,
    },
    particulars: { forum: 'INDECOPI', docket: '999017-2026', channel: 'district' },
    ending: { kind: 'matched' },
  },
  {
    enterprise: 'c-002',
    daysAgo: 3,
    facts: {
      title: '沙特专利侵权警告（医用导管）',
      jurisdictions: ['sa'],
      ipTypes: ['patent'],
      procedure: 'litigation',
      role: 'respondent',
      opponents: ['Najd Surgical Supplies Co.'],
      description: '当地经销商收到侵权警告函，要求停止销售；需要评估是否落入权利要求并答复。',
      dueIn: 30,
    },
    particulars: { channel: 'overseas_station' },
    ending: { kind: 'matched' },
  },
  {
    enterprise: 'c-006',
    daysAgo: 5,
    facts: {
      title: '韩国专利侵权诉讼（导热薄膜）',
      jurisdictions: ['kr'],
      ipTypes: ['patent'],
      procedure: 'litigation',
      role: 'respondent',
      opponents: ['Dongrim Advanced Films'],
      description: '',
    },
    ending: {
      kind: 'renamed',
      opponents: ['Hanbit Thermal Materials', 'Seorin Electronics', 'Dongrim Advanced Films'],
    },
  },
  ...past(),
]

/** Matters of the last year that are over, so that costs by kind and the months of a report have something to count. */
function past(): Scene[] {
  const kinds = [
    {
      kind: US_CASE,
      title: '美国专利诉讼',
      currency: 'USD',
      base: 38_000,
      lessons: '证据开示前先保全研发记录。',
    },
    {
      kind: DE_FAIR,
      title: '德国展会临时禁令',
      currency: 'EUR',
      base: 16_000,
      lessons: '参展前提交保护函。',
    },
    {
      kind: STORE,
      title: '美国商标诉讼（网店）',
      currency: 'USD',
      base: 9_000,
      lessons: '收到冻结通知当天联系律师。',
    },
  ] as const
  const enterprises = ['c-002', 'c-003', 'c-004', 'c-005', 'c-006'] as const
  const channels = ['website', 'hotline', 'pudong_centre', 'park_station', 'mini_programme'] as const
  const outcomes = ['favourable', 'settled', 'partly_favourable', 'settled', 'unfavourable'] as const
  const months = [11, 10, 9, 8, 7, 6, 5, 4, 3]
  return months.map((month, index) => {
    const { kind, title, currency, base, lessons } = kinds[index % kinds.length]!
    const amount = base + ((index * 37) % 11) * 500
    return {
      enterprise: enterprises[index % enterprises.length]!,
      daysAgo: month * 30 + 12,
      facts: {
        ...list(kind),
        title: `${title} ${index + 1}`,
        opponents: [`Demonstration Opponent ${index + 1}`],
        description: '演示数据。',
        dueIn: 25,
      },
      particulars: { channel: channels[index % channels.length]! },
      ending: {
        kind: 'concluded',
        afterDays: 55 + ((index * 13) % 25),
        ask: index % 3 === 1 ? { by: 'pairings', with: 'p-d-001' } : { by: 'overseas' },
        offer: {
          currency,
          stages: { assessment: Math.round(amount * 0.2), response: Math.round(amount * 0.8) },
          billed: 0.9 + (index % 4) * 0.07,
        },
        outcome: outcomes[index % outcomes.length]!,
        lessons,
        rating: [4 + (index % 2), 3 + (index % 3), 4],
      },
    } satisfies Scene
  })
}

import type { Procedure, Role } from '../../app/domain/vocabulary/procedures.ts'

/** How a procedure usually goes for the parties of the demonstration. */
type Practice = {
  roles: readonly (readonly [Role, number])[]
  /** Days from filing to closing. */
  lasts: readonly [number, number]
  outcomes: readonly string[]
}

const mostly = (role: Role, share: number): Practice['roles'] => [
  [role, share],
  [role === 'claimant' ? 'respondent' : 'claimant', 100 - share],
]
const CASE = ['settled', 'dismissed', 'won', 'partly won', 'lost', 'withdrawn']

export const PRACTICE: Record<Procedure, Practice> = {
  litigation: { roles: mostly('respondent', 70), lasts: [240, 900], outcomes: CASE },
  preliminary_injunction: {
    roles: mostly('respondent', 80),
    lasts: [7, 120],
    outcomes: ['injunction refused', 'injunction lifted', 'settled', 'injunction granted'],
  },
  trade_investigation: {
    roles: mostly('respondent', 88),
    lasts: [300, 560],
    outcomes: ['no violation', 'settled', 'complaint withdrawn', 'consent order', 'limited exclusion order'],
  },
  customs: {
    roles: mostly('respondent', 65),
    lasts: [10, 90],
    outcomes: ['goods released', 'settled', 'goods destroyed'],
  },
  trade_fair: {
    roles: mostly('respondent', 85),
    lasts: [1, 20],
    outcomes: ['exhibits kept', 'undertaking given', 'settled', 'exhibits removed'],
  },
  ecommerce_platform: {
    roles: mostly('respondent', 80),
    lasts: [10, 120],
    outcomes: ['account restored', 'settled', 'listing restored', 'complaint upheld'],
  },
  opposition: {
    roles: mostly('claimant', 60),
    lasts: [180, 700],
    outcomes: ['upheld', 'partly upheld', 'rejected'],
  },
  invalidation: {
    roles: mostly('claimant', 75),
    lasts: [200, 800],
    outcomes: ['invalidated', 'partly invalidated', 'maintained'],
  },
  squatting: {
    roles: mostly('claimant', 94),
    lasts: [150, 620],
    outcomes: ['cancelled', 'assigned back', 'settled', 'rejected'],
  },
  udrp: { roles: mostly('claimant', 65), lasts: [40, 75], outcomes: ['transferred', 'denied', 'cancelled'] },
  ownership: { roles: mostly('claimant', 60), lasts: [200, 700], outcomes: CASE },
  licensing: { roles: [['adviser', 1]], lasts: [60, 500], outcomes: ['concluded', 'broken off'] },
  arbitration: {
    roles: [
      ['claimant', 2],
      ['respondent', 2],
      ['neutral', 1],
    ],
    lasts: [200, 600],
    outcomes: ['award', 'settled'],
  },
  mediation: {
    roles: [
      ['neutral', 3],
      ['adviser', 2],
    ],
    lasts: [15, 120],
    outcomes: ['settled', 'not settled'],
  },
  criminal: {
    roles: mostly('claimant', 70),
    lasts: [150, 500],
    outcomes: ['convicted', 'acquitted', 'discontinued'],
  },
  compliance: { roles: [['adviser', 1]], lasts: [15, 90], outcomes: ['completed'] },
}

/** Where matters are heard. A place without a line is recorded without a forum. */
const FORUMS: Record<string, Partial<Record<Procedure | 'any', readonly string[]>>> = {
  de: {
    any: ['Landgericht Düsseldorf', 'Landgericht München I', 'Landgericht Mannheim', 'Landgericht Hamburg'],
    invalidation: ['Bundespatentgericht'],
    customs: ['Zoll'],
  },
  up: {
    any: [
      'UPC Düsseldorf local division',
      'UPC Munich local division',
      'UPC Paris local division',
      'UPC The Hague local division',
    ],
  },
  ep: { any: ['European Patent Office'] },
  em: { any: ['EUIPO'] },
  us: {
    any: ['N.D. Ill.', 'D. Del.', 'E.D. Tex.', 'C.D. Cal.', 'S.D.N.Y.', 'N.D. Cal.'],
    trade_investigation: ['USITC'],
    invalidation: ['USPTO PTAB'],
    opposition: ['USPTO TTAB'],
    customs: ['U.S. Customs and Border Protection'],
    udrp: ['FORUM', 'WIPO'],
  },
  in: {
    any: ['High Court of Delhi', 'High Court of Bombay', 'High Court of Madras'],
    opposition: ['Indian Patent Office'],
    squatting: ['Trade Marks Registry'],
  },
  id: { any: ['Pengadilan Niaga Jakarta Pusat'], opposition: ['DJKI'] },
  jp: { any: ['東京地方裁判所', '大阪地方裁判所'], invalidation: ['特許庁'], opposition: ['特許庁'] },
  kr: {
    any: ['서울중앙지방법원'],
    invalidation: ['특허심판원'],
    squatting: ['특허심판원'],
    opposition: ['특허청'],
  },
  br: { any: ['TJSP', 'Justiça Federal do Rio de Janeiro'], opposition: ['INPI'], squatting: ['INPI'] },
  gb: { any: ['High Court, Patents Court', 'IPEC'], opposition: ['UKIPO'], udrp: ['Nominet'] },
  fr: { any: ['Tribunal judiciaire de Paris'] },
  it: { any: ['Tribunale di Milano', 'Tribunale di Torino'] },
  es: { any: ['Juzgado Mercantil de Barcelona'] },
  nl: { any: ['Rechtbank Den Haag'], customs: ['Douane'] },
  sg: { any: ['High Court of Singapore'], opposition: ['IPOS'], mediation: ['Singapore Mediation Centre'] },
  hk: { any: ['Court of First Instance'], udrp: ['ADNDRC'], arbitration: ['HKIAC'] },
  wo: { any: ['WIPO'] },
  th: { any: ['IP and International Trade Court'] },
  au: { any: ['Federal Court of Australia'], opposition: ['IP Australia'] },
  ca: { any: ['Federal Court'] },
  ru: { any: ['Суд по интеллектуальным правам'] },
}

export function forumsAt(jurisdiction: string, procedure: Procedure): readonly string[] {
  const here = FORUMS[jurisdiction]
  if (procedure === 'ecommerce_platform' || procedure === 'compliance' || procedure === 'licensing') return []
  return here?.[procedure] ?? here?.any ?? []
}

import type { Industry } from './industries.ts'
import type { IpType } from './ip-types.ts'
import type { Organisation } from './jurisdictions.ts'
import type { FeeModel } from './parties.ts'
import type { Procedure, Role } from './procedures.ts'
import type { Verification } from './verification.ts'

export type Label = { zh: string; en: string }
export const LABEL_LANGUAGES = ['zh', 'en'] as const

export const IP_TYPE_LABELS: Record<IpType, Label> = {
  patent: { zh: '专利', en: 'patent' },
  design: { zh: '外观设计', en: 'design' },
  trademark: { zh: '商标', en: 'trade mark' },
  copyright: { zh: '著作权', en: 'copyright' },
  trade_secret: { zh: '商业秘密', en: 'trade secret' },
  geographical_indication: { zh: '地理标志', en: 'geographical indication' },
  unfair_competition: { zh: '不正当竞争', en: 'unfair competition' },
  domain_name: { zh: '域名', en: 'domain name' },
  plant_variety: { zh: '植物新品种', en: 'plant variety' },
  layout_design: { zh: '集成电路布图设计', en: 'layout design' },
}

export const PROCEDURE_LABELS: Record<Procedure, Label> = {
  litigation: { zh: '诉讼', en: 'litigation' },
  preliminary_injunction: { zh: '临时禁令', en: 'preliminary injunction' },
  trade_investigation: { zh: '337 调查等贸易调查', en: 'trade investigation (e.g. Section 337)' },
  customs: { zh: '海关执法', en: 'customs enforcement' },
  trade_fair: { zh: '展会纠纷', en: 'trade fair' },
  ecommerce_platform: { zh: '电商平台投诉', en: 'e-commerce platform' },
  opposition: { zh: '异议', en: 'opposition' },
  invalidation: { zh: '无效', en: 'invalidation' },
  squatting: { zh: '商标抢注', en: 'trade mark squatting' },
  udrp: { zh: '域名争议（UDRP）', en: 'domain name dispute (UDRP)' },
  ownership: { zh: '权属', en: 'ownership' },
  licensing: { zh: '许可', en: 'licensing' },
  arbitration: { zh: '仲裁', en: 'arbitration' },
  mediation: { zh: '调解', en: 'mediation' },
  criminal: { zh: '刑事', en: 'criminal proceedings' },
  compliance: { zh: '合规与预警', en: 'compliance' },
}

export const ROLE_LABELS: Record<Role, Label> = {
  claimant: { zh: '申请人（原告）', en: 'claimant' },
  respondent: { zh: '被申请人（被告）', en: 'respondent' },
  neutral: { zh: '中立方', en: 'neutral' },
  adviser: { zh: '顾问', en: 'adviser' },
}

export const INDUSTRY_LABELS: Record<Industry, Label> = {
  integrated_circuits: { zh: '集成电路', en: 'integrated circuits' },
  biomedicine: { zh: '生物医药', en: 'biomedicine' },
  artificial_intelligence: { zh: '人工智能', en: 'artificial intelligence' },
  information_technology: { zh: '电子信息', en: 'information technology' },
  life_health: { zh: '生命健康', en: 'life and health' },
  automotive: { zh: '汽车', en: 'automotive' },
  high_end_equipment: { zh: '高端装备', en: 'high-end equipment' },
  advanced_materials: { zh: '先进材料', en: 'advanced materials' },
  consumer_goods: { zh: '时尚消费品', en: 'consumer goods' },
  other: { zh: '其他', en: 'other' },
}

export const FEE_MODEL_LABELS: Record<FeeModel, Label> = {
  hourly: { zh: '按小时', en: 'hourly' },
  fixed: { zh: '固定费用', en: 'fixed fee' },
  capped: { zh: '封顶收费', en: 'capped fee' },
  staged: { zh: '分阶段收费', en: 'staged fee' },
  contingent: { zh: '风险代理', en: 'contingent fee' },
  public_interest: { zh: '公益服务', en: 'public-interest service' },
}

export const VERIFICATION_LABELS: Record<Verification, Label> = {
  platform: { zh: '本平台办结', en: 'concluded here' },
  verified: { zh: '已核实', en: 'verified' },
  public_record: { zh: '公开记录', en: 'public record' },
  document_provided: { zh: '已交材料', en: 'document provided' },
  self_claimed: { zh: '未核实', en: 'not verified' },
}

const ORGANISATION_LABELS: Record<Organisation, Label> = {
  ep: { zh: '欧洲专利局', en: 'European Patent Office' },
  em: { zh: '欧盟知识产权局', en: 'EUIPO' },
  up: { zh: '统一专利法院', en: 'Unified Patent Court' },
  bx: { zh: '比荷卢知识产权局', en: 'Benelux Office' },
  oa: { zh: '非洲知识产权组织', en: 'OAPI' },
  ap: { zh: '非洲地区知识产权组织', en: 'ARIPO' },
  ea: { zh: '欧亚专利局', en: 'Eurasian Patent Office' },
  gc: { zh: '海湾合作委员会专利局', en: 'GCC Patent Office' },
  wo: { zh: '世界知识产权组织', en: 'WIPO' },
}

/** Where Chinese official usage differs from what Intl.DisplayNames prints. */
const JURISDICTION_OVERRIDES: Record<string, Label> = {
  hk: { zh: '中国香港', en: 'Hong Kong, China' },
  mo: { zh: '中国澳门', en: 'Macao, China' },
  tw: { zh: '中国台湾', en: 'Taiwan, China' },
  ps: { zh: '巴勒斯坦', en: 'Palestine' },
  fk: { zh: '马尔维纳斯群岛（福克兰群岛）', en: 'Falkland Islands (Malvinas)' },
}

const regionNames = {
  zh: new Intl.DisplayNames('zh-CN', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}
const languageNames = {
  zh: new Intl.DisplayNames('zh-CN', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

const remembered = new Map<string, Label>()

/** Looked up once per code: the tables behind Intl are slow to ask. */
function remember(kind: string, code: string, look: () => Label): Label {
  const key = `${kind} ${code}`
  const known = remembered.get(key) ?? look()
  remembered.set(key, known)
  return known
}

/** A country's or organisation's name; to be computed on the server, because browsers carry other tables. */
export function jurisdictionLabel(code: string): Label {
  return remember('jurisdiction', code, () => {
    const fixed = JURISDICTION_OVERRIDES[code] ?? ORGANISATION_LABELS[code as Organisation]
    if (fixed) return fixed
    const region = code.toUpperCase()
    return { zh: regionNames.zh.of(region) ?? region, en: regionNames.en.of(region) ?? region }
  })
}

/** A language's name by its ISO 639-1 code, in Chinese and English. */
export function languageLabel(code: string): Label {
  return remember('language', code, () => ({
    zh: languageNames.zh.of(code) ?? code,
    en: languageNames.en.of(code) ?? code,
  }))
}

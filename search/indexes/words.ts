import type { IpType } from '../../app/domain/vocabulary/ip-types.ts'
import { isOrganisation, type Organisation } from '../../app/domain/vocabulary/jurisdictions.ts'
import type { Procedure } from '../../app/domain/vocabulary/procedures.ts'

// What people type for a code, in both languages. Labels on pages are another matter (app/i18n): these are
// never shown, and say the same thing in as many ways as the trade does.

const IP_TYPE_WORDS: Readonly<Record<IpType, string>> = {
  patent: '专利 发明 实用新型 patent utility model',
  design: '外观设计 design',
  trademark: '商标 trademark trade mark brand',
  copyright: '著作权 版权 copyright',
  trade_secret: '商业秘密 trade secret',
  geographical_indication: '地理标志 geographical indication GI',
  unfair_competition: '不正当竞争 unfair competition',
  domain_name: '域名 domain name',
  plant_variety: '植物新品种 plant variety',
  layout_design: '集成电路布图设计 layout design topography',
}

const PROCEDURE_WORDS: Readonly<Record<Procedure, string>> = {
  litigation: '诉讼 litigation lawsuit court',
  preliminary_injunction: '临时禁令 preliminary injunction TRO',
  trade_investigation: '337调查 贸易调查 Section 337 trade investigation ITC',
  customs: '海关 扣押 customs border seizure',
  trade_fair: '展会 trade fair exhibition',
  ecommerce_platform: '电商平台 冻结 e-commerce platform takedown Amazon',
  opposition: '异议 opposition',
  invalidation: '无效 撤销 invalidation revocation IPR',
  squatting: '商标抢注 恶意注册 squatting bad faith',
  udrp: '域名争议 UDRP domain dispute',
  ownership: '权属 ownership entitlement',
  licensing: '许可 标准必要专利 licensing licence SEP FRAND',
  arbitration: '仲裁 arbitration',
  mediation: '调解 mediation',
  criminal: '刑事 criminal',
  compliance: '合规 预警 FTO compliance freedom to operate',
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  law_firm: '律师事务所 律所 律师 law firm attorneys lawyers',
  patent_agency: '专利代理 patent agency attorneys',
  trademark_agency: '商标代理 trademark agency',
  ip_consultancy: '知识产权咨询 IP consultancy',
  arbitration_body: '仲裁机构 arbitration centre center',
  mediation_body: '调解组织 mediation centre center',
  insurer: '保险 insurer insurance',
  customs_broker: '报关 customs broker',
  translator: '翻译 translation translator',
  lawyer: '律师 lawyer attorney',
  patent_attorney: '专利代理师 专利律师 patent attorney',
  trademark_attorney: '商标代理人 trademark attorney',
  scholar: '学者 教授 scholar professor academic',
  former_judge: '法官 former judge',
  in_house_counsel: '法务 in-house counsel',
  technical_expert: '技术专家 technical expert',
  customs_ecommerce_expert: '海关 电商专家 customs e-commerce expert',
}

const CODE_WORDS: Readonly<Record<string, string>> = { ...IP_TYPE_WORDS, ...PROCEDURE_WORDS, ...KIND_WORDS }

const ORGANISATION_WORDS: Readonly<Record<Organisation, string>> = {
  ep: '欧洲专利局 EPO European Patent Office',
  em: '欧盟知识产权局 EUIPO European Union',
  up: '统一专利法院 UPC Unified Patent Court',
  bx: '比荷卢 BOIP Benelux',
  oa: '非洲知识产权组织 OAPI',
  ap: '非洲地区知识产权组织 ARIPO',
  ea: '欧亚专利组织 EAPO Eurasian Patent',
  gc: '海湾合作委员会 GCC Gulf Cooperation Council',
  wo: '世界知识产权组织 WIPO PCT',
}

/** Where official usage differs from what ICU says. */
const PLACE_WORDS: Readonly<Record<string, string>> = {
  hk: '中国香港 Hong Kong',
  mo: '中国澳门 Macao Macau',
  tw: '中国台湾 Taiwan',
}

const places = (['zh-CN', 'en'] as const).map(
  (locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }),
)

/** What people type for a country or organisation. */
export function placeWords(code: string): string {
  if (isOrganisation(code)) return ORGANISATION_WORDS[code]
  return PLACE_WORDS[code] ?? places.map((names) => regionName(names, code)).join(' ')
}

/** What people type for an IP type, a procedure, a provider's kind or an expert's category; '' for free text. */
export function codeWords(code: string): string {
  return CODE_WORDS[code] ?? ''
}

function regionName(names: Intl.DisplayNames, code: string): string {
  return /^[a-z]{2}$/.test(code) ? (names.of(code.toUpperCase()) ?? code) : code
}

import { isOrganisation, JURISDICTIONS, type Organisation } from '../domain/vocabulary/jurisdictions.ts'
import type { Locale } from './locale.ts'
import type { Names } from './names.tsx'

// Node's and the browser's ICU name some places differently, so names are written here and sent with the
// page; computing them on both sides would break hydration.

/** Where Chinese official usage, or plain English, differs from what ICU says. */
const COUNTRY_OVERRIDES: Record<Locale, Readonly<Record<string, string>>> = {
  'zh-CN': {
    hk: '中国香港',
    mo: '中国澳门',
    tw: '中国台湾',
    ps: '巴勒斯坦',
    fk: '马尔维纳斯群岛（福克兰群岛）',
  },
  en: {
    hk: 'Hong Kong, China',
    mo: 'Macao, China',
    tw: 'Taiwan, China',
    ps: 'Palestine',
    fk: 'Falkland Islands (Malvinas)',
  },
}

const ORGANISATION_NAMES: Record<Locale, Readonly<Record<Organisation, string>>> = {
  'zh-CN': {
    ep: '欧洲专利局（EPO）',
    em: '欧盟知识产权局（EUIPO）',
    up: '统一专利法院（UPC）',
    bx: '比荷卢知识产权局（BOIP）',
    oa: '非洲知识产权组织（OAPI）',
    ap: '非洲地区知识产权组织（ARIPO）',
    ea: '欧亚专利组织（EAPO）',
    gc: '海湾合作委员会专利局（GCC）',
    wo: '世界知识产权组织（WIPO）',
  },
  en: {
    ep: 'European Patent Office (EPO)',
    em: 'EU Intellectual Property Office (EUIPO)',
    up: 'Unified Patent Court (UPC)',
    bx: 'Benelux Office (BOIP)',
    oa: 'African IP Organization (OAPI)',
    ap: 'African Regional IP Organization (ARIPO)',
    ea: 'Eurasian Patent Organization (EAPO)',
    gc: 'Gulf Cooperation Council Patent Office (GCC)',
    wo: 'World Intellectual Property Organization (WIPO)',
  },
}

/** Cities that parties in China write in Chinese characters. */
const CHINESE_CITIES_IN_ENGLISH: Readonly<Record<string, string>> = {
  上海: 'Shanghai',
  北京: 'Beijing',
  深圳: 'Shenzhen',
  广州: 'Guangzhou',
  杭州: 'Hangzhou',
  南京: 'Nanjing',
  苏州: 'Suzhou',
  无锡: 'Wuxi',
  宁波: 'Ningbo',
  成都: 'Chengdu',
  重庆: 'Chongqing',
  武汉: 'Wuhan',
  西安: "Xi'an",
  天津: 'Tianjin',
  青岛: 'Qingdao',
  济南: 'Jinan',
  合肥: 'Hefei',
  厦门: 'Xiamen',
  福州: 'Fuzhou',
  长沙: 'Changsha',
  郑州: 'Zhengzhou',
  大连: 'Dalian',
  沈阳: 'Shenyang',
  昆明: 'Kunming',
  义乌: 'Yiwu',
  东莞: 'Dongguan',
  佛山: 'Foshan',
  珠海: 'Zhuhai',
  香港: 'Hong Kong',
  澳门: 'Macao',
  台北: 'Taipei',
  海口: 'Haikou',
  乌鲁木齐: 'Urumqi',
}

const regions = {
  'zh-CN': new Intl.DisplayNames('zh-CN', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}
const tongues = {
  'zh-CN': new Intl.DisplayNames('zh-CN', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

/** The name of a country (region) or organisation of the vocabulary; the code itself where it has none. */
export function jurisdictionName(locale: Locale, code: string): string {
  if (isOrganisation(code)) return ORGANISATION_NAMES[locale][code]
  return COUNTRY_OVERRIDES[locale][code] ?? displayName(regions[locale], code.toUpperCase()) ?? code
}

/** The name of an ISO 639-1 language. */
export function languageName(locale: Locale, code: string): string {
  return displayName(tongues[locale], code) ?? code
}

function displayName(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code)
  } catch {
    return undefined
  }
}

type Codes = { jurisdictions?: readonly string[]; languages?: readonly string[]; cities?: readonly string[] }

/** The names that one page needs, by code, to be sent with its data and read through `useNames`. */
export function namesFor(locale: Locale, ...codes: readonly Codes[]): Names {
  const jurisdictions = codes.flatMap((some) => some.jurisdictions ?? [])
  const languages = codes.flatMap((some) => some.languages ?? [])
  const cities = locale === 'en' ? codes.flatMap((some) => some.cities ?? []) : []
  return {
    cities: nameAll(cities, (city) => CHINESE_CITIES_IN_ENGLISH[city] ?? city),
    jurisdictions: nameAll(jurisdictions, (code) => jurisdictionName(locale, code)),
    languages: nameAll(languages, (code) => languageName(locale, code)),
  }
}

function nameAll(codes: readonly string[], name: (code: string) => string): Record<string, string> {
  return Object.fromEntries(Array.from(new Set(codes), (code) => [code, name(code)]))
}

/** Every jurisdiction as options of a select, sorted by name as a reader of `locale` expects. */
export function jurisdictionOptions(locale: Locale): { value: string; label: string }[] {
  const collator = new Intl.Collator(locale === 'en' ? 'en' : 'zh-Hans-u-co-pinyin')
  return JURISDICTIONS.map((code) => ({ value: code, label: jurisdictionName(locale, code) })).sort((a, b) =>
    collator.compare(a.label, b.label),
  )
}

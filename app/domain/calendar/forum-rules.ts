import type { Label } from '../vocabulary/labels.ts'
import type { CalendarCode } from './published-calendars.ts'

export const FORUM_RULE_CODES = [
  'epc',
  'us-federal',
  'us-itc',
  'us-uspto',
  'gb-ukipo',
  'de',
  'cn-court',
] as const
export type ForumRuleCode = (typeof FORUM_RULE_CODES)[number]

/** How a forum counts a period, and what it does when the last day is closed. */
export type ForumRule = {
  name: Label
  calendar: CalendarCode
  /** The provision by which a last day that is closed moves to the next open one. */
  moves: string
  /** The provision by which the day of the event is not counted; null where none is cited here. */
  counts: string | null
}

/** The rules of the forums, each with the provisions that it rests on. */
export const FORUM_RULES: Readonly<Record<ForumRuleCode, ForumRule>> = {
  epc: {
    name: { zh: '欧洲专利局', en: 'European Patent Office' },
    calendar: 'epo',
    moves: 'EPC Rule 134(1)',
    counts: 'EPC Rule 131',
  },
  'us-federal': {
    name: { zh: '美国联邦法院', en: 'United States federal courts' },
    calendar: 'us',
    moves: 'FRCP 6(a)(1)(C)',
    counts: 'FRCP 6(a)(1)',
  },
  'us-itc': {
    name: { zh: '美国国际贸易委员会（337 调查）', en: 'United States International Trade Commission' },
    calendar: 'us',
    moves: '19 CFR 201.14(a)',
    counts: '19 CFR 201.14(a)',
  },
  'us-uspto': {
    name: { zh: '美国专利商标局', en: 'United States Patent and Trademark Office' },
    calendar: 'us',
    moves: '35 U.S.C. 21(b)',
    counts: '37 CFR 1.7(a)',
  },
  'gb-ukipo': {
    name: { zh: '英国知识产权局', en: 'United Kingdom Intellectual Property Office' },
    calendar: 'gb',
    moves: 'Patents Act 1977 s. 120',
    counts: null,
  },
  de: {
    name: { zh: '德国专利商标局、联邦专利法院及慕尼黑法院', en: 'German office and courts in Munich' },
    calendar: 'de-munich',
    moves: '§ 222 Abs. 2 ZPO, § 193 BGB',
    counts: '§§ 187, 188 BGB',
  },
  'cn-court': {
    name: { zh: '中国内地法院', en: 'Courts of mainland China' },
    calendar: 'cn',
    moves: '民事诉讼法第八十五条',
    counts: '民事诉讼法第八十五条',
  },
}

/** Statutes that are cited by another name in English; the others are cited alike in every language. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  民事诉讼法第八十五条: 'Civil Procedure Law of the PRC, Art. 85',
}

/** A provision as it is cited in the language of the reader. */
export const citedIn = (provision: string, language: 'zh' | 'en'): string =>
  (language === 'en' ? IN_ENGLISH[provision] : undefined) ?? provision

export const isForumRule = (code: string): code is ForumRuleCode =>
  (FORUM_RULE_CODES as readonly string[]).includes(code)

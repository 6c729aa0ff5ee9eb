import type { PartyType } from '../../domain/vocabulary/parties.ts'
import type { LetterTemplate, Locale, Until } from '../letter.ts'

/** `kind`: as what somebody applies. `until`: the day by which a decision may be expected. */
type Values = { path: string; news: string; kind: string } & Until

const KINDS: Record<PartyType, Record<Locale, string>> = {
  expert: { 'zh-CN': '专家顾问', en: 'expert' },
  provider: { 'zh-CN': '服务机构', en: 'service provider' },
  think_tank: { 'zh-CN': '智库', en: 'think tank' },
}

/** What the letter is about: your application, and as what. */
const named = (locale: Locale, kind: string) => {
  const known = KINDS[kind as PartyType]?.[locale]
  if (locale === 'zh-CN') return known ? `您的${known}申请` : '您的申请'
  return known ? `Your application as ${known === 'expert' ? 'an' : 'a'} ${known}` : 'Your application'
}

const CHINESE_NEWS: Record<string, [subject: string, body: string]> = {
  received: ['已收到', '指导中心已收到您提交的申请，将按流程审核。进度可以随时登录查看：'],
  changes: ['需要补充', '指导中心在审核您的申请时，请您补充或修改部分内容。请登录后查看：'],
  decided: ['已有决定', '指导中心已对您的申请作出决定。决定书请登录后查看、打印：'],
}

const ENGLISH_NEWS: Record<string, [subject: string, body: string]> = {
  received: [
    'was received',
    'The centre has received your application and will examine it. Sign in at any time to see how far it has come:',
  ],
  changes: [
    'needs changes',
    'In examining your application the centre asks you to add or change something. Sign in to read it:',
  ],
  decided: [
    'has been decided',
    'The centre has decided on your application. Sign in to read and print the letter:',
  ],
}

const said = (texts: typeof CHINESE_NEWS, news: string) => texts[news] ?? texts.decided!

/** Tells an applicant that it has arrived, or that there is something to read, which stands behind the sign-in. */
export const applicationNews: LetterTemplate<Values> = {
  deadline: () => 'decision',
  'zh-CN': {
    subject: ({ news, kind }) => `${named('zh-CN', kind)}${said(CHINESE_NEWS, news)[0]}`,
    body: ({ path, news }, address) => [said(CHINESE_NEWS, news)[1], address(path)],
  },
  en: {
    subject: ({ news, kind }) => `${named('en', kind)} ${said(ENGLISH_NEWS, news)[0]}`,
    body: ({ path, news }, address) => [said(ENGLISH_NEWS, news)[1], address(path)],
  },
}

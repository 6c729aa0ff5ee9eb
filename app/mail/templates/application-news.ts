import { type ApplicationNews, asksApplicant } from '../../domain/application/news.ts'
import type { PartyType } from '../../domain/vocabulary/parties.ts'
import type { LetterTemplate, Locale, Until } from '../letter.ts'

/**
 * `kind`: as what somebody applies. `until`: the day by which a decision may be expected, or by which the applicant is
 * asked to act.
 */
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

type Words = Record<ApplicationNews, [subject: string, body: string]>

const CHINESE_NEWS: Words = {
  received: ['已收到', '指导中心已收到您提交的申请，将按流程审核。进度可以随时登录查看：'],
  changes: ['需要补充', '指导中心在审核您的申请时，请您补充或修改部分内容。请登录后查看：'],
  more_time: ['的补充期限已延长', '指导中心延长了您补充申请的期限。请登录查看要补充的内容：'],
  answer_near: ['的补充期限将至', '指导中心请您补充申请，期限将至。补充完请记得重新提交：'],
  resumed: [
    '按现有内容继续审核',
    '补充期限已过，尚未收到您重新提交的申请。指导中心将按现有内容继续审核，您已保存的修改也在其中。请登录查看进度：',
  ],
  decided: ['已有决定', '指导中心已对您的申请作出决定。决定书请登录后查看、打印：'],
}

const ENGLISH_NEWS: Words = {
  received: [
    'was received',
    'The centre has received your application and will examine it. Sign in at any time to see how far it has come:',
  ],
  changes: [
    'needs changes',
    'In examining your application the centre asks you to add or change something. Sign in to read it:',
  ],
  more_time: [
    'may be changed until later',
    'The centre gives you more time to change your application. Sign in to read what is asked for:',
  ],
  answer_near: [
    'still waits for your changes',
    'The day by which the centre asked you to change your application is near. Remember to hand it in again when you have:',
  ],
  resumed: [
    'is examined as it stands',
    'The day to make changes has passed and the application was not handed in again. The centre goes on with it as it stands, with the changes that you saved. Sign in to see how far it has come:',
  ],
  decided: [
    'has been decided',
    'The centre has decided on your application. Sign in to read and print the letter:',
  ],
}

const said = (texts: Words, news: string) => texts[news as ApplicationNews] ?? texts.decided

/** What whoever is asked to act has to know beside the day. */
const MEANWHILE: Record<Locale, string> = {
  'zh-CN': '补充期间不计入审核时限。逾期不会直接不予入库，由指导中心决定延期或按现有内容继续审核。',
  en: 'The time for the decision stands still meanwhile. Nothing is refused because the day passes: the centre then decides whether to give more time or to go on with the application as it stands.',
}

const body = (locale: Locale, news: string, where: string) => [
  said(locale === 'en' ? ENGLISH_NEWS : CHINESE_NEWS, news)[1],
  where,
  ...(asksApplicant(news) ? [MEANWHILE[locale]] : []),
]

/** Tells an applicant that it has arrived, or that there is something to read, which stands behind the sign-in. */
export const applicationNews: LetterTemplate<Values> = {
  deadline: ({ news }) => (asksApplicant(news) ? 'handling' : 'decision'),
  'zh-CN': {
    subject: ({ news, kind }) => `${named('zh-CN', kind)}${said(CHINESE_NEWS, news)[0]}`,
    body: ({ path, news }, address) => body('zh-CN', news, address(path)),
  },
  en: {
    subject: ({ news, kind }) => `${named('en', kind)} ${said(ENGLISH_NEWS, news)[0]}`,
    body: ({ path, news }, address) => body('en', news, address(path)),
  },
}

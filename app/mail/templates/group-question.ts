import type { GroupNews } from '../../domain/defence-group/news.ts'
import type { LetterTemplate } from '../letter.ts'

type Words = Record<GroupNews, [subject: string, body: string, more: string]>

const CHINESE: Words = {
  question: [
    '指导中心有一个问题请您答复',
    '关于您的一起纠纷，指导中心想了解您是否愿意与处境相同的企业联合应对。请登录查看并答复：',
    '在各方都同意之前，不会互相透露名称。',
  ],
  plan: [
    '联合应对的分担方案请您答复',
    '关于您的一起纠纷，指导中心提出了共用律师、分担费用的方案。请登录查看您的份额并答复：',
    '您只看到自己的份额。',
  ],
  plan_agreed: ['分担方案已生效', '各方都已同意联合应对的分担方案。请登录查看：', ''],
  plan_refused: [
    '分担方案没有达成',
    '联合应对的分担方案没有达成，任何一方都不因此承担费用。请登录查看：',
    '',
  ],
}

const ENGLISH: Words = {
  question: [
    'The centre has a question for you',
    'About one of your disputes, the centre would like to know whether you would defend together with enterprises in the same position. Sign in to read and answer:',
    'No names are exchanged before everybody has agreed.',
  ],
  plan: [
    'A plan to share counsel and cost awaits your answer',
    'About one of your disputes, the centre proposes how counsel and cost would be shared. Sign in to read your share and answer:',
    'You are shown your own share alone.',
  ],
  plan_agreed: ['The plan to share is in force', 'Everybody has agreed to the plan. Sign in to read it:', ''],
  plan_refused: [
    'The plan to share did not come about',
    'The plan did not come about; nobody bears a cost by it. Sign in to read it:',
    '',
  ],
}

const said = (words: Words, news: string) => words[news as GroupNews] ?? words.question

const lines = ([, body, more]: Words[GroupNews], address: string) =>
  [body, address, more].filter((line) => line !== '')

/** Tells an enterprise what is asked, or settled, about defending together, without naming anybody. */
export const groupQuestion: LetterTemplate<{ path: string; news: string }> = {
  'zh-CN': {
    subject: ({ news }) => said(CHINESE, news)[0],
    body: ({ path, news }, address) => lines(said(CHINESE, news), address(path)),
  },
  en: {
    subject: ({ news }) => said(ENGLISH, news)[0],
    body: ({ path, news }, address) => lines(said(ENGLISH, news), address(path)),
  },
}

import type { PairingNews } from '../../domain/pairing/news.ts'
import type { LetterTemplate, Until } from '../letter.ts'

const SUBJECTS: Record<PairingNews, { zh: string; en: string }> = {
  propose: { zh: '有机构向您提议“1+1”合作', en: 'A firm proposes a 1+1 to you' },
  convene: { zh: '指导中心为您牵线“1+1”合作', en: 'The centre proposes a 1+1 to you' },
  counter: {
    zh: '“1+1”合作的条款有改动，请您确认',
    en: 'The terms of a 1+1 have changed: your answer is asked for',
  },
  accept: { zh: '“1+1”合作双方已就条款达成一致', en: 'Both sides of a 1+1 stand by its terms' },
  decline: { zh: '“1+1”合作提议未被接受', en: 'A 1+1 was declined' },
  withdraw: { zh: '“1+1”合作提议已撤回', en: 'A 1+1 was withdrawn' },
  request_changes: { zh: '中心请您修改“1+1”合作的条款', en: 'The centre asks for other terms of a 1+1' },
  recommend: { zh: '有“1+1”合作等待决定', en: 'A 1+1 awaits a decision' },
  approve: { zh: '“1+1”合作已获批准', en: 'A 1+1 was approved' },
  reject: { zh: '“1+1”合作未获批准', en: 'A 1+1 was not approved' },
  begin: { zh: '“1+1”合作今日起生效', en: 'A 1+1 begins today' },
  suspend: { zh: '“1+1”合作已暂停', en: 'A 1+1 is suspended' },
  reinstate: { zh: '“1+1”合作已恢复', en: 'A 1+1 is reinstated' },
  give_notice: { zh: '“1+1”合作的终止通知', en: 'Notice was given to end a 1+1' },
  take_back_notice: { zh: '“1+1”合作的终止通知已撤回', en: 'A notice to end a 1+1 was taken back' },
  terminate: { zh: '“1+1”合作已终止', en: 'A 1+1 has been ended' },
  expire: { zh: '“1+1”合作已到期', en: 'A 1+1 has expired' },
  expiring: { zh: '“1+1”合作即将到期，可以续签', en: 'A 1+1 expires soon and can be renewed' },
  partner_left: {
    zh: '“1+1”合作的另一方已退出名录',
    en: 'The other side of a 1+1 has left the directory',
  },
  introduction: { zh: '请中心牵线的事项有新消息', en: 'News about an introduction by the centre' },
}

/** `until`: the last day of its term. */
type Values = { path: string; news: string } & Until

/** Tells somebody that something happened with a 1+1; until when it runs. With whom and on which other terms stands behind the sign-in. */
export const pairingNews: LetterTemplate<Values> = {
  deadline: () => 'term',
  'zh-CN': {
    subject: ({ news }) => SUBJECTS[news as PairingNews].zh,
    body: ({ path }, address) => ['请登录后查看详情和下一步：', address(path)],
  },
  en: {
    subject: ({ news }) => SUBJECTS[news as PairingNews].en,
    body: ({ path }, address) => ['Sign in to read what it is and what to do next:', address(path)],
  },
}

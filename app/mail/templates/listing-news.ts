import type { LetterTemplate } from '../letter.ts'
import { shortUntil, writtenUntil } from '../until.ts'

const SUBJECTS: Record<string, { zh: string; en: string }> = {
  suspend: { zh: '您的名录资格已暂停', en: 'Your listing is suspended' },
  reinstate: { zh: '您的名录资格已恢复', en: 'Your listing is reinstated' },
  give_notice: { zh: '拟移出名录告知：请在期限内陈述意见', en: 'Notice of removal: you may reply in time' },
  remove: { zh: '您已被移出名录', en: 'You were removed from the directory' },
  keep: { zh: '您的名录资格予以保留', en: 'Your listing is kept' },
  expire: { zh: '您的任期已满，可以申请续任', en: 'Your term has ended; you can apply for renewal' },
  evidence: { zh: '有执业资格或材料即将到期', en: 'A licence or document is about to expire' },
  insurance: { zh: '职业责任保险即将到期', en: 'Professional indemnity is about to expire' },
  change_accepted: { zh: '您提交的资料更改已采纳', en: 'The change of your entry was accepted' },
  change_refused: { zh: '您提交的资料更改已退回', en: 'The change of your entry was refused' },
  unconfirmed: {
    zh: '有名录资料超过 180 天未确认',
    en: 'Entries of the directory are not confirmed for 180 days',
  },
  complaint: { zh: '一项关于您的投诉经查实成立', en: 'A complaint about you was upheld' },
  confirm: { zh: '请确认您的名录资料仍然属实', en: 'Please confirm that your entry is still true' },
}

/** `until`: the last day to reply, or the day on which something expires; '' where there is none. */
type Values = { path: string; news: string; until: string }

/** Tells a party that something happened to its place in the directory; what and why stands behind the sign-in. */
export const listingNews: LetterTemplate<Values> = {
  'zh-CN': {
    subject: ({ news, until }) =>
      (SUBJECTS[news]?.zh ?? '您的名录资料有新消息') + (until ? `：${shortUntil(until, 'zh-CN')}` : ''),
    body: ({ path, until }, address) => [
      '请登录后查看详情和下一步：',
      address(path),
      ...(until ? [`日期：${writtenUntil(until, 'zh-CN')}`] : []),
    ],
  },
  en: {
    subject: ({ news, until }) =>
      (SUBJECTS[news]?.en ?? 'News about your entry in the directory') +
      (until ? `: ${shortUntil(until, 'en')}` : ''),
    body: ({ path, until }, address) => [
      'Sign in to read what it is and what to do next:',
      address(path),
      ...(until ? [`Date: ${writtenUntil(until, 'en')}.`] : []),
    ],
  },
}

import type { LetterTemplate, Until } from '../letter.ts'

const SUBJECTS: Record<string, { zh: string; en: string }> = {
  suspend: { zh: '您的名录资格已暂停', en: 'Your listing is suspended' },
  reinstate: { zh: '您的名录资格已恢复', en: 'Your listing is reinstated' },
  give_notice: { zh: '拟移出名录告知：请在期限内陈述意见', en: 'Notice of removal: you may reply in time' },
  remove: { zh: '您已被移出名录', en: 'You were removed from the directory' },
  keep: { zh: '您的名录资格予以保留', en: 'Your listing is kept' },
  step_down: { zh: '您已退出名录', en: 'You have left the directory' },
  joined: {
    zh: '您的名录条目已并入同一主体的另一条目',
    en: 'Your entry was joined into another entry of the same party',
  },
  took_in: {
    zh: '同一主体的另一条目已并入您的名录条目',
    en: 'Another entry of the same party was joined into yours',
  },
  stepped_down: { zh: '有专家或机构自行退出名录', en: 'A listed party has stepped down' },
  term: {
    zh: '您的名录任期即将届满：续任要重新审核，请尽早申请',
    en: 'Your term in the directory is about to end: renewal is reviewed anew, please apply early',
  },
  expire: { zh: '您的任期已满，可以申请续任', en: 'Your term has ended; you can apply for renewal' },
  evidence: { zh: '有执业资格或材料即将到期', en: 'A licence or document is about to expire' },
  insurance: { zh: '职业责任保险即将到期', en: 'Professional indemnity is about to expire' },
  change_accepted: { zh: '您提交的资料更改已采纳', en: 'The change of your entry was accepted' },
  change_refused: { zh: '您提交的资料更改已退回', en: 'The change of your entry was refused' },
  unconfirmed: {
    zh: '有名录资料超过 180 天未确认',
    en: 'Entries of the directory are not confirmed for 180 days',
  },
  unreached: {
    zh: '有企业邀请了尚无账号的一方，请联系其开通',
    en: 'A party without an account was invited: please get in touch with it',
  },
  complaint: { zh: '一项关于您的投诉经查实成立', en: 'A complaint about you was upheld' },
  confirm: { zh: '请确认您的名录资料仍然属实', en: 'Please confirm that your entry is still true' },
}

/** `until`: the last day to reply or of the term, or the day on which something expires. */
type Values = { path: string; news: string } & Until

/** Tells a party that something happened to its place in the directory; what and why stands behind the sign-in. */
export const listingNews: LetterTemplate<Values> = {
  deadline: () => 'date',
  'zh-CN': {
    subject: ({ news }) => SUBJECTS[news]?.zh ?? '您的名录资料有新消息',
    body: ({ path }, address) => ['请登录后查看详情和下一步：', address(path)],
  },
  en: {
    subject: ({ news }) => SUBJECTS[news]?.en ?? 'News about your entry in the directory',
    body: ({ path }, address) => ['Sign in to read what it is and what to do next:', address(path)],
  },
}

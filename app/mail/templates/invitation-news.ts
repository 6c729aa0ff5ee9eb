import type { InvitationNews } from '../../domain/invitation/news.ts'
import type { LetterTemplate, Until } from '../letter.ts'

const CHINESE: Record<InvitationNews, [subject: string, body: string]> = {
  asked: ['您收到一份邀请', '有企业希望请您协助处理一起纠纷。请登录查看摘要，并在承诺的时间内答复：'],
  reminder: ['请尽快答复邀请', '您收到的一份邀请答复时间已过半。请登录答复；逾期自动失效：'],
  both_clear: [
    '双方均已核对冲突，请报价',
    '您和“1+1”合作方都已核对完利益冲突，案情已向双方开放，报价期限从现在起计算。由任一方为双方报价，请登录查看案情；逾期自动失效：',
  ],
  answered: ['受邀方已核对冲突', '您邀请的一方已核对完利益冲突。请登录查看进展：'],
  accepted: ['您收到一份报价', '您邀请的一方已接受并报价。请登录比较、选择：'],
  partner_quoted: [
    '“1+1”合作方已代表双方报价',
    '您的“1+1”合作方已为双方报价，您这一方不必再报。请登录查看报价内容；有异议的，请尽快与合作方和企业沟通：',
  ],
  partner_out: [
    '一份“1+1”邀请已结束',
    '您与“1+1”合作方一同收到的一份邀请，因合作方这次不参加而结束，您不必再答复。请登录查看：',
  ],
  delivered: ['您收到一份意见', '您请的专家或智库已提交意见。请登录查看：'],
  ended: ['一份邀请没有成功', '您邀请的一方这次不能接受。请登录查看下一位建议：'],
  lapsed: ['一份邀请逾期失效', '邀请没有在期限内得到答复，已失效。请登录查看：'],
  cancelled: ['一份邀请已撤回', '企业撤回了给您的一份邀请，不必再答复：'],
  closed: ['一份邀请已结束', '给您的一份邀请已结束，不必再答复：'],
  engaged: ['企业已委托您', '企业已接受您的报价并委托您。请登录查看：'],
}

const ENGLISH: Record<InvitationNews, [subject: string, body: string]> = {
  asked: [
    'You have received an invitation',
    'An enterprise would like your help with a dispute. Sign in to read the synopsis, and answer within the time you promise:',
  ],
  reminder: [
    'An invitation awaits your answer',
    'Half of the time to answer an invitation has passed. Sign in to answer; afterwards it lapses:',
  ],
  both_clear: [
    'Both sides have checked conflicts: your quote is asked for',
    'You and the other side of your 1+1 have both finished the conflict check. The file is open to both, and the time to quote begins now: one of you quotes for both. Sign in to read the file; without a quote in time the invitation lapses:',
  ],
  answered: [
    'An invited party has checked its conflicts',
    'A party you invited has finished its conflict check. Sign in to see how far it has come:',
  ],
  accepted: [
    'You have received a quote',
    'A party you invited accepts and quotes. Sign in to compare and choose:',
  ],
  partner_quoted: [
    'The other side of your 1+1 has quoted for both',
    'The other side of your 1+1 has quoted for both of you; you need not quote any more. Sign in to read the quote, and tell the other side and the enterprise soon if you do not agree:',
  ],
  partner_out: [
    'An invitation to your 1+1 is over',
    'The other side of your 1+1 does not take part this time, so an invitation to both of you is over; no answer is needed any more. Sign in to see it:',
  ],
  delivered: [
    'You have received an opinion',
    'An expert or think tank you asked has handed in an opinion. Sign in to read it:',
  ],
  ended: [
    'An invitation came to nothing',
    'A party you invited cannot accept this time. Sign in to see who is suggested next:',
  ],
  lapsed: [
    'An invitation has lapsed',
    'An invitation was not answered in time and has lapsed. Sign in to see it:',
  ],
  cancelled: [
    'An invitation was taken back',
    'An enterprise has taken back an invitation to you; no answer is needed:',
  ],
  closed: ['An invitation is closed', 'An invitation to you is closed; no answer is needed:'],
  engaged: [
    'You have been engaged',
    'An enterprise has taken up your quote and engages you. Sign in to see the engagement:',
  ],
}

const said = (texts: Record<InvitationNews, [string, string]>, news: string) =>
  texts[news as InvitationNews] ?? texts.asked

/** `until`: by when an answer is due, an instant, or until when a quote holds, a day. */
type Values = { path: string; news: string } & Until

/** Tells either side of an invitation that there is something to read or to do. */
export const invitationNews: LetterTemplate<Values> = {
  deadline: ({ news }) => (news === 'accepted' ? 'quote' : 'answer'),
  'zh-CN': {
    subject: ({ news }) => said(CHINESE, news)[0],
    body: ({ path, news }, address) => [said(CHINESE, news)[1], address(path)],
  },
  en: {
    subject: ({ news }) => said(ENGLISH, news)[0],
    body: ({ path, news }, address) => [said(ENGLISH, news)[1], address(path)],
  },
}

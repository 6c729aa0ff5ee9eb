import type { EngagementNews } from '../../domain/engagement/news.ts'
import type { LetterTemplate } from '../letter.ts'

const CHINESE: Record<EngagementNews, [subject: string, body: string]> = {
  message: ['委托中有新消息', '您参与的一项委托有新消息。请登录查看：'],
  report_request: ['请提交进展报告', '您参与的一项委托需要一份进展报告。请登录提交：'],
  report: ['收到进展报告', '您参与的一项委托有新的进展报告。请登录查看：'],
  milestone: ['委托的节点有变化', '您参与的一项委托增加或完成了节点。请登录查看：'],
  bill: ['委托中有新账单', '您参与的一项委托登记了费用。请登录查看：'],
  bill_taken_back: ['委托中有账单已撤回', '您参与的一项委托撤回了一笔账单，不再计入合计。请登录查看原因：'],
  confirmed: ['受托方已确认一项委托', '贵司登记的一项委托，受托方已确认是其办理。请登录查看：'],
  contested: [
    '受托方表示一项委托不是其办理',
    '贵司登记的一项委托，所登记的受托方表示不是其办理，并写明了原因。它现在不占用可承接件数，也不计入业绩。请登录查看原因，并更正或终止：',
  ],
  contested_at_centre: [
    '受托方表示一项登记的委托不是其办理',
    '一项未经邀请登记的委托，所登记的受托方表示不是其办理，并写明了原因。请登录查看原因，与企业核实后更正、再次询问或终止：',
  ],
  paused: ['一项委托已暂停', '您参与的一项委托已暂停办理，恢复时会另行通知。请登录查看：'],
  resumed: ['一项委托已恢复办理', '您参与的一项委托已恢复办理。请登录查看：'],
  terminated: ['一项委托已终止', '您参与的一项委托已终止，不需要再办理；此前的内容仍可查看。请登录查看：'],
  concluded: ['一项委托已办结', '您参与的一项委托已办结。请登录查看，并为服务评价：'],
  concluded_for_party: ['一项委托已办结', '您参与的一项委托已办结。请登录查看：'],
  rated: ['一项委托已评价', '您参与的一项委托收到了评价。请登录查看：'],
  handed_over: ['一项委托已更换受托方', '您参与的一项委托已结束并移交。请登录查看：'],
  files_handed_on: ['此前的文件已移交', '您参与的一项委托移交了此前的文件，可以查阅。请登录查看：'],
  terms_proposed: [
    '委托中有一项条款变更提议',
    '您参与的一项委托提出了变更条款（范围、费用或封顶）。双方同意之前，现行条款不变。请登录查看；需要贵方答复的，请在条款页同意或不同意：',
  ],
  terms_accepted: [
    '委托的条款变更已获同意',
    '您参与的一项委托，条款变更已获同意，自所定之日起按新条款执行；此前的条款仍可查看。请登录查看：',
  ],
  terms_declined: [
    '委托的条款变更未获同意',
    '您参与的一项委托，条款变更未获同意，现行条款不变。请登录查看原因：',
  ],
  terms_withdrawn: [
    '委托的条款变更提议已撤回',
    '您参与的一项委托，条款变更提议已由提出方撤回，现行条款不变，不需要再答复。请登录查看：',
  ],
  terms_unanswered: [
    '请答复委托的条款变更提议',
    '您参与的一项委托，对方提出的条款变更还在等贵方答复。答复之前，现行条款不变。请登录，在条款页同意或不同意；这项提议只提醒一次：',
  ],
}

const ENGLISH: Record<EngagementNews, [subject: string, body: string]> = {
  message: [
    'A new message in an engagement',
    'There is a new message in an engagement of yours. Sign in to read it:',
  ],
  report_request: [
    'A progress report is wanted',
    'A progress report is wanted in an engagement of yours. Sign in to write it:',
  ],
  report: [
    'A progress report has come in',
    'There is a new progress report in an engagement of yours. Sign in to read it:',
  ],
  milestone: [
    'Milestones of an engagement have changed',
    'A milestone was added or reached in an engagement of yours. Sign in to see it:',
  ],
  bill: ['A new bill in an engagement', 'Fees were recorded in an engagement of yours. Sign in to see them:'],
  bill_taken_back: [
    'A bill of an engagement was taken back',
    'A bill was taken back in an engagement of yours and counts no more. Sign in to see why:',
  ],
  confirmed: [
    'An engagement was confirmed',
    'A party that was noted down as acting for you has confirmed that it does. Sign in to see the engagement:',
  ],
  contested: [
    'A party says that an engagement is not its own',
    'A party that was noted down as acting for you says that it does not, and why. The engagement takes none of its places and counts as none of its work. Sign in to read the reason, and correct or end it:',
  ],
  contested_at_centre: [
    'A party says that an engagement on record is not its own',
    'A party that was noted down in an engagement without an invitation says that it does not act, and why. Sign in to read the reason, and ask the enterprise, then correct it, ask the party again or end it:',
  ],
  paused: [
    'An engagement is paused',
    'An engagement of yours is paused; you will be told when it goes on. Sign in to see it:',
  ],
  resumed: ['An engagement goes on', 'An engagement of yours goes on again. Sign in to see it:'],
  terminated: [
    'An engagement was ended',
    'An engagement of yours was ended before it was concluded: nothing more is to be done in it, and what was done stays to be read. Sign in to see it:',
  ],
  concluded: [
    'An engagement is concluded',
    'An engagement of yours is concluded. Sign in to see it and to rate the service:',
  ],
  concluded_for_party: [
    'An engagement is concluded',
    'An engagement of yours is concluded. Sign in to see it:',
  ],
  rated: ['An engagement was rated', 'An engagement of yours was rated. Sign in to see it:'],
  handed_over: [
    'An engagement was handed over',
    'An engagement of yours has ended and was handed over. Sign in to see it:',
  ],
  files_handed_on: [
    'Earlier files were handed on',
    'Earlier files may now be read in an engagement of yours. Sign in to see them:',
  ],
  terms_proposed: [
    'A change of terms is proposed in an engagement',
    'New terms (scope, fees or cap) are proposed in an engagement of yours. The terms in force stay until both sides agree. Sign in to read them and, where the answer is yours, accept or decline on the page of the terms:',
  ],
  terms_accepted: [
    'A change of terms was accepted',
    'In an engagement of yours a change of terms was accepted. The new terms are in force from their day; earlier ones stay to be read. Sign in to see them:',
  ],
  terms_declined: [
    'A change of terms was declined',
    'In an engagement of yours a change of terms was declined: the terms in force stay. Sign in to read why:',
  ],
  terms_withdrawn: [
    'A proposed change of terms was withdrawn',
    'In an engagement of yours who proposed a change of terms has withdrawn it: the terms in force stay, and no answer is needed. Sign in to see it:',
  ],
  terms_unanswered: [
    'A proposed change of terms waits for your answer',
    'In an engagement of yours the other side has proposed new terms and still waits for your answer. The terms in force stay until then. Sign in and accept or decline on the page of the terms; you are reminded of this proposal once only:',
  ],
}

const said = (texts: Record<EngagementNews, [string, string]>, news: string) =>
  texts[news as EngagementNews] ?? texts.message

/** Tells the sides of an engagement that there is something to read or to do. */
export const engagementNews: LetterTemplate<{ path: string; news: string }> = {
  'zh-CN': {
    subject: ({ news }) => said(CHINESE, news)[0],
    body: ({ path, news }, address) => [said(CHINESE, news)[1], address(path)],
  },
  en: {
    subject: ({ news }) => said(ENGLISH, news)[0],
    body: ({ path, news }, address) => [said(ENGLISH, news)[1], address(path)],
  },
}

import type { DisputeNews } from '../../domain/dispute/news.ts'
import type { LetterTemplate, Until } from '../letter.ts'

type Words = Record<DisputeNews, [subject: string, body: string]>

const CHINESE: Words = {
  urgent: ['有一起紧急纠纷等待受理', '有企业走紧急通道提交了纠纷，须在时限内决定受理。请登录办理：'],
  supplement_requested: ['请补充材料', '指导中心请您就一起纠纷补充材料。请登录查看要点并逐点答复：'],
  supplement_dated: [
    '补充材料的期限已定',
    '指导中心请您就一起纠纷补充的材料，最后一天已定。请登录查看要点并逐点答复：',
  ],
  supplemented: ['企业已补充材料', '您要求补充的材料已提交。请登录继续办理：'],
  supplement_lapsed: [
    '逾期未补充，申请视为撤回',
    '您的一起纠纷在期限内没有补充材料，申请视为撤回。内容仍然保留，可以登录后以原内容重新提出。境外的期限不因此停止，您记录的仍会提醒：',
  ],
  accepted: ['您的申请已受理', '指导中心已受理您的一起纠纷，受理通知书可以登录查看：'],
  not_accepted: [
    '您的申请未予受理',
    '指导中心对您的一起纠纷作出了不予受理的决定。境外的期限不因此停止，您记录的仍会提醒。理由可以登录查看：',
  ],
  terminated: [
    '指导已终止',
    '指导中心终止了对您的一起纠纷的指导。境外的期限不因此停止，您记录的仍会提醒。告知书可以登录查看：',
  ],
  opinion: ['您收到指导意见', '指导中心已就您的一起纠纷提出指导意见，可以登录查看：'],
}

const ENGLISH: Words = {
  urgent: [
    'An urgent dispute awaits a decision',
    'An enterprise took the urgent lane; acceptance has to be decided in time. Sign in:',
  ],
  supplement_requested: [
    'Further material is asked for',
    'The centre asks for further material in one of your disputes. Sign in to answer each point:',
  ],
  supplement_dated: [
    'The last day for further material is set',
    'The last day for the material that the centre asks for in one of your disputes is set. Sign in to answer each point:',
  ],
  supplemented: [
    'An enterprise has sent further material',
    'What you asked for has been sent. Sign in to go on:',
  ],
  supplement_lapsed: [
    'Nothing was added in time: the application counts as withdrawn',
    'What was asked for in one of your disputes did not come in time. Dates abroad run on, and you are still reminded of those that you recorded. Nothing you wrote is lost; sign in to bring it again:',
  ],
  accepted: [
    'Your application was accepted',
    'The centre has accepted one of your disputes. Sign in to read the notice:',
  ],
  not_accepted: [
    'Your application was not accepted',
    'The centre has decided not to accept one of your disputes. Dates abroad run on, and you are still reminded of those that you recorded. Sign in to read why:',
  ],
  terminated: [
    'The guidance has ended',
    'The centre has ended its guidance in one of your disputes. Dates abroad run on, and you are still reminded of those that you recorded. Sign in to read the notice:',
  ],
  opinion: [
    'You have received an opinion',
    'The centre has given its opinion in one of your disputes. Sign in to read it:',
  ],
}

const said = (words: Words, news: string) => words[news as DisputeNews] ?? words.accepted

/**
 * `until`: the last day to do what is asked for, or the instant. `workingDays`: how many there are where the calendar of
 * the year is not known yet in which they end.
 */
type Values = { path: string; news: string; workingDays?: number } & Until

/** How long there is, where no day can be named. */
const chineseDays = (count: number) =>
  `期限：${count} 个工作日。跨到的年份还没有工作日历，具体到哪一天，定下后另行告知。`
const englishDays = (count: number) =>
  `Due: within ${count} working days. The calendar of the year in which they end is not known yet; you will be told the day once it is.`

/** Tells the people of a dispute, or of the centre, that there is something to read or to do. */
export const disputeNews: LetterTemplate<Values> = {
  deadline: () => 'handling',
  'zh-CN': {
    subject: ({ news }) => said(CHINESE, news)[0],
    body: ({ path, news, workingDays }, address) => [
      said(CHINESE, news)[1],
      address(path),
      ...(workingDays === undefined ? [] : [chineseDays(workingDays)]),
    ],
  },
  en: {
    subject: ({ news }) => said(ENGLISH, news)[0],
    body: ({ path, news, workingDays }, address) => [
      said(ENGLISH, news)[1],
      address(path),
      ...(workingDays === undefined ? [] : [englishDays(workingDays)]),
    ],
  },
}

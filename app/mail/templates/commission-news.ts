import type { LetterTemplate, Until } from '../letter.ts'

const SUBJECTS: Record<string, { zh: string; en: string }> = {
  commission: { zh: '指导中心委托一项研究', en: 'The centre commissions research' },
  send_back: { zh: '研究报告请补充修改', en: 'Your report is to be changed' },
  accept: { zh: '研究报告已通过验收', en: 'Your report is accepted' },
  publish: { zh: '研究成果已公开', en: 'Your research is published' },
  keep_confidential: { zh: '研究报告不公开', en: 'Your report stays confidential' },
  cancel: { zh: '研究委托已取消', en: 'The commission is cancelled' },
  for_enterprise: { zh: '您的纠纷有一份研究报告', en: 'There is a report on your dispute' },
}

/** `until`: the day on which the report is due. */
type Values = { path: string; news: string } & Until

/** Tells a think tank, or an enterprise, that a commission moved; what it is about stands behind the sign-in. */
export const commissionNews: LetterTemplate<Values> = {
  deadline: () => 'report',
  'zh-CN': {
    subject: ({ news }) => SUBJECTS[news]?.zh ?? '研究委托有新消息',
    body: ({ path }, address) => ['请登录后查看：', address(path)],
  },
  en: {
    subject: ({ news }) => SUBJECTS[news]?.en ?? 'News about a commission',
    body: ({ path }, address) => ['Sign in to read it:', address(path)],
  },
}

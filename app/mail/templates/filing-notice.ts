import type { LetterTemplate } from '../letter.ts'

/** Tells an enterprise that a filing abroad against it was reported, and that a draft is prepared. */
export const filingNotice: LetterTemplate<{ path: string }> = {
  'zh-CN': {
    subject: () => '指导中心提示：境外可能有针对贵企业的案件',
    body: ({ path }, address) => [
      '指导中心收到一条境外立案信息，可能与贵企业有关。已为您准备好一份纠纷草稿，请登录核对：',
      address(path),
      '如果与贵企业无关，撤回草稿即可。境外期限往往很短，请尽快查看。',
    ],
  },
  en: {
    subject: () => 'From the centre: there may be a case abroad against your enterprise',
    body: ({ path }, address) => [
      'The centre has received a report of a filing abroad that may concern your enterprise. A draft has been prepared; sign in to check it:',
      address(path),
      'If it does not concern you, withdraw the draft. Time limits abroad are often short, so please look soon.',
    ],
  },
}

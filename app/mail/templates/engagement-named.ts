import type { LetterTemplate } from '../letter.ts'

/** Asks a party that an enterprise or the centre named as acting whether that is so; says nothing of the matter. */
export const engagementNamed: LetterTemplate<{ path: string }> = {
  'zh-CN': {
    subject: () => '有一项委托登记在贵方名下，请确认',
    body: ({ path }, address) => [
      '有企业或指导中心在联桥登记：一起纠纷委托贵方办理。这项登记没有经过贵方在平台上的同意，请核对：',
      '1. 打开以下链接，查看是哪家企业、在哪里、关于哪类权利、由谁登记：',
      address(path),
      '2. 确是贵方办理的，选择“是我方的委托”。确认之后您才能参与其记录，它才占用可承接件数，办结后才计入业绩。',
      '3. 不是贵方办理的，选择“不是我方的委托”并写明原因，由企业和指导中心更正或终止。',
      '答复之前，它不占用贵方的可承接件数，也不计入贵方的业绩和评价。',
    ],
  },
  en: {
    subject: () => 'An engagement is noted down under your name: please confirm it',
    body: ({ path }, address) => [
      'An enterprise or the guidance centre has noted down on Lianqiao that you act in a dispute. You have not agreed to it on this site, so please check:',
      '1. Open this link to see for which enterprise, where, about which right, and who noted it down:',
      address(path),
      '2. If you do act, choose “This engagement is ours”. Only then do you take part in its record, does it take one of your places, and can it count as your work once it is concluded.',
      '3. If you do not, choose “This engagement is not ours” and say why: the enterprise and the centre then correct or end it.',
      'Until you answer it takes none of your places and counts neither as your work nor in your ratings.',
    ],
  },
}

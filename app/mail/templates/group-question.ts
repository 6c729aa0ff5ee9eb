import type { LetterTemplate } from '../letter.ts'

/** Tells an enterprise that the centre asks whether it would defend together with others, without naming anybody. */
export const groupQuestion: LetterTemplate<{ path: string }> = {
  'zh-CN': {
    subject: () => '指导中心有一个问题请您答复',
    body: ({ path }, address) => [
      '关于您的一起纠纷，指导中心想了解您是否愿意与处境相同的企业联合应对。请登录查看并答复：',
      address(path),
      '在各方都同意之前，不会互相透露名称。',
    ],
  },
  en: {
    subject: () => 'The centre has a question for you',
    body: ({ path }, address) => [
      'About one of your disputes, the centre would like to know whether you would defend together with enterprises in the same position. Sign in to read and answer:',
      address(path),
      'No names are exchanged before everybody has agreed.',
    ],
  },
}

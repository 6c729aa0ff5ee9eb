import type { LetterTemplate } from '../letter.ts'

/** Answers a sign-up for an enterprise that has people here already: later ones come by invitation. */
export const askColleague: LetterTemplate<{ path: string }> = {
  'zh-CN': {
    subject: () => '贵企业在联桥已有记录',
    body: ({ path }, address) => [
      '您注册时填写的企业在联桥已有记录，新成员须由该企业的管理员邀请加入。请联系贵企业的管理员，由其在“我的账号”中的“同事”页面发出邀请。',
      '如果贵企业还没有管理员，请联系指导中心：',
      address(path),
    ],
  },
  en: {
    subject: () => 'Your enterprise is already known to Lianqiao',
    body: ({ path }, address) => [
      'The enterprise you signed up for is already known here; further members join by invitation of its administrator. Please ask them to invite you from “Colleagues” in their account.',
      'If your enterprise has no administrator yet, please turn to the centre:',
      address(path),
    ],
  },
}

import type { LetterTemplate } from '../letter.ts'

/** Tells an applicant that there is something to read; what it is stands behind the sign-in. */
export const applicationNews: LetterTemplate<{ path: string; news: string }> = {
  'zh-CN': {
    subject: ({ news }) => (news === 'changes' ? '您的申请需要补充' : '您的申请已有决定'),
    body: ({ path, news }, address) => [
      news === 'changes'
        ? '指导中心在审核您的申请时，请您补充或修改部分内容。请登录后查看：'
        : '指导中心已对您的申请作出决定。决定书请登录后查看、打印：',
      address(path),
    ],
  },
  en: {
    subject: ({ news }) =>
      news === 'changes' ? 'Your application needs changes' : 'Your application has been decided',
    body: ({ path, news }, address) => [
      news === 'changes'
        ? 'In examining your application the centre asks you to add or change something. Sign in to read it:'
        : 'The centre has decided on your application. Sign in to read and print the letter:',
      address(path),
    ],
  },
}

import type { LetterTemplate } from '../letter.ts'

/** Tells somebody that they have another role in their own house now. */
export const roleChanged: LetterTemplate<{ path: string }> = {
  'zh-CN': {
    subject: () => '您在联桥的角色有变更',
    body: ({ path }, address) => [
      '您所在单位的管理员变更了您的角色，立即生效。您的账号页面写明了现在的角色：',
      address(path),
      '如有疑问，请先询问本单位的管理员。',
    ],
  },
  en: {
    subject: () => 'Your role on Lianqiao has changed',
    body: ({ path }, address) => [
      'An administrator of your own house has given you another role, from now on. Your account says which:',
      address(path),
      'If you have a question, please ask the administrator of your house first.',
    ],
  },
}

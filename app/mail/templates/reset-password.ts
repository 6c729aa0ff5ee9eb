import type { LetterTemplate } from '../letter.ts'

/** Leads to a new password. */
export const resetPassword: LetterTemplate<{ path: string; minutes: number }> = {
  'zh-CN': {
    subject: () => '重设您在联桥的密码',
    body: ({ path, minutes }, address) => [
      '有人请求重设这个账号的密码。如果是您本人，请打开以下链接设置新密码：',
      address(path),
      `链接在 ${minutes} 分钟内有效，只能使用一次。如果不是您本人，不必理会，密码没有变化。`,
    ],
  },
  en: {
    subject: () => 'Choose a new password for Lianqiao',
    body: ({ path, minutes }, address) => [
      'Somebody has asked for a new password for this account. If it was you, open this link and choose one:',
      address(path),
      `It works once, within ${minutes} minutes. If it was not you, do nothing: the password has not changed.`,
    ],
  },
}

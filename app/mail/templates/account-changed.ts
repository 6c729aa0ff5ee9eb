import type { LetterTemplate } from '../letter.ts'

/** Tells an owner that something about the safety of the account has changed, without saying what. */
export const accountChanged: LetterTemplate<{ path: string }> = {
  'zh-CN': {
    subject: () => '您的联桥账号有安全设置变动',
    body: ({ path }, address) => [
      '您的账号的密码、两步验证或登录方式刚刚有变动。如果是您本人操作，不必理会。',
      '如果不是您本人，请立即重设密码，并联系指导中心：',
      address(path),
    ],
  },
  en: {
    subject: () => 'A security setting of your Lianqiao account has changed',
    body: ({ path }, address) => [
      'The password, the second step or a way to sign in of your account has just changed. If it was you, do nothing.',
      'If it was not you, choose a new password at once and tell the centre:',
      address(path),
    ],
  },
}

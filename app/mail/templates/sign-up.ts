import type { LetterTemplate } from '../letter.ts'

/** Proves that the address of a new account is its owner's. */
export const signUp: LetterTemplate<{ path: string; hours: number }> = {
  'zh-CN': {
    subject: () => '请确认您在联桥的注册',
    body: ({ path, hours }, address) => [
      '有人用这个邮箱在联桥注册账号。如果是您本人，请打开以下链接完成注册：',
      address(path),
      `链接在 ${hours} 小时内有效，只能使用一次。如果不是您本人，不必理会，账号不会开通。`,
    ],
  },
  en: {
    subject: () => 'Please confirm your registration with Lianqiao',
    body: ({ path, hours }, address) => [
      'Somebody has signed up to Lianqiao with this address. If it was you, open this link to finish:',
      address(path),
      `It works once, within ${hours} hours. If it was not you, do nothing: no account is opened.`,
    ],
  },
}

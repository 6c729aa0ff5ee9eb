import type { LetterTemplate } from '../letter.ts'

/** Answers a sign-up with an address that has an account; the page says nothing about that to whoever typed it. */
export const alreadyKnown: LetterTemplate<{ path: string }> = {
  'zh-CN': {
    subject: () => '您在联桥已有账号',
    body: ({ path }, address) => [
      '有人用这个邮箱在联桥注册账号，而这个邮箱已有账号。如果是您本人，请直接登录；忘记密码时，可在登录页重设：',
      address(path),
      '如果不是您本人，不必理会，您的账号没有变化。',
    ],
  },
  en: {
    subject: () => 'You already have an account with Lianqiao',
    body: ({ path }, address) => [
      'Somebody has signed up to Lianqiao with this address, which already has an account. If it was you, sign in; if you have forgotten the password, the sign-in page leads to a new one:',
      address(path),
      'If it was not you, do nothing: your account has not changed.',
    ],
  },
}

import type { LetterTemplate } from '../letter.ts'

/** Tells the address that an account had until now that it has another one, without saying which. */
export const emailChanged: LetterTemplate<{ path: string }> = {
  'zh-CN': {
    subject: () => '您的联桥账号已更换邮箱',
    body: ({ path }, address) => [
      '您的联桥账号刚刚更换了邮箱，今后不能再用本邮箱登录，通知也不再发到这里。',
      '如果不是您本人操作，请立即联系指导中心：',
      address(path),
    ],
  },
  en: {
    subject: () => 'Your Lianqiao account has another e-mail address now',
    body: ({ path }, address) => [
      'The e-mail address of your Lianqiao account has just been changed: you cannot sign in with this one any more, and letters no longer come here.',
      'If it was not you, tell the centre at once:',
      address(path),
    ],
  },
}

import type { LetterTemplate } from '../letter.ts'

/** Tells an owner that somebody came as far as the second step and typed codes in vain, and how to shut them out. */
export const codesGuessed: LetterTemplate<{ path: string; count: number }> = {
  'zh-CN': {
    subject: () => '有人多次输错您联桥账号的验证码',
    body: ({ path, count }, address) => [
      `过去一天内，有人已通过您账号登录的第一步（通常是密码），但两步验证的验证码至少输错了 ${count} 次，没有登录成功。`,
      '如果不是您本人，说明有人知道您的密码：请立即重设密码，对方即无法再试：',
      address(path),
      '如果是您本人，请检查手机时间是否准确，或用恢复码登录。一天之内只提醒一次。',
    ],
  },
  en: {
    subject: () => 'Somebody keeps entering wrong codes for your Lianqiao account',
    body: ({ path, count }, address) => [
      `Within the past day somebody has passed the first step of signing in to your account, as a rule the password, and then entered a wrong code at least ${count} times. They did not get in.`,
      'If it was not you, somebody knows your password: choose a new one at once, and they cannot go on trying:',
      address(path),
      'If it was you, check the time on your phone, or sign in by a recovery code. You are told at most once a day.',
    ],
  },
}

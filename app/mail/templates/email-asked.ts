import type { LetterTemplate } from '../letter.ts'

/** Tells the present address of an account that another one is asked for, without saying which, and how to stop it. */
export const emailAsked: LetterTemplate<{ path: string; hours: number }> = {
  'zh-CN': {
    subject: () => '有人请求更换您联桥账号的邮箱',
    body: ({ path, hours }, address) => [
      `有人输入您的密码，请求把您联桥账号的邮箱更换为另一个。对方在 ${hours} 小时内从新邮箱确认后即生效，此前没有变化。`,
      '如果是您本人操作，不必理会。如果不是，说明有人知道您的密码：请立即重设密码，这次更换随即作废：',
      address(path),
    ],
  },
  en: {
    subject: () => 'Somebody has asked to change the e-mail address of your Lianqiao account',
    body: ({ path, hours }, address) => [
      `Somebody who typed your password has asked for another e-mail address for your Lianqiao account. It counts once it is confirmed from that address within ${hours} hours; until then nothing has changed.`,
      'If it was you, do nothing. If it was not, somebody knows your password: choose a new one at once, and the change is off:',
      address(path),
    ],
  },
}

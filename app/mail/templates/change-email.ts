import type { LetterTemplate } from '../letter.ts'

/** Goes to the address that an account shall have from now on, to prove that it is its owner's. */
export const changeEmail: LetterTemplate<{ path: string; hours: number }> = {
  'zh-CN': {
    subject: () => '确认您在联桥的新邮箱',
    body: ({ path, hours }, address) => [
      '有人请求把一个联桥账号的邮箱更换为本邮箱。如果是您本人，请打开以下链接确认：',
      address(path),
      `链接在 ${hours} 小时内有效，只能使用一次。如果不是您本人，不必理会，账号没有变化。`,
    ],
  },
  en: {
    subject: () => 'Confirm your new address with Lianqiao',
    body: ({ path, hours }, address) => [
      'Somebody has asked to use this address for their Lianqiao account. If it was you, open this link and confirm:',
      address(path),
      `It works once, within ${hours} hours. If it was not you, do nothing: the account has not changed.`,
    ],
  },
}

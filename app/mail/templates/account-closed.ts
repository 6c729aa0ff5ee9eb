import type { LetterTemplate } from '../letter.ts'

/**
 * Answers whoever signs up, is invited or asks for a new password with an address whose account is closed; the page says
 * nothing of that to whoever typed it. `by`: who opens it again.
 */
export const accountClosed: LetterTemplate<{ path: string; by: 'house' | 'centre' }> = {
  'zh-CN': {
    subject: () => '您在联桥的账号已停用',
    body: ({ path, by }, address) => [
      '有人用这个邮箱注册、重设密码或邀请您加入联桥，而这个邮箱的账号已经停用，因此没有发出链接。',
      by === 'house'
        ? '仍在原单位、需要继续使用的，请原单位的管理员在“同事”页重新启用。'
        : '需要继续使用的，请致电 12345 转指导中心，由系统管理员核实后重新启用。',
      '已经换了单位的，一个邮箱只能有一个账号：请对方邀请您的另一个邮箱，或用另一个邮箱注册：',
      address(path),
      '如果不是您本人，不必理会，账号仍然停用。',
    ],
  },
  en: {
    subject: () => 'Your account with Lianqiao is closed',
    body: ({ path, by }, address) => [
      'Somebody has signed up, asked for a new password or invited you to Lianqiao with this address. Its account is closed, so no link was sent.',
      by === 'house'
        ? 'If you are still with the house that it belongs to, ask an administrator there to open it again on the page of colleagues.'
        : 'If you need it, please call the centre by the hotline 12345: an administrator makes sure of you and opens it again.',
      'If you are somewhere else now: an address has one account only. Have another address of yours invited, or sign up with it:',
      address(path),
      'If it was not you, do nothing: the account stays closed.',
    ],
  },
}

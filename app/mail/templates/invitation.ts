import type { LetterTemplate } from '../letter.ts'

/** Asks a colleague, or a member of the centre's staff, to open an account. */
export const invitation: LetterTemplate<{ path: string; days: number; inviter: string; place: string }> = {
  'zh-CN': {
    subject: ({ place }) => `邀请您加入联桥：${place}`,
    body: ({ path, days, inviter, place }, address) => [
      `${inviter}邀请您以“${place}”成员的身份加入联桥。请打开以下链接，设置密码后即可使用：`,
      address(path),
      `链接在 ${days} 天内有效，只能使用一次。如果您不认识邀请人，不必理会。`,
    ],
  },
  en: {
    subject: ({ place }) => `You are invited to Lianqiao: ${place}`,
    body: ({ path, days, inviter, place }, address) => [
      `${inviter} invites you to join Lianqiao as a member of “${place}”. Open this link and choose a password:`,
      address(path),
      `It works once, within ${days} days. If you do not know who invites you, do nothing.`,
    ],
  },
}

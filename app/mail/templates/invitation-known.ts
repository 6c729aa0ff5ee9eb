import type { LetterTemplate } from '../letter.ts'

/** Tells somebody who is invited to a house that the address has an account already, and how to go on. */
export const invitationKnown: LetterTemplate<{ path: string; inviter: string; place: string }> = {
  'zh-CN': {
    subject: ({ place }) => `邀请您加入联桥：${place}`,
    body: ({ path, inviter, place }, address) => [
      `${inviter}邀请您以“${place}”成员的身份加入联桥，而这个邮箱已有账号，不能再开一个。如果您已是其成员，直接登录即可：`,
      address(path),
      '如果现有账号属于别处，请告诉邀请人另一个邮箱，由其重新邀请。如果您不认识邀请人，不必理会，您的账号没有变化。',
    ],
  },
  en: {
    subject: ({ place }) => `You are invited to Lianqiao: ${place}`,
    body: ({ path, inviter, place }, address) => [
      `${inviter} invites you to join Lianqiao as a member of “${place}”, but this address already has an account and cannot have another. If you are a member already, just sign in:`,
      address(path),
      'If your account belongs elsewhere, give the inviter another address and ask to be invited there. If you do not know who invites you, do nothing: your account has not changed.',
    ],
  },
}

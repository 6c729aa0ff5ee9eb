import type { LetterTemplate } from '../letter.ts'

/** One line of a digest: what a letter of its own would have had for a subject, and where it leads. */
export type DigestLine = { subject: string; path: string }

/** `lines` is JSON of `DigestLine[]`; `more` is how many are left out. */
type Values = { count: number; lines: string; more: number }

const written = (lines: string, address: (path: string) => string) =>
  (JSON.parse(lines) as DigestLine[]).map(({ subject, path }) => `· ${subject}\n  ${address(path)}`)

/** What is still unread of a day, in one letter. */
export const digest: LetterTemplate<Values> = {
  'zh-CN': {
    subject: ({ count }) => `您有 ${count} 条未读消息`,
    body: ({ lines, more }, address) => [
      '以下消息您还没有在联桥查看：',
      ...written(lines, address),
      ...(more > 0 ? [`另有 ${more} 条，请登录查看：`] : ['全部消息：']),
      address('/messages'),
      `想改为逐条发送或不再收到某类邮件，请到：\n${address('/account/notifications')}`,
    ],
  },
  en: {
    subject: ({ count }) => (count === 1 ? 'One unread message' : `${count} unread messages`),
    body: ({ lines, more }, address) => [
      'You have not read these yet in Lianqiao:',
      ...written(lines, address),
      ...(more > 0 ? [`And ${more} more. Sign in to read them:`] : ['All messages:']),
      address('/messages'),
      `To be written to at once, or not about some things, go to:\n${address('/account/notifications')}`,
    ],
  },
}

import type { LetterTemplate } from '../letter.ts'

/** Tells the people of an enterprise that a last day is near, without saying of what. */
export const deadlineNear: LetterTemplate<{ path: string; days: number }> = {
  'zh-CN': {
    subject: ({ days }) => `还有 ${days} 天：您的纠纷有期限将至`,
    body: ({ path, days }, address) => [
      `您在联桥记录的一项期限还有 ${days} 天到期。请登录查看并处理：`,
      address(path),
      '如果已经完成，请在页面上标记完成，就不再提醒。',
    ],
  },
  en: {
    subject: ({ days }) =>
      days === 1 ? 'One day left: a deadline is near' : `${days} days left: a deadline is near`,
    body: ({ path, days }, address) => [
      `A deadline that you keep in Lianqiao is ${days === 1 ? 'one day' : `${days} days`} away. Sign in to see it:`,
      address(path),
      'If it has been met, tick it off there and you will not be reminded again.',
    ],
  },
}

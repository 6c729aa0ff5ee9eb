import type { LetterTemplate, Locale, Until } from '../letter.ts'

/**
 * `kind`: of what sort the last day is. `until`: the day, or the instant where one is known. Letters that were queued
 * before these were said have neither.
 */
type Values = { path: string; days: number; kind: string } & Until

const KINDS: Record<string, Record<Locale, string>> = {
  dispute: { 'zh-CN': '案件答复', en: 'the case answer' },
  deadline: { 'zh-CN': '纠纷中记录的期限', en: 'a deadline recorded in a dispute' },
  milestone: { 'zh-CN': '委托节点', en: 'a milestone of an engagement' },
  supplement: { 'zh-CN': '向指导中心补充材料', en: 'further material for the centre' },
}

/** Of what sort it is, where a letter knows that. */
const what = (locale: Locale, kind: string): string[] => {
  const said = KINDS[kind]?.[locale]
  if (!said) return []
  return [locale === 'zh-CN' ? `事项：${said}` : `What: ${said}`]
}

/** What somebody ticks off; an answer to the other side or to the centre has nothing to tick. */
const isTicked = (kind: string) => kind === 'deadline' || kind === 'milestone'

/** Tells the people of an enterprise that a last day is near and of what sort, without saying in which case. */
export const deadlineNear: LetterTemplate<Values> = {
  // A day that somebody recorded is read where it is due; what ends at an instant or at the centre, in Shanghai.
  deadline: ({ kind }) => (isTicked(kind) ? 'localDay' : 'lastDay'),
  'zh-CN': {
    subject: ({ days }) => `还有 ${days} 天：您的纠纷有期限将至`,
    body: ({ path, days, kind }, address) => [
      `您在联桥记录的一项期限还有 ${days} 天到期。请登录查看并处理${isTicked(kind) ? '；如果已经完成，请在页面上标记完成，就不再提醒' : ''}：`,
      address(path),
      ...what('zh-CN', kind),
    ],
  },
  en: {
    subject: ({ days }) => `${days === 1 ? 'One day' : `${days} days`} left: a deadline is near`,
    body: ({ path, days, kind }, address) => [
      `A deadline that you keep in Lianqiao is ${days === 1 ? 'one day' : `${days} days`} away. Sign in to see it${isTicked(kind) ? '; if it has been met, tick it off there and you will not be reminded again' : ''}:`,
      address(path),
      ...what('en', kind),
    ],
  },
}

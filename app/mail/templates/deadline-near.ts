import type { LetterTemplate, Locale } from '../letter.ts'
import { shortUntil, writtenUntil } from '../until.ts'

/**
 * `kind`: of what sort the last day is. `until`: the day, or the instant where one is known. Letters that were queued
 * before these were said have neither.
 */
type Values = { path: string; days: number; kind: string; until: string }

const KINDS: Record<string, Record<Locale, string>> = {
  dispute: { 'zh-CN': '对外答复', en: 'an answer to the other side' },
  deadline: { 'zh-CN': '纠纷中记录的期限', en: 'a deadline recorded in a dispute' },
  milestone: { 'zh-CN': '委托节点', en: 'a milestone of an engagement' },
  supplement: { 'zh-CN': '向指导中心补充材料', en: 'further material for the centre' },
}

/** A day that somebody recorded is read where it is due; what ends at an instant or at the centre, in Shanghai. */
const isLocalDay = (kind: string) => kind === 'deadline' || kind === 'milestone'

const short = (locale: Locale, { kind, until }: Values) => {
  if (!until) return ''
  const when = isLocalDay(kind) ? until : shortUntil(until, locale)
  return locale === 'zh-CN' ? `，${when}到期` : `, due ${when}`
}

const whole = (locale: Locale, { kind, until }: Values): string[] => {
  if (!until) return []
  const what = KINDS[kind]?.[locale] ?? ''
  if (locale === 'zh-CN') {
    const when = isLocalDay(kind)
      ? `${until}（以办理地的日期为准，提醒按上海时间计算）`
      : writtenUntil(until, locale)
    return [`事项：${what}`, `到期：${when}`]
  }
  const when = isLocalDay(kind)
    ? `${until} (a date of the place where it is due; days are counted in Shanghai time)`
    : writtenUntil(until, locale)
  return [`What: ${what}`, `Due: ${when}`]
}

/** Tells the people of an enterprise that a last day is near and of what sort, without saying in which case. */
export const deadlineNear: LetterTemplate<Values> = {
  'zh-CN': {
    subject: (values) => `还有 ${values.days} 天：您的纠纷有期限将至${short('zh-CN', values)}`,
    body: (values, address) => [
      `您在联桥记录的一项期限还有 ${values.days} 天到期。请登录查看并处理：`,
      address(values.path),
      ...whole('zh-CN', values),
      '如果已经完成，请在页面上标记完成，就不再提醒。',
    ],
  },
  en: {
    subject: (values) =>
      (values.days === 1
        ? 'One day left: a deadline is near'
        : `${values.days} days left: a deadline is near`) + short('en', values),
    body: (values, address) => [
      `A deadline that you keep in Lianqiao is ${values.days === 1 ? 'one day' : `${values.days} days`} away. Sign in to see it:`,
      address(values.path),
      ...whole('en', values),
      'If it has been met, tick it off there and you will not be reminded again.',
    ],
  },
}

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

type Words = { subject: (left: string) => string; body: (left: string) => string }

/** What is near, by its sort: the reader of a milestone may be the firm that acts, of the rest it is the enterprise. */
const CHINESE: Record<'recorded' | 'milestone' | 'supplement', Words> = {
  recorded: {
    subject: (left) => `还有 ${left}：您的纠纷有期限将至`,
    body: (left) => `您在联桥记录的一项期限还有 ${left}到期。请登录查看并处理`,
  },
  milestone: {
    subject: (left) => `还有 ${left}：委托中有节点将至`,
    body: (left) => `您参与的一项委托，有一个节点还有 ${left}到期。请登录查看并处理`,
  },
  supplement: {
    subject: (left) => `还有 ${left}：请补充材料`,
    body: (left) =>
      `指导中心请您补充一起纠纷的材料，还有 ${left}到期；逾期未补充的，申请视为撤回。请登录补充`,
  },
}

const ENGLISH: typeof CHINESE = {
  recorded: {
    subject: (left) => `${left} left: a deadline is near`,
    body: (left) => `A deadline that you keep in Lianqiao is ${left} away. Sign in to see it`,
  },
  milestone: {
    subject: (left) => `${left} left: a milestone is near`,
    body: (left) => `A milestone of an engagement of yours is ${left} away. Sign in to see it`,
  },
  supplement: {
    subject: (left) => `${left} left: further material is due`,
    body: (left) =>
      `The centre has asked you for further material on a dispute, which is due in ${left}. Without it by then, the application counts as withdrawn. Sign in to add it`,
  },
}

const sortOf = (kind: string) => (kind === 'milestone' || kind === 'supplement' ? kind : 'recorded')

const written = (days: number, one: string) => (days === 1 ? `${one} day` : `${days} days`)

/** Tells those whose last day is near how near it is and of what sort, without saying in which case. */
export const deadlineNear: LetterTemplate<Values> = {
  // A day that somebody recorded is read where it is due; what ends at an instant or at the centre, in Shanghai.
  deadline: ({ kind }) => (isTicked(kind) ? 'localDay' : 'lastDay'),
  'zh-CN': {
    subject: ({ days, kind }) => CHINESE[sortOf(kind)].subject(`${days} 天`),
    body: ({ path, days, kind }, address) => [
      `${CHINESE[sortOf(kind)].body(`${days} 天`)}${isTicked(kind) ? '；如果已经完成，请在页面上标记完成，就不再提醒' : ''}：`,
      address(path),
      ...what('zh-CN', kind),
    ],
  },
  en: {
    subject: ({ days, kind }) => ENGLISH[sortOf(kind)].subject(written(days, 'One')),
    body: ({ path, days, kind }, address) => [
      `${ENGLISH[sortOf(kind)].body(written(days, 'one'))}${isTicked(kind) ? '; if it has been met, tick it off there and you will not be reminded again' : ''}:`,
      address(path),
      ...what('en', kind),
    ],
  },
}

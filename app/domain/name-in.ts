/** Names of somebody in the two languages. */
export type TwoNames = { zh: string | null; en: string | null }

/** What somebody is called, in whichever language. */
export const allNames = (names: TwoNames | null): string[] =>
  [names?.zh, names?.en].filter((name) => typeof name === 'string')

/** The name to read in `locale`, else the one in the other language; null for none. */
export function nameIn(locale: 'zh-CN' | 'en', { zh, en }: TwoNames): string | null {
  return locale === 'en' ? (en ?? zh) : (zh ?? en)
}

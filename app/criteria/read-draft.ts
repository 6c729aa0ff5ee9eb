import { CRITERION_TEXTS, type DraftItem } from '../domain/criteria/draft.ts'

/** Rows that a form may bring; more are none of ours. */
const MOST_ROWS = 100
/** What is said back to somebody about a text needs no megabyte of it. */
const LONGEST = 2_000

/** The draft as it was sent. */
export function readDraft(sent: FormData): { base: number; inForceFrom: string; items: DraftItem[] } {
  const text = (name: string) =>
    String(sent.get(name) ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST)
  const count = Math.min(MOST_ROWS, Math.max(0, Math.trunc(Number(text('count'))) || 0))
  const items = Array.from({ length: count }, (_, index) => {
    const [zh = '', evidenceZh = '', en = '', evidenceEn = ''] = CRITERION_TEXTS.map((name) =>
      text(`${name}-${index}`),
    )
    return {
      code: /^\w{1,60}$/.exec(text(`code-${index}`))?.[0] ?? '',
      zh,
      evidenceZh,
      en,
      evidenceEn,
      mayNotApply: text(`mayNotApply-${index}`) === 'yes',
      dropped: text(`dropped-${index}`) === 'yes',
    }
  })
  return { base: Number(text('base')) || 0, inForceFrom: text('inForceFrom'), items }
}

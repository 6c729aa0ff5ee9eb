import type { DisputeFacts } from '../dispute/schema.ts'
import { titleFor } from '../dispute/title.ts'
import type { WrittenDeadline } from '../dispute/written-deadline.ts'
import type { Industry } from '../vocabulary/industries.ts'
import { INDUSTRY_LABELS, type Label, ROLE_LABELS } from '../vocabulary/labels.ts'

type Told = Pick<DisputeFacts, 'jurisdictions' | 'ipTypes' | 'procedure' | 'role' | 'industry'> & {
  deadline: WrittenDeadline | null
}

/**
 * A synopsis to begin with: where, which right, which procedure, which side, which industry, by when unless that is
 * over, and no name.
 */
export function synopsisFor(language: keyof Label, told: Told): string {
  const { role, industry } = told
  const side = role && ROLE_LABELS[role][language]
  const trade = industry && INDUSTRY_LABELS[industry as Industry][language]
  const until = told.deadline?.left.unit === 'past' ? null : told.deadline
  if (language === 'zh') {
    return [
      `${titleFor('zh', told)}。`,
      side && `委托企业为${side}。`,
      trade && `行业：${trade}。`,
      until &&
        `期限：${until.local}（${until.offset}）${until.shanghai ? `，上海时间 ${until.shanghai}` : ''}。`,
    ]
      .filter(Boolean)
      .join('')
  }
  return [
    `${titleFor('en', told)}.`,
    side && `The enterprise is the ${side}.`,
    trade && `Industry: ${trade}.`,
    until &&
      `Deadline: ${until.local} (${until.offset})${until.shanghai ? `, ${until.shanghai} in Shanghai` : ''}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * The same in both languages, the writer's own first: whoever is asked may read only the other, and has nothing else
 * to go by before the conflict check.
 */
export function bothSynopses(first: keyof Label, told: Told): string {
  const second = first === 'zh' ? 'en' : 'zh'
  return `${synopsisFor(first, told)}\n\n${synopsisFor(second, told)}`
}

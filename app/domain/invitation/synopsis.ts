import type { DisputeFacts } from '../dispute/schema.ts'
import { titleFor } from '../dispute/title.ts'
import type { Industry } from '../vocabulary/industries.ts'
import { INDUSTRY_LABELS, type Label, ROLE_LABELS } from '../vocabulary/labels.ts'

type Told = Pick<DisputeFacts, 'jurisdictions' | 'ipTypes' | 'procedure' | 'role' | 'industry'>

/** A synopsis to begin with: where, which right, which procedure, which side, which industry, and no name. */
export function synopsisFor(language: keyof Label, told: Told): string {
  const { role, industry } = told
  const side = role && ROLE_LABELS[role][language]
  const trade = industry && INDUSTRY_LABELS[industry as Industry][language]
  if (language === 'zh') {
    return `${titleFor('zh', told)}。${side ? `委托企业为${side}。` : ''}${trade ? `行业：${trade}。` : ''}`
  }
  return [
    `${titleFor('en', told)}.`,
    side && `The enterprise is the ${side}.`,
    trade && `Industry: ${trade}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

import type { Factor, Reason } from '../domain/matching/response.ts'
import { useLocale } from '../i18n/context.tsx'

/** The sentence of a reason in the reader's language, with a capital where English wants one. */
export function useReasonText(): (reason: Reason) => string {
  const locale = useLocale()
  return ({ text, textEn }) => (locale === 'en' ? textEn.charAt(0).toUpperCase() + textEn.slice(1) : text)
}

/** What a candidate has done and declares: the reasons a reader weighs. */
export const MAIN_FACTORS: readonly Factor[] = [
  'evidence',
  'backoff',
  'lattice',
  'claims',
  'fields',
  'industry',
  'role',
  'forum',
  'to_confirm',
]

/** What the weight is added up from: of these, each matter is cited once. */
export const WEIGHED_FACTORS: readonly Factor[] = ['evidence', 'backoff', 'lattice']

/** What is so but decides little; told in one line. */
export const FURTHER_FACTORS: readonly Factor[] = ['language', 'admission', 'feedback', 'fees']

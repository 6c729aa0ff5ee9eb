/** The stages of a matter by which quotes are laid side by side and bills are booked. */
export const QUOTE_STAGES = [
  'assessment',
  'response',
  'evidence',
  'hearing',
  'settlement',
  'appeal',
  'enforcement',
  'other',
] as const
export type QuoteStage = (typeof QUOTE_STAGES)[number]

export function isQuoteStage(code: string): code is QuoteStage {
  return (QUOTE_STAGES as readonly string[]).includes(code)
}

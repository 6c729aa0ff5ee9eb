import type { QuoteStage } from '../domain/quote/stages.ts'

/** A quote as its form holds it, before it is read. */
export type QuoteForm = {
  feeModel: string
  currency: string
  amounts: Partial<Record<QuoteStage, string>>
  cap: string
  validUntil: string
  availableFrom: string
  note: string
}

export const EMPTY_QUOTE: QuoteForm = {
  feeModel: 'staged',
  currency: '',
  amounts: {},
  cap: '',
  validUntil: '',
  availableFrom: '',
  note: '',
}

/** The group of all stages' amounts. */
export const STAGES_FIELD = 'stages'

/** The control of a stage's amount. */
export const stageField = (stage: QuoteStage) => `amount-${stage}`

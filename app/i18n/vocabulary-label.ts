import { type Translate, translateMessage } from './translate.ts'
import type { vocabulary } from './zh-CN/vocabulary.ts'

/** The groups of the vocabulary: `ipType`, `procedure`, `industry`… */
export type Vocabulary = keyof typeof vocabulary

/**
 * The label of a vocabulary code. Some columns hold free text beside codes (a provider's kind, an outcome):
 * what is not in the vocabulary is shown as it was written.
 */
export function vocabularyLabel(t: Translate, group: Vocabulary, code: string): string {
  const key = `vocabulary.${group}.${code}`
  const label = translateMessage(t, key)
  return label === key ? code : label
}

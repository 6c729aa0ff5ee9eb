import { useLabel } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import type { Vocabulary } from '../i18n/vocabulary-label.ts'
import type { FilterName } from './lists.ts'

const VOCABULARY_OF: Partial<Record<FilterName, Vocabulary>> = {
  ipType: 'ipType',
  procedure: 'procedure',
  industry: 'industry',
  kind: 'providerKind',
  origin: 'origin',
  category: 'expertCategory',
  feeModel: 'feeModel',
}

/** The words for a value of a filter: a place, a language, or a code of the vocabulary. */
export function useFilterLabel(): (name: FilterName, value: string) => string {
  const label = useLabel()
  const { place, language } = useNames()
  return (name, value) => {
    if (name === 'language') return language(value)
    const vocabulary = VOCABULARY_OF[name]
    return vocabulary ? label(vocabulary, value) : place(value)
  }
}

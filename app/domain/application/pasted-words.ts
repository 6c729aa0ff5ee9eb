import { nameKey } from '../name.ts'
import { IP_TYPE_LABELS, type Label, PROCEDURE_LABELS, ROLE_LABELS } from '../vocabulary/labels.ts'
import type { WordReader } from './pasted.ts'

/** What people write besides the labels of the vocabulary. */
const EVERYDAY = {
  ipType: { 发明专利: 'patent', 发明: 'patent', 版权: 'copyright', trademark: 'trademark' },
  procedure: {
    '337': 'trade_investigation',
    '337调查': 'trade_investigation',
    无效: 'invalidation',
    临时禁令: 'preliminary_injunction',
    海关: 'customs',
    展会: 'trade_fair',
    电商: 'ecommerce_platform',
  },
  role: {
    原告: 'claimant',
    申请人: 'claimant',
    权利人: 'claimant',
    主张权利一方: 'claimant',
    plaintiff: 'claimant',
    被告: 'respondent',
    被申请人: 'respondent',
    被控一方: 'respondent',
    defendant: 'respondent',
    仲裁员: 'neutral',
    调解员: 'neutral',
    顾问: 'adviser',
  },
} as const satisfies Record<string, Record<string, string>>

function words(labels: Record<string, Label>, everyday: Record<string, string>): Map<string, string> {
  return new Map([
    ...Object.entries(labels).flatMap(([code, { zh, en }]) =>
      [zh, en, code].map((word) => [nameKey(word), code] as const),
    ),
    ...Object.entries(everyday).map(([word, code]) => [nameKey(word), code] as const),
  ])
}

const WORDS = {
  ipType: words(IP_TYPE_LABELS, EVERYDAY.ipType),
  procedure: words(PROCEDURE_LABELS, EVERYDAY.procedure),
  role: words(ROLE_LABELS, EVERYDAY.role),
}

/** What the pages call the codes of a column: by the word, its code. */
type ShownWords = (column: keyof typeof WORDS) => Iterable<readonly [word: string, code: string]>

/**
 * Reads the words of a pasted row: those of the vocabulary, everyday ones, and whatever the pages themselves show.
 * @param placeOf the code of a place by any of its names, if it has one
 */
export function wordReader(
  placeOf: (name: string) => string | undefined,
  shownWords: ShownWords,
): WordReader {
  const shown = (column: keyof typeof WORDS) =>
    new Map([...shownWords(column)].map(([word, code]) => [nameKey(word), code] as const))
  const shownIn = { ipType: shown('ipType'), procedure: shown('procedure'), role: shown('role') }
  return (column, word) => {
    if (column === 'jurisdiction') return placeOf(word) ?? word
    const key = nameKey(word)
    return shownIn[column].get(key) ?? WORDS[column].get(key) ?? word
  }
}

import { readFileSync } from 'node:fs'
import { readWords } from '../../app/domain/matching/words/read-words.ts'

/** The fields by which a reading is judged; absent where the phrase does not settle them. */
export const JUDGED_FIELDS = ['jurisdictions', 'ipTypes', 'procedure', 'role'] as const
export type JudgedField = (typeof JUDGED_FIELDS)[number]

type Labels = { jurisdictions?: string[]; ipTypes?: string[]; procedure?: string; role?: string }
export type Phrase = { text: string; request: Labels }

export type Tally = { right: number; wrong: number; missed: number }
export type PhraseScore = Record<JudgedField | 'all', Tally>

/** The phrases of a file in JSON Lines. */
export function readPhrases(file: string | URL): Phrase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Phrase)
}

const codesOf = (labels: Labels, field: JudgedField): string[] => [labels[field] ?? []].flat()

/** The (field, code) pairs of one phrase that were read wrongly or not at all. */
export function mistakesIn(phrase: Phrase): { field: JudgedField; wrong: string[]; missed: string[] }[] {
  const read = readWords(phrase.text).request as Labels
  return JUDGED_FIELDS.map((field) => {
    const [said, meant] = [codesOf(read, field), codesOf(phrase.request, field)]
    return {
      field,
      wrong: said.filter((code) => !meant.includes(code)),
      missed: meant.filter((code) => !said.includes(code)),
    }
  }).filter(({ wrong, missed }) => wrong.length + missed.length > 0)
}

/** Counts (field, code) pairs over phrases: read and right, read and wrong, not read. */
export function scorePhrases(phrases: readonly Phrase[]): PhraseScore {
  const none = (): Tally => ({ right: 0, wrong: 0, missed: 0 })
  const score: PhraseScore = {
    jurisdictions: none(),
    ipTypes: none(),
    procedure: none(),
    role: none(),
    all: none(),
  }
  for (const phrase of phrases) {
    const mistakes = new Map(mistakesIn(phrase).map((m) => [m.field, m]))
    for (const field of JUDGED_FIELDS) {
      const missed = mistakes.get(field)?.missed.length ?? 0
      const right = codesOf(phrase.request, field).length - missed
      for (const tally of [score[field], score.all]) {
        tally.right += right
        tally.wrong += mistakes.get(field)?.wrong.length ?? 0
        tally.missed += missed
      }
    }
  }
  return score
}

export const precision = ({ right, wrong }: Tally): number =>
  right + wrong === 0 ? 1 : right / (right + wrong)
export const recall = ({ right, missed }: Tally): number =>
  right + missed === 0 ? 1 : right / (right + missed)

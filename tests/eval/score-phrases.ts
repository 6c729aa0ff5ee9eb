import { readFileSync } from 'node:fs'
import { readWords } from '../../app/domain/matching/words/read-words.ts'

/** The fields by which a reading is judged; absent where the phrase does not settle them. */
export const JUDGED_FIELDS = ['jurisdictions', 'ipTypes', 'procedure', 'role'] as const
/** Fields that only the phrases with names are labelled by in full. */
export const NAMED_FIELDS = ['opponents', 'respondBy'] as const
export type JudgedField = (typeof JUDGED_FIELDS | typeof NAMED_FIELDS)[number]

type Labels = { [field in JudgedField]?: string | string[] }
export type Phrase = { text: string; request: Labels }

export type Tally = { right: number; wrong: number; missed: number }
export type PhraseScore<F extends JudgedField = (typeof JUDGED_FIELDS)[number]> = Record<F | 'all', Tally>

/** The day on which the phrases with deadlines were written, in the morning. */
const WRITTEN = new Date('2026-11-27T02:00:00Z')

/** The phrases of a file in JSON Lines. */
export function readPhrases(file: string | URL): Phrase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Phrase)
}

/** Names without the signs that one writer puts and another leaves out, `Orange` and `Orange公司` among them. */
export const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s.,]/g, '')
    .replace(/(?<=[a-z])公司$/, '')

const codesOf = (labels: Labels, field: JudgedField): string[] => {
  const codes = [labels[field] ?? []].flat()
  return field === 'opponents' ? codes.map(plainName) : codes
}

const readBefore = new Map<string, Labels>()

/** What is read of a text, as labels: opponents by name, a deadline by its day. Thousands of texts are judged twice. */
function labelsRead(text: string): Labels {
  const labels = readBefore.get(text) ?? readAnew(text)
  readBefore.set(text, labels)
  return labels
}

function readAnew(text: string): Labels {
  const { opponents, respondBy, ...others } = readWords(text, WRITTEN).request
  return {
    ...(others as Labels),
    opponents: opponents?.map(({ name }) => name) ?? [],
    respondBy: respondBy?.slice(0, 'YYYY-MM-DD'.length) ?? [],
  }
}

/** Counts (field, code) pairs over phrases: read and right, read and wrong, not read. */
export function scorePhrases(phrases: readonly Phrase[]): PhraseScore
export function scorePhrases<F extends JudgedField>(
  phrases: readonly Phrase[],
  fields: readonly F[],
): PhraseScore<F>
export function scorePhrases(phrases: readonly Phrase[], fields: readonly JudgedField[] = JUDGED_FIELDS) {
  const score: Record<string, Tally> = {}
  for (const field of [...fields, 'all']) score[field] = { right: 0, wrong: 0, missed: 0 }
  for (const { text, request } of phrases) {
    const read = labelsRead(text)
    for (const field of fields) {
      const [said, meant] = [codesOf(read, field), codesOf(request, field)]
      const right = said.filter((code) => meant.includes(code)).length
      for (const tally of [score[field]!, score.all!]) {
        tally.right += right
        tally.wrong += said.length - right
        tally.missed += meant.length - right
      }
    }
  }
  return score
}

export const precision = ({ right, wrong }: Tally): number =>
  right + wrong === 0 ? 1 : right / (right + wrong)
export const recall = ({ right, missed }: Tally): number =>
  right + missed === 0 ? 1 : right / (right + missed)

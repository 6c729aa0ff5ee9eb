import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Phrase, readPhrases } from './score-phrases.ts'

/** The labelled texts from which the leanings are learned: all but those of `phrases-kept.jsonl`, on which they are judged. */
const TAUGHT = ['', '-fresh', '-traps', '-spoken', '-named', '-told', '-idle'].map(
  (name) => new URL(`./phrases${name}.jsonl`, import.meta.url),
)

export const taughtPhrases = (): Phrase[] => TAUGHT.flatMap(readPhrases)

/** Of what the weights were made: changes with any text or label. */
export function taughtDigest(): string {
  const hash = createHash('sha256')
  for (const file of TAUGHT) hash.update(readFileSync(file))
  return hash.digest('hex')
}

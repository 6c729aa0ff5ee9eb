import { writeFileSync } from 'node:fs'
import { learn } from './learn.ts'
import { taughtDigest, taughtPhrases } from './taught.ts'

const WEIGHTS = new URL('../../app/domain/matching/words/learned-weights.ts', import.meta.url)

const packed = learn(taughtPhrases())
const fields = Object.entries({ ...packed, taught: taughtDigest() }).map(
  ([name, value]) => `  ${name}: ${literal(value)},\n`,
)
writeFileSync(
  WEIGHTS,
  `import type { Packed } from './leaning.ts'

/** Made by \`npm run learn\` of the labelled texts in tests/eval. */
export const LEARNED: Packed = {
${fields.join('')}}
`,
)

/** As the house writes literals. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`
  return JSON.stringify(value)
    .replace(/"(\w+)":/g, ' $1: ')
    .replaceAll(',', ', ')
}

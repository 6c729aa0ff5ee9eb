import { writeFileSync } from 'node:fs'
import { learnFields } from './learn.ts'
import { taughtDigest, taughtPhrases } from './taught.ts'

const WEIGHTS = new URL('../../app/domain/matching/words/learned-weights.ts', import.meta.url)

/** JSON as a literal of TypeScript; the formatter of the house does the rest. */
const entries = Object.entries(learnFields(taughtPhrases())).map(
  ([field, packed]) => `  ${field}: ${JSON.stringify(packed)},\n`,
)
writeFileSync(
  WEIGHTS,
  `import type { Packed } from './learned.ts'

/** A digest of the labelled texts from which what follows was learned. */
export const TAUGHT = '${taughtDigest()}'

/** Made by \`npm run learn\` of the labelled texts in tests/eval. */
export const LEARNED: Record<'procedure' | 'role' | 'ipTypes' | 'opponent', Packed> = {
${entries.join('')}}
`,
)

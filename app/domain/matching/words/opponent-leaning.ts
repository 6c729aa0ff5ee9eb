import type { Hit } from './dictionary.ts'
import type { Folded } from './folded.ts'
import { learnedOf } from './learned.ts'
import type { PartyName } from './party-names.ts'

/** From which score on somebody stands on the other side (see leaning.ts). */
const TAKEN = 1

/** Whether somebody named stands on the other side, by what was learned from names in labelled texts. */
export function leansToOpponent(features: readonly { code: string }[]): boolean {
  const scored = learnedOf('opponent').score(features)
  return scored !== null && scored.scores[0]! > TAKEN
}

const UNIT = /\d[\d.,:/-]*|[a-z]+(?:'[a-z]+)?|[.,;:?!()"'。「」]|[\u3400-\u9fff]/g
/** How far a name is looked around, in characters and in units. */
const AROUND = 40
const UNITS = 4

/** What surrounds a name of a text, what it is made of, and which of all names it is. */
export function featuresOfName(
  { lower }: Folded,
  one: PartyName,
  names: readonly PartyName[],
  hits: readonly Hit[],
): { code: string }[] {
  const before = unitsOf(lower.slice(Math.max(0, one.start - AROUND), one.start), '^')
  const after = unitsOf(lower.slice(one.end, one.end + AROUND), '$')
  const words = one.name.toLowerCase().split(/\s+/)
  const isKnownOtherwise = hits.some(
    (hit) =>
      hit.start < one.end && one.start < hit.end && hit.meanings.some(({ kind }) => kind !== 'company'),
  )
  const codes = [
    ...before.map((_, i) => `before ${before.slice(i).join(' ')}`),
    ...after.map((_, i) => `after ${after.slice(0, i + 1).join(' ')}`),
    `between ${before.at(-1)} ${after[0]}`,
    `between ${before.slice(-2).join(' ')} ${after.slice(0, 2).join(' ')}`,
    ...new Set(before.map((unit) => `left ${unit}`)),
    ...new Set(after.map((unit) => `right ${unit}`)),
    ...words.map((word) => `word ${word}`),
    `kind ${one.kind}`,
    `words ${Math.min(UNITS, words.length)}`,
    ...(/^[A-Z0-9&.-]+$/.test(one.name) ? [`capitals ${Math.min(6, one.name.length)}`] : []),
    ...(/[\u3400-\u9fff]/.test(one.name) ? ['han'] : []),
    ...(isKnownOtherwise ? ['known otherwise'] : []),
    `which ${Math.min(3, names.indexOf(one))}`,
    `of ${Math.min(4, names.length)}`,
  ]
  return codes.map((code) => ({ code }))
}

/** The units next to a name, where the text ends filled up with a sign for its edge. */
function unitsOf(text: string, edge: '^' | '$'): string[] {
  const units = [...text.matchAll(UNIT)].map(([unit]) => (/^\d/.test(unit) ? '#' : unit))
  const edges = Array.from({ length: UNITS }, () => edge)
  return edge === '^' ? [...edges, ...units].slice(-UNITS) : [...units, ...edges].slice(0, UNITS)
}

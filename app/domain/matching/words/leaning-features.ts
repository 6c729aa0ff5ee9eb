import type { Folded } from './folded.ts'

/** Where something stands in a folded text. */
export type Span = { start: number; end: number }

/** Something that a text is made of, where it stands first. */
export type Feature = Span & { code: string }

type Unit = Feature & { kind: 'word' | 'han' | 'both' }

const UNIT = /\0+|\d[\d.,:/-]*|[a-z]+(?:'[a-z]+)?|[.;:?!]|[\u3400-\u9fff]/g
const NAME = '@'
const NUMBER = '#'
const LONGEST_OF_HAN = 3

/**
 * What a text is made of: words and pairs of words, up to three characters of Chinese.
 * @param names what is left open, since who it is says nothing of what happened: any name is as good as another
 */
export function featuresOf({ lower }: Folded, names: readonly Span[]): Feature[] {
  let text = lower
  for (const { start, end } of names) {
    text = text.slice(0, start) + '\0'.repeat(end - start) + text.slice(end)
  }
  const units = [...text.matchAll(UNIT)].map(unitOf)
  const features = new Map<string, Feature>()
  const add = (code: string, { start }: Span, { end }: Span) => {
    if (!features.has(code)) features.set(code, { code, start, end })
  }
  const words = units.filter(({ kind }) => kind !== 'han')
  for (const [i, word] of words.entries()) {
    add(word.code, word, word)
    const next = words[i + 1]
    if (next) add(`${word.code} ${next.code}`, word, next)
  }
  for (const [i, first] of units.entries()) {
    for (const run of runsFrom(units, i, text)) {
      if (run.some(({ kind }) => kind === 'han'))
        add(run.map(({ code }) => code).join(''), first, run.at(-1)!)
    }
  }
  return [...features.values()]
}

function unitOf(match: RegExpMatchArray): Unit {
  const [word] = match
  const span = { start: match.index!, end: match.index! + word.length }
  if (word.startsWith('\0')) return { ...span, code: NAME, kind: 'both' }
  if (/^\d/.test(word)) return { ...span, code: NUMBER, kind: 'both' }
  return { ...span, code: word, kind: /^[\u3400-\u9fff]/.test(word) ? 'han' : 'word' }
}

/** The runs of one to three units of Chinese that begin with one, nothing but spaces between them. */
function* runsFrom(units: readonly Unit[], first: number, text: string): Generator<readonly Unit[]> {
  for (let length = 1; length <= LONGEST_OF_HAN; length++) {
    const last = units[first + length - 1]
    if (!last || last.kind === 'word') return
    const before = units[first + length - 2]
    if (length > 1 && text.slice(before!.end, last.start).trim() !== '') return
    yield units.slice(first, first + length)
  }
}

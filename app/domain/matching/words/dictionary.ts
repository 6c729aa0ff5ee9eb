import type { IpType } from '../../vocabulary/ip-types.ts'
import { type Folded, fold } from './folded.ts'

/** How much a word settles: `weak` words (a market, a lawyer's seat) count only where nothing else is said. */
export type Tier = 'plain' | 'weak'

export type PlaceForm = 'name' | 'adjective' | 'institution' | 'city' | 'union'

/** What a word can stand for; a word may stand for several things at once. */
export type Meaning =
  | { kind: 'place'; code: string; tier: Tier; form: PlaceForm }
  | { kind: 'ip'; code: IpType; tier: Tier }
  | { kind: 'company' }
  | { kind: 'forum'; code: string }
  /** A language's name, which names no country. */
  | { kind: 'language'; code: string }
  /** Words that would be misread without their neighbours (巴黎公约, 美元, 近日). */
  | { kind: 'neutral' }

export type Hit = { start: number; end: number; meanings: readonly Meaning[] }

type Term = { text: string; cased: boolean; meanings: Meaning[] }

/** Terms by their first character, longest first. */
export class Dictionary {
  readonly #terms = new Map<string, Term[]>()
  #sorted = true

  /** @param terms separated by `|`; one that holds a capital letter is matched as it is written */
  add(terms: string, ...meanings: Meaning[]): this {
    for (const written of terms.split('|')) {
      const { text } = fold(written.trim())
      if (text !== '') this.#put(text, meanings)
    }
    return this
  }

  #put(text: string, meanings: Meaning[]): void {
    const cased = /[A-Z]/.test(text)
    const key = text[0]!.toLowerCase()
    const others = this.#terms.get(key) ?? []
    const known = others.find((term) => term.text === text)
    if (known) {
      known.meanings.push(...meanings)
      return
    }
    others.push({ text, cased, meanings: [...meanings] })
    this.#terms.set(key, others)
    this.#sorted = false
  }

  /** Reads from left to right, the longest word first; what one word has taken, no other gets. */
  scan(folded: Folded): Hit[] {
    this.#sort()
    const hits: Hit[] = []
    for (let at = 0; at < folded.text.length; ) {
      const hit = this.#longestAt(folded, at)
      if (hit) hits.push(hit)
      at = hit ? hit.end : at + 1
    }
    return hits
  }

  #sort(): void {
    if (this.#sorted) return
    for (const terms of this.#terms.values()) terms.sort((a, b) => b.text.length - a.text.length)
    this.#sorted = true
  }

  #longestAt(folded: Folded, start: number): Hit | null {
    for (const { text, cased, meanings } of this.#terms.get(folded.lower[start]!) ?? []) {
      const source = cased ? folded.text : folded.lower
      if (!source.startsWith(text, start)) continue
      const end = wordEnd(folded.lower, start, start + text.length)
      if (end !== null) return { start, end, meanings }
    }
    return null
  }
}

const LETTER = /[a-z0-9\u00c0-\u024f]/

/** Where a Latin word ends, its plural or genitive `s` included; null when the match is a part of a longer word. */
function wordEnd(lower: string, start: number, end: number): number | null {
  const startsInside = LETTER.test(lower[start]!) && start > 0 && LETTER.test(lower[start - 1]!)
  if (startsInside) return null
  if (!LETTER.test(lower[end - 1]!) || !LETTER.test(lower[end] ?? '')) return end
  const plural = lower[end] === 's' && end - start > 3 && !LETTER.test(lower[end + 1] ?? '')
  return plural ? end + 1 : null
}

/** True for words that name a place. */
export const isPlace = (hit: Hit): boolean => hit.meanings.some(({ kind }) => kind === 'place')

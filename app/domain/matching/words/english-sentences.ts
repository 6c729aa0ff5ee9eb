import type { Folded } from './folded.ts'

/** A word of a sentence in small letters; `name` where it has a capital of its own. */
export type Token = { word: string; start: number; end: number; name: boolean }

const TOKEN = /[a-z\d\u00c0-\u024f$€£](?:[\w\u00c0-\u024f'&-]|\.(?=\w))*|[.;:,()"/]/g
const ENDS = new Set(['.', ';', ':'])
/** Further back no abbreviation of `sentences` begins. */
const LONGEST_SHORT = 12
/** Whoever writes so many words without a full stop writes several sentences. */
const LONGEST_SENTENCE = 200
/** Words between a subject and its verb that leave it the subject. */
export const BETWEEN =
  /^(?:has|have|had|is|are|was|were|be|been|being|will|would|'ll|'d|shall|should|must|can|could|do|does|did|now|also|already|just|again|recently|then|even|still|always|suddenly|formally|officially|immediately|today|yesterday|first|only|really|all|both|not|never|\w+ly|going|got|gets|keep|keeps|kept|has|to|help|helps)$/
export const BE = /^(?:is|are|was|were|be|been|being|got|get|gets|getting)$/
/** We, as subject or object. */
export const US = /^(?:we|i|us|me|we'd|we'll|we've|we're|i'd|i've|i'm|ours|mine|ourselves)$/
export const OUR = /^(?:our|my)$/
/** Somebody else, as subject. */
export const THEM = /^(?:they|he|she|somebody|someone|it|they've|he's|they're|she's|another|others)$/
export const NOBODY = /^(?:nobody|none|no-one|nothing)$/
export const RELATIVE = /^(?:who|which|that)$/
/** What ends a noun phrase. */
export const PREPOSITION =
  /^(?:of|in|at|on|for|from|by|with|against|to|about|over|under|into|before|after|during|since|without|because|as|through|via|near|per|until|and|or|but|so|if|when|while|where|whether|than|out|off)$/

/** A text's sentences in words. */
export function sentences({ text, lower }: Folded): Token[][] {
  const all: Token[][] = []
  let sentence: Token[] = []
  for (const { 0: word, index } of lower.matchAll(TOKEN)) {
    const ends = ENDS.has(word) && !/^[a-z\d]/.test(lower[index + 1] ?? '')
    const abbreviated =
      word === '.' &&
      /\b(?:inc|ltd|co|corp|mr|ms|mrs|dr|no|st|s\.a|b\.v|n\.v|s\.p\.a|sp|z|o\.o|bhd|sdn|pte|pty|u\.s|e\.g|i\.e)$/.test(
        lower.slice(Math.max(0, index - LONGEST_SHORT), index),
      )
    if (ends && !abbreviated) {
      if (sentence.length > 0) all.push(sentence)
      sentence = []
      continue
    }
    if (word === '.') continue
    if (sentence.length === LONGEST_SENTENCE) {
      all.push(sentence)
      sentence = []
    }
    const name = sentence.length > 0 && /[A-Z\u00c0-\u00de]/.test(text[index]!)
    sentence.push({ word, start: index, end: index + word.length, name })
  }
  if (sentence.length > 0) all.push(sentence)
  return all
}

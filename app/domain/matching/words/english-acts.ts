import { ADVERSARIES, FRIENDS, type Verb, type VerbForm, type VerbKind, verbsOf } from './english-verbs.ts'
import type { Folded } from './folded.ts'

/** On whose side somebody or something is, as far as a sentence says it. */
export type Side = 'us' | 'them' | 'friend' | null

/**
 * Something done in an English sentence.
 * @property by who does it
 * @property to whose is what it is done to
 * @property nouns what stands behind it in the same clause
 */
export type Act = {
  kind: VerbKind
  lemma: string
  by: Side
  to: Side
  passive: boolean
  /** True behind `that` or `which`. */
  relative: boolean
  /** True where what is ours stands right behind the verb. */
  near: boolean
  nouns: readonly string[]
  /** The same up to the first preposition. */
  head: readonly string[]
  /** True for what may or will come, or must be done. */
  will: boolean
  start: number
  end: number
}

type Token = { word: string; start: number; end: number; name: boolean }

const TOKEN = /[a-z\d\u00c0-\u024f$€£](?:[\w\u00c0-\u024f'&-]|\.(?=\w))*|[.;:,()"/]/g
const ENDS = new Set(['.', ';', ':'])
/** Words between a subject and its verb that leave it the subject. */
const BETWEEN =
  /^(?:has|have|had|is|are|was|were|be|been|being|will|would|'ll|'d|shall|should|must|can|could|do|does|did|now|also|already|just|again|recently|then|even|still|always|suddenly|formally|officially|immediately|today|yesterday|first|only|really|all|both|not|never|\w+ly|going|got|gets|keep|keeps|kept|has|to|help|helps)$/
const BE = /^(?:is|are|was|were|be|been|being|got|get|gets|getting)$/
const US = /^(?:we|i|us|me|we'd|we'll|we've|we're|i'd|i've|i'm|ours|mine|ourselves)$/
const OUR = /^(?:our|my)$/
const THEM = /^(?:they|he|she|somebody|someone|it|they've|he's|they're|she's|another|others)$/
const NOBODY = /^(?:nobody|none|no-one|nothing)$/
const RELATIVE = /^(?:who|which|that)$/
const PREPOSITION =
  /^(?:of|in|at|on|for|from|by|with|against|to|about|over|under|into|before|after|during|since|without|because|as|through|via|near|per|until|and|or|but|so|if|when|while|where|whether|than|out|off)$/

/** A text's sentences in words. */
function sentences({ text, lower }: Folded): Token[][] {
  const all: Token[][] = []
  let sentence: Token[] = []
  for (const { 0: word, index } of lower.matchAll(TOKEN)) {
    const ends = ENDS.has(word) && !/^[a-z\d]/.test(lower[index + 1] ?? '')
    const abbreviated =
      word === '.' &&
      /\b(?:inc|ltd|co|corp|mr|ms|mrs|dr|no|st|s\.a|b\.v|n\.v|s\.p\.a|sp|z|o\.o|bhd|sdn|pte|pty|u\.s|e\.g|i\.e)$/.test(
        lower.slice(0, index),
      )
    if (ends && !abbreviated) {
      if (sentence.length > 0) all.push(sentence)
      sentence = []
      continue
    }
    if (word === '.') continue
    const name = sentence.length > 0 && /[A-Z\u00c0-\u00de]/.test(text[index]!)
    sentence.push({ word, start: index, end: index + word.length, name })
  }
  if (sentence.length > 0) all.push(sentence)
  return all
}

/** Every act that an English text tells of, in its order. */
export function actsOf(folded: Folded): Act[] {
  return sentences(folded).flatMap((sentence) => [...actsIn(sentence)])
}

function* actsIn(sentence: readonly Token[]): Generator<Act> {
  for (const [at, { word, name, start, end }] of sentence.entries()) {
    if (name) continue
    for (const verb of verbsOf(word)) {
      if (verb.kind === 'wish' || !isVerbHere(sentence, at, verb)) continue
      const passive = isPassive(sentence, at, verb.form)
      const object = objectAt(sentence, at + 1)
      const subject = passive ? subjectOf(sentence, at) : doerOf(sentence, at, verb.form)
      const by = passive ? agentOf(sentence, at) : subject
      const to = passive ? subject : object.side
      yield {
        kind: verb.kind,
        lemma: verb.lemma,
        by,
        to,
        passive,
        relative: RELATIVE.test(sentence[at - 1]?.word ?? ''),
        near: passive || object.near,
        nouns: object.nouns,
        head: passive ? subjectNouns(sentence, at) : object.head,
        will: isToCome(sentence, at),
        start,
        end,
      }
    }
  }
}

/** `a claim`, `the report`, `our use`: nouns that look like verbs. */
function isVerbHere(sentence: readonly Token[], at: number, { form }: Verb): boolean {
  const before = sentence[at - 1]?.word ?? ''
  if (form === 'base' || form === 's') {
    if (/^(?:is|was|are|were|of|has|have)$/.test(sentence[at + 1]?.word ?? '')) return false
    if (
      /^(?:the|an?|our|my|his|her|its|their|this|that|these|those|of|for|in|by|against|under|whose|no|any|some|two|three|infringement|customs)$/.test(
        before,
      )
    )
      return form === 's' && /^(?:this|that)$/.test(before)
  }
  return !(form === 'ing' && /^(?:the|an?|our|their|his|her|its)$/.test(before))
}

function isPassive(sentence: readonly Token[], at: number, form: VerbForm): boolean {
  // `our goods are stop`: people leave the ending out.
  if (form === 'base') return BE.test(sentence[at - 1]?.word ?? '')
  if (form !== 'participle' && form !== 'past or participle') return false
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const { word } = sentence[i]!
    if (BE.test(word)) return true
    if (!/^(?:\w+ly|now|also|already|just|again|then|not|never|all|both|been)$/.test(word)) break
  }
  // `a mark registered by our agent`, `goods detained at the port`.
  return (
    sentence[at + 1]?.word === 'by' ||
    (form === 'participle' && !/^(?:has|have|had)$/.test(sentence[at - 1]?.word ?? ''))
  )
}

/** What stands before a passive verb: `arbitration started by us`. */
const subjectNouns = (sentence: readonly Token[], at: number): string[] =>
  sentence.slice(Math.max(0, at - 10), at).map(({ word }) => word)

const isToCome = (sentence: readonly Token[], at: number): boolean =>
  sentence
    .slice(Math.max(0, at - 3), at)
    .some(({ word }) => /^(?:will|would|may|might|could|must|if|unless)$/.test(word))

/** Who is named behind `by`. */
function agentOf(sentence: readonly Token[], at: number): Side {
  for (let i = at + 1; i < sentence.length && i < at + 9; i++) {
    if (sentence[i]!.word === 'by') return sideOf(sentence, i + 1)
    if (/^[,;]$/.test(sentence[i]!.word)) break
  }
  return null
}

/** The side of the noun phrase that begins at a place: `our mark`, `us`, `a competitor`. */
function sideOf(sentence: readonly Token[], at: number): Side {
  const phrase: string[] = []
  for (let i = at; i < sentence.length && i < at + 8; i++) {
    const { word } = sentence[i]!
    if (i > at && (PREPOSITION.test(word) || /^[,()]$/.test(word)) && word !== 'of') break
    phrase.push(word)
    if (US.test(word)) break
  }
  return sideOfPhrase(phrase)
}

function sideOfPhrase(phrase: readonly string[]): Side {
  if (phrase.length === 0) return null
  if (US.test(phrase[0]!) || phrase.includes('ours')) return 'us'
  const our = phrase.findIndex((word) => OUR.test(word))
  if (our < 0) return phrase.includes('us') && phrase.includes('of') ? 'us' : 'them'
  const rest = phrase.slice(our + 1)
  if (our > 0 && phrase.includes('of')) return rest.some(isAdversary) ? 'them' : 'us'
  if (rest.some(isAdversary)) return 'them'
  return rest.some((word) => FRIENDS.has(word)) ? 'friend' : 'us'
}

const isAdversary = (word: string) =>
  ADVERSARIES.has(word) || word.startsWith('ex-') || word.startsWith('former')

/** So many words may stand between a verb and what is ours. */
const NEAR = 4

/** What is done to whom, from the verb to the end of its clause. */
function objectAt(
  sentence: readonly Token[],
  from: number,
): { side: Side; near: boolean; nouns: string[]; head: string[] } {
  const nouns: string[] = []
  const head: string[] = []
  let phrase = true
  let side: Side = null
  let near = false
  for (let i = from; i < sentence.length && i < from + 14; i++) {
    const { word } = sentence[i]!
    if (i > from && /^(?:and|,)$/.test(word) && /^(?:we|i|they|he|she)$/.test(sentence[i + 1]?.word ?? ''))
      break
    if (i > from && /^(?:but|because|so|who|which|while|if|when|although|since)$/.test(word)) break
    if (side === null && (US.test(word) || OUR.test(word))) {
      side = sideOf(sentence, i)
      near = i - from < NEAR
    }
    if (PREPOSITION.test(word) && word !== 'to') phrase = false
    if (phrase && !/^(?:[,/]|the|an?|our|my|to|and)$/.test(word)) head.push(word)
    if (word !== ',' && !/^(?:the|an?|our|my|to|and)$/.test(word)) nouns.push(word)
  }
  return { side, near, nouns, head }
}

/** The subject of the finite verb or participle at a place. */
function subjectOf(sentence: readonly Token[], at: number): Side {
  let i = at - 1
  while (i >= 0 && BETWEEN.test(sentence[i]!.word)) i--
  if (i < 0) return null
  const { word } = sentence[i]!
  if (US.test(word)) return 'us'
  if (THEM.test(word)) return 'them'
  if (NOBODY.test(word)) return null
  if (RELATIVE.test(word)) return subjectOf(sentence, sentence[i - 1]?.word === ',' ? i - 1 : i)
  if (/^[,()]$/.test(word) || /^(?:and|or|but|then)$/.test(word)) return subjectBefore(sentence, i)
  return sideOfPhrase(phraseBefore(sentence, i))
}

/** The noun phrase that ends at a place, back to what cannot be a part of it. */
function phraseBefore(sentence: readonly Token[], end: number): string[] {
  let start = end
  while (
    start > 0 &&
    !/^[,;()]$/.test(sentence[start - 1]!.word) &&
    !/^(?:that|who|which|says?|said|because|but|if|when|where|whether|and|so|while|since)$/.test(
      sentence[start - 1]!.word,
    )
  )
    start--
  return sentence.slice(start, end + 1).map(({ word }) => word)
}

/** Behind a comma or an `and`: whoever the sentence spoke of before. */
function subjectBefore(sentence: readonly Token[], at: number): Side {
  for (let i = at - 1; i >= 0; i--) {
    const { word } = sentence[i]!
    if (/^(?:we|i)$/.test(word)) return 'us'
    if (word !== 'it' && THEM.test(word)) return 'them'
  }
  const first = sentence.findIndex(({ word }) => !PREPOSITION.test(word))
  if (first < 0 || first >= at) return null
  const phrase: string[] = []
  for (let i = first; i < at && !verbsOf(sentence[i]!.word).length && !BE.test(sentence[i]!.word); i++)
    phrase.push(sentence[i]!.word)
  return sideOfPhrase(phrase)
}

/** Who does what an active verb says; `wants` is never said of us. */
function doerOf(sentence: readonly Token[], at: number, form: VerbForm): Side {
  const side = actorOf(sentence, at, form)
  if (form !== 's' || side !== 'us') return side
  // Our own things are spoken of in the third person too: `our ad says`.
  const before = sentence[at - 1]?.word
  if (before === undefined) return null
  return /^(?:and|or|but|,|then|also|now)$/.test(before) ? 'them' : side
}

/** Who does what an active verb says: through `to` and a wish back to who wishes. */
function actorOf(sentence: readonly Token[], at: number, form: VerbForm): Side {
  const before = sentence[at - 1]?.word
  if (before === undefined) return form === 'base' || form === 's' || form === 'ing' ? 'us' : null
  if (/^(?:we'd|we'll|we)$/.test(before)) return 'us'
  if (form === 'base' && before === 'to') {
    let i = at - 2
    const governor = sentence[i]?.word
    // `asks us to stop`: what we are made to do is not our act.
    if (governor === 'us' || governor === 'me') return null
    while (
      i >= 0 &&
      !verbsOf(sentence[i]!.word).length &&
      !/^(?:how|going|able|ready|about|like|possible|time|best|us|whom)$/.test(sentence[i]!.word)
    )
      i--
    if (i < 0) return 'us'
    const { word } = sentence[i]!
    if (/^(?:how|possible|time|best|ready)$/.test(word)) return 'us'
    // `is it needed to`: nobody does it yet.
    if (/^(?:is|was)$/.test(sentence[i - 2]?.word ?? '')) return null
    return subjectOf(sentence, i) ?? 'us'
  }
  if (
    form === 'base' &&
    /^(?:can|could|should|may|shall|please|help|to|or|and|let's|let|us)$/.test(before) &&
    !/^(?:they|he|she|it)$/.test(sentence[at - 2]?.word ?? '')
  ) {
    const subject = subjectOf(sentence, at)
    return subject === null || subject === 'friend' ? 'us' : subject
  }
  if (before === ',' && /^past/.test(form)) return null
  if (before === ',' && form === 'base') return 'us'
  if (form === 'ing' && /^(?:of|by|for|about|without|before|after|against|from|in|with)$/.test(before))
    return null
  return subjectOf(sentence, at)
}

export const hasAny = (nouns: readonly string[], table: ReadonlySet<string>, within = 8): boolean =>
  nouns.slice(0, within).some((noun) => table.has(noun))

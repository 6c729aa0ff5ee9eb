import { BE, OUR, PREPOSITION, RELATIVE, sentences, type Token, US } from './english-sentences.ts'
import { agentOf, doerOf, type Side, sideOf, subjectOf } from './english-sides.ts'
import { type Verb, type VerbForm, type VerbKind, verbsOf } from './english-verbs.ts'
import type { Folded } from './folded.ts'

/**
 * Something done in an English sentence.
 * @property by who does it
 * @property to whose is what it is done to
 * @property near whether what is ours stands right behind the verb
 * @property subject the words before the verb
 * @property nouns the words behind it in the same clause
 * @property head the same up to the first preposition; of a passive verb the words before it
 * @property relative whether it stands behind `that` or `which`
 * @property wished whether `we want`, `we would like`, `help us` stands before it
 * @property asked whether it stands behind `if` or `whether`
 * @property will whether it may or will come, or must be done
 */
export type Act = {
  kind: VerbKind
  lemma: string
  by: Side
  to: Side
  passive: boolean
  near: boolean
  subject: readonly string[]
  nouns: readonly string[]
  head: readonly string[]
  relative: boolean
  wished: boolean
  asked: boolean
  will: boolean
  start: number
  end: number
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
        subject: wordsBefore(sentence, at),
        relative: RELATIVE.test(sentence[at - 1]?.word ?? ''),
        near: passive || object.near,
        nouns: object.nouns,
        head: passive ? wordsBefore(sentence, at) : object.head,
        wished: isWished(sentence, at),
        asked: isAsked(sentence, at),
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
  // `admittedly close`: an adjective.
  if (
    /^close$/.test(sentence[at]!.word) &&
    /^(?:\w+ly|very|too|so|quite|rather|is|are|was|were|as)$/.test(before)
  )
    return false
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

const isWished = (sentence: readonly Token[], at: number): boolean => {
  const before = sentence
    .slice(Math.max(0, at - 6), at + 1)
    .map(({ word }) => word)
    .join(' ')
  return /\b(?:we|i) (?:\w+ )?(?:want|wish|plan|intend|would like|like|decided|are going|are ready)\b|\bwe'd like\b|\bhelp (?:us )?(?:to )?\w+$/.test(
    before,
  )
}

const isAsked = (sentence: readonly Token[], at: number): boolean => {
  const before = sentence.slice(Math.max(0, at - 5), at).map(({ word }) => word)
  return before.some((word) => /^(?:if|whether|unless)$/.test(word)) || WHO_ASKED.test(before.join(' '))
}

/** `recommend who may apply`: whom one looks for is against nobody. */
const WHO_ASKED =
  /\b(?:recommend|suggest|know|tell|advise|find|indicate|ask|see|wonder|us|lawyers?|counsel|attorneys?|firm|somebody|someone|anybody|anyone) who (?:can|could|may|might|will|would|shall|is|are|has|have)\b/

/** What stands before a verb, of a passive one what is done: `arbitration started by us`. */
const wordsBefore = (sentence: readonly Token[], at: number): string[] =>
  sentence.slice(Math.max(0, at - 10), at).map(({ word }) => word)

const isToCome = (sentence: readonly Token[], at: number): boolean =>
  sentence
    .slice(Math.max(0, at - 3), at)
    .some(({ word }) => /^(?:will|would|may|might|could|must|if|unless)$/.test(word))

/** So many words may stand between a verb and what is ours. */
const NEAR = 4

/** `used in our ads`: what stands behind says where. */
const LOCATIVE = /^(?:in|at|during|inside|through)$/

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
  let located = false
  for (let i = from; i < sentence.length && i < from + 14; i++) {
    const { word } = sentence[i]!
    if (
      (i > from || word === ',') &&
      /^(?:and|,)$/.test(word) &&
      /^(?:we|i|they|he|she)$/.test(sentence[i + 1]?.word ?? '')
    )
      break
    if (i > from && /^(?:but|because|so|who|which|while|if|when|although|since)$/.test(word)) break
    if (side === null && (US.test(word) || OUR.test(word))) {
      side = sideOf(sentence, i)
      near = i - from < NEAR && !located
    }
    if (LOCATIVE.test(word)) located = true
    if (PREPOSITION.test(word) && word !== 'to') phrase = false
    if (phrase && !/^(?:[,/]|the|an?|our|my|to|and)$/.test(word)) head.push(word)
    if (word !== ',' && !/^(?:the|an?|our|my|to|and)$/.test(word)) nouns.push(word)
  }
  return { side, near, nouns, head }
}

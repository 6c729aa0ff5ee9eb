import { BE, BETWEEN, NOBODY, OUR, PREPOSITION, RELATIVE, THEM, type Token, US } from './english-sentences.ts'
import { ADVERSARIES, FRIENDS, type VerbForm, verbsOf } from './english-verbs.ts'

/** On whose side somebody or something is, as far as a sentence says it. */
export type Side = 'us' | 'them' | 'friend' | null

/** Who is named behind `by`. */
export function agentOf(sentence: readonly Token[], at: number): Side {
  for (let i = at + 1; i < sentence.length && i < at + 9; i++) {
    if (sentence[i]!.word === 'by') return sideOf(sentence, i + 1)
    if (/^[,;]$/.test(sentence[i]!.word)) break
  }
  return null
}

/** The side of the noun phrase that begins at a place: `our mark`, `us`, `a competitor`. */
export function sideOf(sentence: readonly Token[], at: number): Side {
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

/** The subject of the finite verb or participle at a place. */
export function subjectOf(sentence: readonly Token[], at: number): Side {
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
export function doerOf(sentence: readonly Token[], at: number, form: VerbForm): Side {
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

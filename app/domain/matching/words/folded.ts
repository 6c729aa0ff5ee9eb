import { simplified } from '../../name.ts'

/** A text made comparable, with the way back: every position of `text` and `lower` is one of the original's. */
export type Folded = {
  original: string
  /** NFKC, simplified script, line breaks as `;`, endless words as spaces; case kept, because `US` and `us` are two words. */
  text: string
  /** The same in small letters, and every sentence ending in a full stop, asked or called out or not. */
  lower: string
  /** For each position of `text`, where its character starts in the original; one more for the end. */
  starts: readonly number[]
}

const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u
const TYPOGRAPHIC: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' }

/** Words of Cantonese and other southern speech, and of Japanese script, each for one of the standard script's. */
const DIALECT: Record<string, string> = {
  嘅: '的',
  哋: '们',
  佢: '他',
  畀: '被',
  俾: '被',
  喺: '在',
  咗: '了',
  唔: '不',
  冇: '没',
  啲: '些',
  嗰: '那',
  咱: '我',
  俺: '我',
  効: '效',
  権: '权',
  図: '图',
  売: '卖',
}
/** Who writes for somebody means them by `we` and `our`. */
const CLIENT = /\b(?:(?:your|my) client|(?:the )?(?:caller|enterprise))('s)?(?![\w'])/gi
/** For whom somebody writes: `on behalf of the association of …`; then `the association` is that one. */
const MANDATE =
  /\b(?:on behalf of|(?:writ(?:e|ing)|act(?:ing)?|speak(?:ing)?|work(?:ing)?) for) (?:the |an? )(?:[\w'’-]+ ){0,2}?(association|co-?operative|consortium|council|federation|union|institute|university|foundation|guild|chamber|museum|society|academy)(?!\w)/i
/** Before a client who is an object of what is said. */
const OBJECT_REACH = 40
const OBJECT_OF = /\b(?:against|to|by|for|with|from|sued|sues|accused|served|named)\s*$/i
/** 係 is `is`, save in 關係, 聯係. */
const IS = /(?<![關关聯联])係/g

/** No word is as long as a sequence or a key pasted in: it tells nothing, and patterns would try each of its parts. */
const ENDLESS = /[a-z\d_\u00c0-\u024f'-]{101,}/gi

/** Folds a text so that scripts, widths and invisible characters make no difference. */
export function fold(original: string): Folded {
  const units: string[] = []
  const starts: number[] = []
  const clients = new Map(clientsIn(original).map((match) => [match.index, match]))
  let at = 0
  let until = 0
  for (const character of original) {
    const client = clients.get(at)
    if (client) {
      const us = OBJECT_OF.test(original.slice(Math.max(0, at - OBJECT_REACH), at)) ? 'us' : 'we'
      for (const unit of client[1] ? 'our' : us) {
        units.push(unit)
        starts.push(at)
      }
      until = at + client[0].length
    }
    if (at >= until && !INVISIBLE.test(character)) {
      for (const unit of foldCharacter(character).split('')) {
        units.push(unit)
        starts.push(at)
      }
    }
    at += character.length
  }
  starts.push(original.length)
  const text = sameLength(units.join('').replace(IS, '是'), simplified).replace(ENDLESS, (run) =>
    ' '.repeat(run.length),
  )
  const lower = sameLength(text, (t) => t.toLowerCase())
    .replace(/(?<=[\u4e00-\u9fff] ?)[?!]/g, '。')
    .replace(/(?<=[a-z])[?!](?= |$)/g, '.')
  return { original, text, lower, starts }
}

/** Every mention of the one for whom somebody writes. */
function clientsIn(original: string): RegExpExecArray[] {
  const named = [...original.matchAll(CLIENT)]
  const mandate = MANDATE.exec(original)
  if (!mandate) return named
  const mentions = original.matchAll(new RegExp(`\\b(?:the|our) ${mandate[1]}('s)?(?![\\w'])`, 'gi'))
  return [...named, ...Array.from(mentions).filter(({ index }) => index >= mandate.index + mandate[0].length)]
}

/** The exact words of the original from one position of the folded text to another. */
export function wordsAt(folded: Folded, start: number, end: number): string {
  return folded.original.slice(folded.starts[start], folded.starts[end]).trim()
}

function foldCharacter(character: string): string {
  if (character === '\n' || character === '\r') return ';'
  return DIALECT[character] ?? TYPOGRAPHIC[character] ?? character.normalize('NFKC')
}

/** A change that keeps every position: by phrases where that does, else character by character. */
function sameLength(text: string, change: (text: string) => string): string {
  const changed = change(text)
  if (changed.length === text.length) return changed
  return text
    .split('')
    .map((unit) => {
      const one = change(unit)
      return one.length === 1 ? one : unit
    })
    .join('')
}

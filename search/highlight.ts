import { simplified } from '../app/domain/name.ts'
import type { Segment } from './directory-request.ts'

/** Characters of private use, which no name holds, around what the search engine found. */
export const MARK_START = '\u{E000}'
export const MARK_END = '\u{E001}'

/** The pieces of a text that the search engine marked. */
export function segmentsOf(marked: string): Segment[] {
  const segments: Segment[] = []
  for (const [index, part] of marked.split(MARK_START).entries()) {
    const [inside = '', outside] = index === 0 ? ['', part] : part.split(MARK_END)
    if (inside) segments.push({ text: inside, marked: true })
    if (outside) segments.push({ text: outside, marked: false })
  }
  return segments
}

/**
 * The same pieces of `original`, when the marked text is it in simplified script, which is as long; else the
 * original in one piece.
 */
export function ontoOriginal(segments: readonly Segment[], original: string): Segment[] {
  const length = segments.reduce((sum, { text }) => sum + text.length, 0)
  if (length !== original.length) return [{ text: original, marked: false }]
  let at = 0
  return segments.map(({ text, marked }) => {
    at += text.length
    return { text: original.slice(at - text.length, at), marked }
  })
}

/** The pieces of a name in which words occur, letter case and script aside: what the database can tell. */
export function markWords(name: string, words: readonly string[]): Segment[] {
  const folded = simplified(name).toLowerCase()
  if (folded.length !== name.length) return [{ text: name, marked: false }]
  const marked = new Array<boolean>(name.length).fill(false)
  for (const word of words.map((one) => one.toLowerCase())) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      marked.fill(true, at, at + word.length)
    }
  }
  const segments: Segment[] = []
  for (let at = 0; at < name.length; at++) {
    const last = segments.at(-1)
    if (last && last.marked === marked[at]) last.text += name[at]
    else segments.push({ text: name[at]!, marked: marked[at]! })
  }
  return segments
}

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { charactersOf } from './cmap.server.ts'
import { unpackWoff } from './woff.server.ts'

const WEIGHTS = [400, 700] as const
export type Weight = (typeof WEIGHTS)[number]

/** Text in one font. */
export type Run = {
  font: string
  text: string
  /** The sign that is meant where no font draws it and `text` writes its code point instead. */
  meant?: string
}

/** The fonts of documents: Noto Sans SC, and behind it what draws the signs that it lacks. */
export type Fonts = {
  /** The bytes of a font that a run names. */
  bytes(font: string): Buffer
  /** Splits a text into stretches that one font can draw; what no font draws is written by its code point. */
  runs(text: string, weight: Weight): Run[]
}

/** Below it stand line breaks and the like, which no font draws. */
const FIRST_DRAWN = 0x20

type Range = readonly [from: number, to: number]

/** A font, in a file for each weight. */
type Face = {
  package: string
  subset: string
  weights: Readonly<Record<Weight, number>>
  /** Where it is worth looking into; null for everywhere. */
  ranges: readonly Range[] | null
}

const face = (from: string, subset: string, more: Partial<Face> = {}): Face => ({
  package: from,
  subset,
  weights: { 400: 400, 700: 700 },
  ranges: null,
  ...more,
})

const MAIN = face('noto-sans-sc', 'chinese-simplified')

/**
 * What draws the signs that Noto Sans SC lacks: other Latin letters, Greek and Cyrillic in the same hand; the rare
 * Chinese characters of names, all of the Table of General Standard Characters among them; and nearly every other sign
 * of the Basic Multilingual Plane, in dots.
 */
const BEHIND: readonly Face[] = [
  ...['latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'].map((subset) =>
    face('noto-sans', subset),
  ),
  face('lxgw-wenkai', 'latin', { weights: { 400: 500, 700: 700 } }),
  face('unifontex', 'latin', { weights: { 400: 400, 700: 400 } }),
]

const { resolve } = createRequire(import.meta.url)
const pathOf = (from: string, file: string) => resolve(`@fontsource/${from}/${file}`)
const fileOf = ({ package: from, subset, weights }: Face, weight: Weight) =>
  `${from}-${subset}-${weights[weight]}-normal.woff`

let known: Fonts | null = null

/** The fonts, each read from the package that ships it when it is first needed. */
export function documentFonts(): Fonts {
  known ??= openFonts([MAIN, ...restOfMain(), ...BEHIND])
  return known
}

function openFonts(faces: readonly Face[]): Fonts {
  const packages = new Map(
    faces.flatMap((one) => WEIGHTS.map((weight) => [fileOf(one, weight), one.package])),
  )
  const unpacked = new Map<string, Buffer>()
  const bytes = (font: string): Buffer => {
    const found = unpacked.get(font) ?? unpackWoff(readFileSync(pathOf(packages.get(font)!, `files/${font}`)))
    unpacked.set(font, found)
    return found
  }
  const drawn = new Map<Face, Set<number>>()
  const draws = (one: Face, sign: number): boolean => {
    if (one.ranges && !one.ranges.some(([from, to]) => from <= sign && sign <= to)) return false
    // A range says where to look; some of what it names is in no file.
    const found = drawn.get(one) ?? charactersOf(bytes(fileOf(one, 400)))
    drawn.set(one, found)
    return found.has(sign)
  }
  return {
    bytes,
    runs(text, weight) {
      const runs: Run[] = []
      for (const sign of text) {
        const code = sign.codePointAt(0)!
        const one = code < FIRST_DRAWN ? MAIN : faces.find((some) => draws(some, code))
        const run = one
          ? { font: fileOf(one, weight), text: sign }
          : { font: fileOf(MAIN, weight), text: `〔U+${code.toString(16).toUpperCase()}〕`, meant: sign }
        const last = runs.at(-1)
        if (one && last?.font === run.font && last.meant === undefined) last.text += sign
        else runs.push(run)
      }
      return runs
    },
  }
}

/** The hundred further files of the main font, from `{"[4]": "U+1f1e9-1f1f5,U+1f21a"}`. */
function restOfMain(): Face[] {
  const path = pathOf(MAIN.package, 'unicode.json')
  const written = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  const offered = new Set(readdirSync(join(dirname(path), 'files')))
  return Object.entries(written)
    .map(([name, list]) =>
      face(MAIN.package, name.replace(/[[\]]/g, ''), { ranges: list.split(',').map(readRange) }),
    )
    .filter((one) => offered.has(fileOf(one, 400)))
}

function readRange(written: string): Range {
  const [from = '', to = from] = written.replace('U+', '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { charactersOf } from './cmap.server.ts'
import { unpackWoff } from './woff.server.ts'

export type Weight = 400 | 700

/** Text in one font. */
export type Run = { font: string; text: string }

/** The fonts of documents: 8,000 characters in one file, and the rest of what Noto Sans SC draws in a hundred more. */
export type Fonts = {
  /** The bytes of a font that a run names. */
  bytes(font: string): Buffer
  /** Splits a text into stretches that one font can draw; what no font draws is written by its code point. */
  runs(text: string, weight: Weight): Run[]
}

const PACKAGE = '@fontsource/noto-sans-sc'
const MAIN = 'chinese-simplified'
/** Below it stand line breaks and the like, which no font draws. */
const FIRST_DRAWN = 0x20
const fileOf = (subset: string, weight: Weight) => `noto-sans-sc-${subset}-${weight}-normal.woff`

let known: Fonts | null = null

/** The fonts, read once from the package that ships them. */
export function documentFonts(): Fonts {
  known ??= openFonts(
    dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/files/${fileOf(MAIN, 400)}`)),
  )
  return known
}

function openFonts(files: string): Fonts {
  const ranges = readRanges(join(files, '..', 'unicode.json'))
  const offered = new Set(readdirSync(files))
  const cache = new Map<string, Buffer>()
  const bytes = (font: string): Buffer => {
    const found = cache.get(font) ?? unpackWoff(readFileSync(join(files, font)))
    cache.set(font, found)
    return found
  }
  const drawn = new Map<string, Set<number>>()
  const draws = (subset: string, character: number): boolean => {
    if (!offered.has(fileOf(subset, 400))) return false
    const found = drawn.get(subset) ?? charactersOf(bytes(fileOf(subset, 400)))
    drawn.set(subset, found)
    return found.has(character)
  }
  // A range says where to look; some of what it names is in no file.
  const subsetOf = (character: number): string | null => {
    if (character < FIRST_DRAWN || draws(MAIN, character)) return MAIN
    const named = ranges.filter(({ from, to }) => from <= character && character <= to)
    return named.find(({ subset }) => draws(subset, character))?.subset ?? null
  }
  return {
    bytes,
    runs(text, weight) {
      const runs: Run[] = []
      for (const sign of text) {
        const code = sign.codePointAt(0)!
        const subset = subsetOf(code)
        const written = subset === null ? `〔U+${code.toString(16).toUpperCase()}〕` : sign
        const font = fileOf(subset ?? MAIN, weight)
        const last = runs.at(-1)
        if (last?.font === font) last.text += written
        else runs.push({ font, text: written })
      }
      return runs
    },
  }
}

type Range = { subset: string; from: number; to: number }

/** Which characters each of the numbered files has: `{"[4]": "U+1f1e9-1f1f5,U+1f21a"}`. */
function readRanges(path: string): Range[] {
  const written = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  return Object.entries(written).flatMap(([name, list]) =>
    list.split(',').map((one) => {
      const [from = '', to = from] = one.replace('U+', '').split('-')
      return {
        subset: name.replace(/[[\]]/g, ''),
        from: Number.parseInt(from, 16),
        to: Number.parseInt(to, 16),
      }
    }),
  )
}

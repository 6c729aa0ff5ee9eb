import { nameKey } from '../domain/name.ts'
import { isJurisdiction, JURISDICTIONS } from '../domain/vocabulary/jurisdictions.ts'
import { jurisdictionLabel } from '../domain/vocabulary/labels.ts'

/** What people write besides the official names: short names, and abbreviations of organisations. */
const EVERYDAY: Readonly<Record<string, string>> = {
  香港: 'hk',
  澳门: 'mo',
  台湾: 'tw',
  'hong kong': 'hk',
  macao: 'mo',
  taiwan: 'tw',
  欧盟: 'em',
  usa: 'us',
  uk: 'gb',
  eu: 'em',
  epo: 'ep',
  euipo: 'em',
  upc: 'up',
  boip: 'bx',
  oapi: 'oa',
  aripo: 'ap',
  eapo: 'ea',
  gcc: 'gc',
  wipo: 'wo',
}

const BETWEEN_PLACES = /[、;；\n]/
/** Between places too, but also inside a name such as "Macao, China". */
const COMMA = /[,，]/
const IN_BRACKETS = /[（(]([^（()）]*)[)）]/g

const withoutBrackets = (name: string) => nameKey(name.replace(IN_BRACKETS, ''))

let known: Map<string, string> | null = null

/** Every name by which a jurisdiction may be called; without its brackets only where that is still one place's. */
function namesOfJurisdictions(): Map<string, string> {
  known ??= new Map([...shortened(), ...Object.entries(EVERYDAY), ...official()])
  return known
}

function official(): [string, string][] {
  return JURISDICTIONS.flatMap((code) => {
    const { zh, en } = jurisdictionLabel(code)
    return [zh, en].map((name): [string, string] => [nameKey(name), code])
  })
}

function shortened(): [string, string][] {
  const codes = new Map<string, Set<string>>()
  for (const [name, code] of official()) {
    const key = withoutBrackets(name)
    codes.set(key, (codes.get(key) ?? new Set()).add(code))
  }
  return [...codes].flatMap(([key, [code, another]]) => (code && !another ? [[key, code]] : []))
}

/**
 * Reads names (Chinese or English) or codes of countries (regions) and organisations, separated by 、 or commas.
 * What is nobody's name comes back in `unknown`, as it was written.
 */
export function readJurisdictions(text: string): { codes: string[]; unknown: string[] } {
  const codes: string[] = []
  const unknown: string[] = []
  for (const group of text.split(BETWEEN_PLACES)) {
    const parts = group.split(COMMA).map((part) => part.trim())
    for (let start = 0; start < parts.length; ) {
      const { code, length } = longestName(parts.slice(start))
      if (code) codes.push(code)
      else if (parts[start] !== '') unknown.push(parts[start]!)
      start += length
    }
  }
  return { codes: [...new Set(codes)], unknown }
}

/** The place whose name the first parts make together, as many of them as can. */
function longestName(parts: readonly string[]): { code: string | undefined; length: number } {
  for (let length = Math.min(parts.length, 2); length > 0; length -= 1) {
    const code = readOne(parts.slice(0, length).join(', '))
    if (code) return { code, length }
  }
  return { code: undefined, length: 1 }
}

/** By its name, by its code, or by the abbreviation that stands behind its name in brackets. */
function readOne(written: string): string | undefined {
  const abbreviations = Array.from(written.matchAll(IN_BRACKETS), ([, inside]) => nameKey(inside ?? ''))
  const keys = [nameKey(written), withoutBrackets(written), ...abbreviations].filter((key) => key !== '')
  for (const key of keys) {
    const code = namesOfJurisdictions().get(key) ?? (isJurisdiction(key) ? key : undefined)
    if (code) return code
  }
  return undefined
}

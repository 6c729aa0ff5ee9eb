import { nameKey } from '../domain/name.ts'
import { isJurisdiction, JURISDICTIONS } from '../domain/vocabulary/jurisdictions.ts'
import { jurisdictionLabel } from '../domain/vocabulary/labels.ts'

/** What people write besides the official names: short names, and abbreviations of organisations. */
const EVERYDAY: Readonly<Record<string, string>> = {
  香港: 'hk',
  澳门: 'mo',
  台湾: 'tw',
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

const BETWEEN_PLACES = /[、,，;；\n]/
const IN_BRACKETS = /[（(]([^（()）]*)[)）]/g

let known: Map<string, string> | null = null

/** Every name by which a jurisdiction may be called, in Chinese and English, without what stands in brackets. */
function namesOfJurisdictions(): Map<string, string> {
  known ??= new Map([
    ...JURISDICTIONS.flatMap((code) => {
      const { zh, en } = jurisdictionLabel(code)
      return [zh, en].map((name) => [keyOf(name), code] as const)
    }),
    ...Object.entries(EVERYDAY),
  ])
  return known
}

const keyOf = (name: string) => nameKey(name.replace(IN_BRACKETS, ''))

/**
 * Reads names (Chinese or English) or codes of countries (regions) and organisations, separated by 、 or commas.
 * What is nobody's name comes back in `unknown`, as it was written.
 */
export function readJurisdictions(text: string): { codes: string[]; unknown: string[] } {
  const codes: string[] = []
  const unknown: string[] = []
  for (const written of text.split(BETWEEN_PLACES).map((part) => part.trim())) {
    if (written === '') continue
    const code = readOne(written)
    if (code) codes.push(code)
    else unknown.push(written)
  }
  return { codes: [...new Set(codes)], unknown }
}

/** By its name, by its code, or by the abbreviation that stands behind its name in brackets. */
function readOne(written: string): string | undefined {
  const abbreviations = Array.from(written.matchAll(IN_BRACKETS), ([, inside]) => nameKey(inside ?? ''))
  const keys = [keyOf(written), ...abbreviations].filter((key) => key !== '')
  for (const key of keys) {
    const code = namesOfJurisdictions().get(key) ?? (isJurisdiction(key) ? key : undefined)
    if (code) return code
  }
  return undefined
}

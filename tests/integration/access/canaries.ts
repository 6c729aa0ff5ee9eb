import type { Role, Tenant } from './roles.ts'

/**
 * Words that stand in every confidential field. The letter says who may read it: `a` and `b` one enterprise and the
 * centre, `p` the firm that applies and the centre, `s` the centre alone, `x` nobody (secrets, and what the product keeps but shows to nobody).
 */
export type Canary = 'a' | 'b' | 'p' | 's' | 'x'

/** The canary of a field. */
export const canary = (whose: Canary, field: string) => `zqcanary${whose}${field}`

/** Amounts of money cannot be words: these digits stand for them, where they are not part of a longer number. */
export const CANARY_BUDGET = { a: 7_316_549, b: 8_241_973 } as const
export const CANARY_CLAIM = { a: 6_158_327, b: 9_427_681 } as const
/** What those who defend together share, in hundredths: the tenant bears 37 %, its companion the rest. */
export const CANARY_PLAN = { a: 123_456_700, b: 234_567_800 } as const

const WORD = /zqcanary([abpxs])\w*/gi
const AMOUNTS: [Canary, string, RegExp][] = [
  ['a', 'Budget', /(?<!\d)7[,，.\s]?316[,，.\s]?549(?!\d)/],
  ['b', 'Budget', /(?<!\d)8[,，.\s]?241[,，.\s]?973(?!\d)/],
  ['a', 'Claim', /(?<!\d)6[,，.\s]?158[,，.\s]?327(?!\d)/],
  ['b', 'Claim', /(?<!\d)9[,，.\s]?427[,，.\s]?681(?!\d)/],
  ['a', 'OwnShare', /(?<!\d)456[,，\s]?789\.79(?!\d)/],
  ['b', 'OwnShare', /(?<!\d)867[,，\s]?900\.86(?!\d)/],
  ['s', 'CompanionShare', /(?<!\d)777[,，\s]?777\.21(?!\d)/],
  ['s', 'CompanionShare', /(?<!\d)1[,，\s]?477[,，\s]?777\.14(?!\d)/],
  ['a', 'PlanTotal', /(?<!\d)1[,，.\s]?234[,，.\s]?567(?!\d)/],
  ['b', 'PlanTotal', /(?<!\d)2[,，.\s]?345[,，.\s]?678(?!\d)/],
]

/** Every canary in `text`, with whose it is. */
export function canariesIn(text: string): { whose: Canary; word: string }[] {
  const words = Array.from(text.matchAll(WORD), ([word, whose]) => ({
    whose: (whose ?? '').toLowerCase() as Canary,
    word,
  }))
  const amounts = AMOUNTS.filter(([, , digits]) => digits.test(text))
  return [...words, ...amounts.map(([whose, field]) => ({ whose, word: canary(whose, field) }))]
}

/** Fields of a tenant, or of the centre, that a party may read at an address, as far as its stage allows. */
export type Opened = {
  by: readonly string[]
  tenants: readonly (Tenant | 's')[]
  fields: readonly string[]
  /** What others may read there. */
  also?: Opened
}

/** True when this reader was shown this very field. */
export function wasOpened(role: Role, word: string, opened: Opened | undefined): boolean {
  if (opened?.also && wasOpened(role, word, opened.also)) return true
  if (!opened?.by.includes(role.name)) return false
  return opened.tenants.some((tenant) =>
    opened.fields.some((field) => word.toLowerCase() === canary(tenant, field).toLowerCase()),
  )
}

/** True when this reader may see canaries of `whose`. */
export function mayRead(role: Role, whose: Canary): boolean {
  if (whose === 'x') return false
  if (whose === 'p' && role.is === 'party') return role.name.startsWith('provider')
  return role.is === 'staff' || role.is === 'token' || role.tenant === whose
}

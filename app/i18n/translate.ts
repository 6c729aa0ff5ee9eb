import type { Locale } from './locale.ts'
import type { zhCN } from './zh-CN.ts'

/** What a translation of the tree `T` must hold: every key, and for a count a singular where the language has one. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string | Plural : Translated<T[K]>
}
type Plural = { readonly one: string; readonly other: string }

export type Dictionary = Translated<typeof zhCN>

type KeyIn<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : KeyIn<T[K], `${P}${K}.`>
}[keyof T & string]

/** Every text of the pages, as `file.group.name`. */
export type MessageKey = KeyIn<typeof zhCN>

type At<T, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : K extends keyof T
    ? T[K]
    : never
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type ValuesOf<K extends MessageKey> = Names<At<typeof zhCN, K>>
type Values = Record<string, string | number>

/** Writes the text of `key`; a text with `{name}` in it wants that value. Numbers are grouped by locale. */
export type Translate = <K extends MessageKey>(
  key: K,
  ...values: [ValuesOf<K>] extends [never] ? [] : [Record<ValuesOf<K>, string | number>]
) => string

/** A translator over a dictionary, or what is there of it. An unknown key comes back as itself, so that a page never fails on a word. */
export function createTranslate(locale: Locale, dictionary: Partial<Dictionary>): Translate {
  const numbers = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  return (key, ...rest) => {
    const values: Values = rest[0] ?? {}
    const found = lookUp(dictionary, key)
    if (found === undefined) return key
    const text = typeof found === 'string' ? found : found[pluralForm(plurals, values.count)]
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole)
    })
  }
}

function pluralForm(plurals: Intl.PluralRules, count: string | number | undefined): keyof Plural {
  return plurals.select(Number(count)) === 'one' ? 'one' : 'other'
}

function lookUp(dictionary: Partial<Dictionary>, key: string): string | Plural | undefined {
  let node: unknown = dictionary
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return undefined
    node = (node as Record<string, unknown>)[part]
  }
  return isText(node) ? node : undefined
}

/** A group of texts is no text. */
function isText(node: unknown): node is string | Plural {
  return typeof node === 'string' || (typeof node === 'object' && node !== null && 'one' in node)
}

/** The text of a key that was chosen at run time, such as a one-time message or the sentence of a problem. */
export function translateMessage(
  t: Translate,
  key: string,
  values?: Readonly<Record<string, string>>,
): string {
  return (t as (key: string, values?: Readonly<Record<string, string>>) => string)(key, values)
}

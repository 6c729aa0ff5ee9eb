import type { z } from 'zod'

/** Names of the fields that a schema knows, with what lies below each; null where nothing does. */
export type KnownFields = Map<string, KnownFields | null>

type Definition = {
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  innerType?: z.core.$ZodType
  in?: z.core.$ZodType
}

/** Reads the field names out of a zod schema, through lists, defaults and transformations. */
export function knownFields(schema: z.core.$ZodType): KnownFields | null {
  const { shape, element, innerType, in: input } = schema._zod.def as Definition
  if (shape) return new Map(Object.entries(shape).map(([name, field]) => [name, knownFields(field)]))
  const inside = element ?? innerType ?? input
  return inside ? knownFields(inside) : null
}

/** Paths of the fields in `value` that `known` does not have: `name.fr`, `languages.0.script`. */
export function unknownFields(value: object, known: KnownFields, path = ''): string[] {
  const found: string[] = []
  for (const name of Object.keys(value)) {
    const below = known.get(name)
    const inner = (value as Record<string, unknown>)[name]
    if (below === undefined) found.push(path + name)
    else if (below !== null && typeof inner === 'object' && inner !== null) {
      found.push(...unknownInside(inner, below, `${path}${name}.`))
    }
  }
  return found
}

function unknownInside(inner: object, known: KnownFields, path: string): string[] {
  if (!Array.isArray(inner)) return unknownFields(inner, known, path)
  return inner.flatMap((item, index) =>
    typeof item === 'object' && item !== null ? unknownFields(item, known, `${path}${index}.`) : [],
  )
}

/** Says that a field is not known, with the known one that was probably meant, where one is near. */
export function unknownFieldSentence(path: string, known: KnownFields): string {
  const steps = path.split('.')
  const last = steps.pop()!
  const siblings = steps.reduce<KnownFields>(
    (level, step) => (/^\d+$/.test(step) ? level : (level.get(step) ?? level)),
    known,
  )
  const meant = nearest(last, [...siblings.keys()])
  const shown = path.length > LONGEST_SHOWN ? `${path.slice(0, LONGEST_SHOWN)}…` : path
  return `field ${shown} is not known and is ignored${meant === null ? '' : `; did you mean "${meant}"?`}`
}

const LONGEST_SHOWN = 100

/** The word that differs from `written` by letter case, marks between words, or a slip or two; null without one. */
function nearest(written: string, words: readonly string[]): string | null {
  const plain = plainWord(written)
  if (plain.length > LONGEST_SHOWN) return null
  const near = words
    .map((word) => ({ word, slips: slipsBetween(plain, plainWord(word)) }))
    .filter(({ word, slips }) => slips <= Math.min(2, Math.floor(word.length / 3)))
    .sort((a, b) => a.slips - b.slips)
  return near[0]?.word ?? null
}

const plainWord = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '')

/** How many letters must be added, dropped or changed to make one word of the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      here.push(Math.min(changed, above[column]! + 1, here[column - 1]! + 1))
    }
    above = here
  }
  return above[b.length]!
}

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

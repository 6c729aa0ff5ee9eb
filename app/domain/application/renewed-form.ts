import type { PartyType } from '../vocabulary/parties.ts'
import type { FieldShape } from './fields.ts'
import type { Form } from './party-form.ts'
import { namesIn, takeValues } from './read-fields.ts'
import { SECTIONS, type Section } from './sections.ts'
import { feesOf, languagesOf } from './typed.ts'
import { many, type Values } from './values.ts'

type Versions = {
  /** The entry as it was when the renewal was begun with a copy of it. */
  copied: Form
  /** What was handed in. */
  submitted: Form
  /** The entry as it is now. */
  current: Form
}

/**
 * What an approved renewal makes of an entry: what its applicant changed of the copy is as the application says, and
 * whatever else is as the entry says now, since it may have changed meanwhile.
 */
export function renewedForm(kind: PartyType, { copied, submitted, current }: Versions): Form {
  const sections = SECTIONS[kind].flatMap((section) => {
    const before = copied[section.code] ?? {}
    const after = submitted[section.code] ?? {}
    const changed = saidTogether(section).filter((fields) => isOther(fields, before, after))
    const names = changed.flat().flatMap(namesIn)
    if (names.length === 0) return []
    const words = Object.fromEntries(names.map((name) => [name, many(after, name)]))
    return [[section.code, { ...current[section.code], ...words }] as const]
  })
  return { ...current, ...Object.fromEntries(sections) }
}

/** Fields that mean something only together: the parts of one insurance are never those of two. */
function saidTogether({ code, fields = [] }: Section): (readonly FieldShape[])[] {
  return code === 'insurance' ? [fields] : fields.map((field) => [field])
}

const isOther = (fields: readonly FieldShape[], before: Values, after: Values) =>
  fields.some((field) => saidIn(field, before) !== saidIn(field, after))

/** What a field says, however its form was filled in: equal for what a form sends back untouched. */
function saidIn(field: FieldShape, values: Values): string {
  const taken = takeValues([field], { getAll: (name) => [...many(values, name)] })
  if (field.type === 'languages') return JSON.stringify(languagesOf(taken))
  if (field.type === 'fees') return JSON.stringify(feesOf(taken))
  const texts = many(taken, field.name).filter((text) => text !== '')
  const hasOrder = field.type !== 'choices' && field.type !== 'places'
  return JSON.stringify(hasOrder ? texts : texts.toSorted())
}

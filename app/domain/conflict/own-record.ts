import type { FieldShape } from '../application/fields.ts'
import { linesOf, one, orNull, type Values } from '../application/values.ts'
import { nameKey } from '../name.ts'
import type { ConflictKind } from '../vocabulary/parties.ts'

/** A reason to stay away as its owner and the centre read it. Confidential. */
export type OwnConflict = {
  id: string
  name: string
  aliases: string[]
  affiliates: string[]
  kind: ConflictKind
  validFrom: string | null
  /** The last day on which it counts. */
  validTo: string | null
}

/** What an owner may add to a record that stands: more names, and its end. */
const NAMES: readonly FieldShape[] = [
  { name: 'otherNames', type: 'lines' },
  { name: 'itsAffiliates', type: 'lines' },
]
const END: FieldShape = { name: 'validTo', type: 'day', not: 'past' }
export const CONFLICT_ADDITIONS: readonly FieldShape[] = [...NAMES, END]

/** What an owner says of a new one. */
export const CONFLICT_FIELDS: readonly FieldShape[] = [
  { name: 'against', type: 'line', required: true },
  { name: 'conflictKind', type: 'choice', of: 'conflictKind', required: true },
  ...NAMES,
  { name: 'validFrom', type: 'day' },
  END,
]

/** What was typed, as a record; ask `fieldIssues` first. */
export function conflictOf(values: Values): Omit<OwnConflict, 'id'> {
  return {
    name: one(values, 'against'),
    aliases: linesOf(values, 'otherNames'),
    affiliates: linesOf(values, 'itsAffiliates'),
    kind: one(values, 'conflictKind') as ConflictKind,
    validFrom: orNull(values, 'validFrom'),
    validTo: orNull(values, 'validTo'),
  }
}

/** A record as the form of its additions shows it. */
export function valuesOfConflict({ aliases, affiliates, validTo }: OwnConflict): Values {
  return {
    otherNames: [aliases.join('\n')],
    itsAffiliates: [affiliates.join('\n')],
    validTo: [validTo ?? ''],
  }
}

/** True when every name of `before` is among `after`, written in whatever way. */
export function keepsNames(before: readonly string[], after: readonly string[]): boolean {
  const given = new Set(after.map(nameKey))
  return before.every((name) => given.has(nameKey(name)))
}

/** Whether a record counts on a Shanghai day, has ended before it, or begins after it. */
export function stageOfConflict(
  { validFrom, validTo }: Pick<OwnConflict, 'validFrom' | 'validTo'>,
  day: string,
): 'active' | 'over' | 'later' {
  if (validTo !== null && validTo < day) return 'over'
  return validFrom !== null && validFrom > day ? 'later' : 'active'
}

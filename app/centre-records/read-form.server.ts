import type { RecordKind } from '../domain/centre-record/kinds.ts'
import { type RecordInput, recordSchema } from '../domain/centre-record/schema.ts'
import type { FieldProblem } from '../domain/errors.ts'
import { RECORD_FIELDS, type RecordValues } from './record-values.ts'

/** Reads the form of a record. @returns what it says, or what is wrong with it by field, with the values as typed */
export function readRecordForm(
  form: FormData,
  kind: RecordKind,
):
  | { input: RecordInput; values: RecordValues }
  | { input: null; problems: FieldProblem[]; values: RecordValues } {
  const values = Object.fromEntries(
    RECORD_FIELDS.map((name) => {
      const value = form.get(name)
      return [name, typeof value === 'string' ? value.slice(0, 5_000) : '']
    }),
  ) as RecordValues
  const digits = values.count.normalize('NFKC').trim().replaceAll(',', '')
  const parsed = recordSchema.safeParse({
    kind,
    ...values,
    district: values.district || null,
    disputeId: values.disputeId || null,
    effect: values.effect || null,
    count: digits === '' ? null : /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN,
  })
  if (parsed.success) return { input: parsed.data, values }
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
  return { input: null, problems, values }
}

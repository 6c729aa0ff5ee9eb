import { REASON_LIMIT, SCOPE_LIMIT } from '../domain/engagement/limits.ts'
import { type TermsInput, termsRefusalSchema, termsSchema } from '../domain/engagement/schema.ts'
import { termsFromFaults } from '../domain/engagement/terms.ts'
import { type FeeParts, feeFaults } from '../domain/quote/schema.ts'
import type { TermsForm, TermsFormProblem } from './terms-form-values.ts'

/** What the controls of fees say, as they were read. */
type ReadFees = {
  form: Omit<TermsForm, 'from' | 'scope' | 'reason'>
  parts: FeeParts & { currency: string }
  controlOf: (path: readonly PropertyKey[]) => string
  inOrder: (
    problems: readonly TermsFormProblem[],
    others: { before: readonly string[] },
  ) => TermsFormProblem[]
}

export type ReadTerms = { form: TermsForm } & (
  | { terms: TermsInput; problems?: never }
  | { terms?: never; problems: TermsFormProblem[] }
)

/**
 * Reads the form of new terms: what can be proposed, or all that is to be mended in it, with everything that was written.
 * @param fees what the same form says of the fees
 * @param standing when the engagement began, and the Shanghai day
 */
export function readTerms(
  fields: FormData,
  { form: fees, parts, controlOf, inOrder }: ReadFees,
  standing: { startedOn: string; today: string },
): ReadTerms {
  const text = (name: string, limit: number) => String(fields.get(name) ?? '').slice(0, limit * 2)
  const form: TermsForm = {
    ...fees,
    from: text('from', 50),
    scope: text('scope', SCOPE_LIMIT),
    reason: text('reason', REASON_LIMIT),
  }
  const parsed = termsSchema.safeParse({ ...form, ...parts })
  const shape = parsed.error?.issues ?? []
  const fromIsRead = !shape.some(({ path }) => path[0] === 'from')
  const problems: TermsFormProblem[] = [
    ...shape.map(({ path, message }) => ({ field: controlOf(path), code: message })),
    ...[...(fromIsRead ? termsFromFaults(form, standing) : []), ...feeFaults(parts)].map(
      ({ message: code, ...fault }) => ({ ...fault, code }),
    ),
  ]
  if (parsed.success && problems.length === 0) return { terms: parsed.data, form }
  return { form, problems: inOrder(problems, { before: ['from', 'scope'] }) }
}

/** Why new terms are declined, as the form says it, or what to mend. */
export function readTermsRefusal(
  form: FormData,
): { reason: string; problems?: never } | { reason?: never; problems: { field: string; code: string }[] } {
  const { data, error } = termsRefusalSchema.safeParse({ reason: String(form.get('reason') ?? '') })
  if (data) return data
  return { problems: error.issues.map(({ message }) => ({ field: 'reason', code: message })) }
}

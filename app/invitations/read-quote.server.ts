import { type QuoteInput, quoteFaults, quoteSchema } from '../domain/quote/schema.ts'
import { type QuoteForm, quoteFormIn } from './quote-form-values.ts'
import { type FormProblem, readFees, textOf } from './read-fees.server.ts'

export type ReadQuote = { form: QuoteForm } & (
  | { quote: QuoteInput; problems?: never }
  | { quote?: never; problems: FormProblem[] }
)

/**
 * Reads the form of a quote: what can be offered, or all that is to be mended in it, with everything that was written.
 * @param today a day in Shanghai
 */
export function readQuoteForm(fields: FormData, today: string): ReadQuote {
  const { parts, controlOf, inOrder } = readFees(fields)
  const form = quoteFormIn((name) => textOf(fields, name))
  const parsed = quoteSchema.safeParse({ ...form, ...parts })
  const shape = parsed.error?.issues ?? []
  const problems = [
    ...shape.map(({ path, message }) => ({ field: controlOf(path), code: message })),
    ...quoteFaults({ ...form, ...parts }, today).map(({ message: code, ...fault }) => ({ ...fault, code })),
  ]
  if (parsed.success && problems.length === 0) return { quote: parsed.data, form }
  return { form, problems: inOrder(problems, { before: ['availableFrom'] }) }
}

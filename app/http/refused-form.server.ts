import { json, type TypedResponse } from '@remix-run/node'
import { type FieldProblem, isProblem } from '../domain/errors.ts'

/**
 * What a form said and what of it was refused: the page shows both.
 * @property overtaken what the form is about has changed since it was shown; its version field says so
 */
export type RefusedForm = {
  refused: FieldProblem[]
  typed: Record<string, string>
  overtaken: boolean
}

const STATUS = { invalid_input: 422, stale_state: 409 } as const

/**
 * Runs the step that a form asks for. What is refused for its input, or because somebody was quicker, comes back with
 * what was typed; every other refusal is thrown on.
 */
export async function stepOrRefuse(
  form: FormData,
  step: () => Promise<Response>,
): Promise<Response | TypedResponse<RefusedForm>> {
  try {
    return await step()
  } catch (error) {
    if (!isProblem(error) || !(error.code in STATUS)) throw error
    const refused = error.fields.map((field) => ({ ...field }))
    const overtaken = error.code === 'stale_state'
    return json({ refused, typed: typedIn(form), overtaken }, STATUS[error.code as keyof typeof STATUS])
  }
}

/** What was typed into a form, by the names of its fields. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

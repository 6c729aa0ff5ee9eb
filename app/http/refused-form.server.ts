import { json, type TypedResponse } from '@remix-run/node'
import { type FieldProblem, isProblem } from '../domain/errors.ts'

/** What a form said and what of it was refused: the page shows both. */
export type RefusedForm = {
  refused: FieldProblem[]
  typed: Record<string, string>
}

/**
 * Runs the step that a form asks for. What is refused for its input comes back with what was typed; every other
 * refusal is thrown on.
 */
export async function stepOrRefuse(
  form: FormData,
  step: () => Promise<Response>,
): Promise<Response | TypedResponse<RefusedForm>> {
  try {
    return await step()
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return json({ refused: error.fields.map((field) => ({ ...field })), typed: typedIn(form) }, 422)
  }
}

/** What was typed into a form, by the names of its fields. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

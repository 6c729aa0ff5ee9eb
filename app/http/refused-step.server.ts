import { redirect } from '@remix-run/node'
import { type FieldProblem, isProblem } from '../domain/errors.ts'

/**
 * Runs a step of a form that has an address of its own. What is refused for its input leads back to the page, by the
 * address that `where` makes of it; every other refusal is thrown on.
 */
export async function stepOrBack(
  step: () => Promise<Response>,
  where: (fields: readonly FieldProblem[]) => string,
): Promise<Response> {
  try {
    return await step()
  } catch (error) {
    if (isProblem(error) && error.code === 'invalid_input') return redirect(where(error.fields), 303)
    throw error
  }
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { PROBLEM_STATUS, Problem, type ProblemCode } from '../domain/errors.ts'

/** Shows a refusal that was decided before any route was asked, through the pages' own error boundary. */
export function loader({ params }: LoaderFunctionArgs): never {
  const code = params.code ?? ''
  const known = Object.hasOwn(PROBLEM_STATUS, code)
  throw new Problem(known ? (code as ProblemCode) : 'not_found', `refused: ${code}`)
}

export default function Refusal() {
  return null
}

/** What can be refused, by code; `app/http/problem` turns a code into a status and a sentence. */
export const PROBLEM_STATUS = {
  bad_request: 400,
  invalid_input: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  illegal_transition: 409,
  stale_state: 409,
  lapsed: 409,
  open_deadlines: 409,
  duplicate: 409,
  still_under_way: 409,
  broken_off: 409,
  still_needed: 409,
  key_reused: 422,
  calendar_unknown: 422,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  search_unavailable: 503,
  read_only: 503,
} as const
export type ProblemCode = keyof typeof PROBLEM_STATUS

export type TokenFault = 'invalid_token' | 'insufficient_scope'
/** `about` is what in the field is wrong, where the sentence should say it, such as a name that stands in a text. */
export type FieldProblem = { field: string; message: string; about?: string }

/**
 * A refusal that a person can act on. `message` is an English sentence for logs and machines; pages show the
 * translated sentence of `code`. `fields` points at what to mend.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly fields: readonly FieldProblem[]
  /** What is the matter with the API token that came along, in the words of RFC 6750. */
  readonly tokenFault: TokenFault | null

  constructor(
    code: ProblemCode,
    message: string,
    fields: readonly FieldProblem[] = [],
    tokenFault: TokenFault | null = null,
  ) {
    super(message)
    this.tokenFault = tokenFault
    this.name = 'Problem'
    this.code = code
    this.fields = fields
  }
}

/**
 * True for a Problem from any copy of this module: the server bundle and the command line each load their
 * own, so `instanceof` would lie.
 */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'code' in error
}

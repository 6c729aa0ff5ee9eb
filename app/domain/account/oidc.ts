const MINUTE_MS = 60_000

/** How long somebody may take at the other organisation's sign-in. */
export const OIDC_QUESTION_MS = 10 * MINUTE_MS
/** How long an identity that no account has waits to be linked with one. */
export const OIDC_ANSWER_MS = 15 * MINUTE_MS

/**
 * Why nobody was recognised. `late`: the question is unknown, answered before, or too old; `declined`: the provider
 * says no; `unreachable`: it does not answer; `invalid`: what it, or somebody in its name, says does not hold;
 * `closed`: the account that the identity belongs to is closed.
 */
export type OidcRefusal = 'late' | 'declined' | 'unreachable' | 'invalid' | 'closed'

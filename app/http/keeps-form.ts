/**
 * What a route says of itself, as its `handle`, when its page holds a long form that must not be lost to a change of
 * language or type size, or to signing in: the form's id, by what its loader found; null where the page shows no form.
 * The route's action takes `lang` and `type` of the switches, and `signIn` of the link, which then send the form.
 */
export type KeepsForm = { keepsForm?: (data: unknown) => string | null }

/**
 * What a route says of itself, as its `handle`, when its page holds a form that must not be lost to signing in either,
 * and keeps itself: the form's id, by what its loader found; null where the page shows no form. The route's action
 * takes `lang` and `type` of the switches, and `signIn` of the link, which then send the form. Every other long form
 * is a `LongForm`, which needs nothing of its route.
 */
export type KeepsForm = { keepsForm?: (data: unknown) => string | null }

/** Characters that a description may have: what a match request takes. */
export const DESCRIPTION_LIMIT = 20_000

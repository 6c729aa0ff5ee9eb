/** The most that an examiner writes into one field, in characters. */
export const WORDS_LIMIT = 2_000

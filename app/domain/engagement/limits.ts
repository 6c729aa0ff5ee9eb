/** Characters that a note on an engagement may have. */
export const NOTE_LIMIT = 2_000

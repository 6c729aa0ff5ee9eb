/** Characters that a synopsis, a note on declining and an opinion may have. */
export const SYNOPSIS_LIMIT = 2_000
export const DECLINE_NOTE_LIMIT = 500
export const OPINION_LIMIT = 20_000

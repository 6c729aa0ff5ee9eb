/** Characters that say what is shared. */
export const SUBJECT_LIMIT = 500

/** Characters that a note on an engagement may have. */
export const NOTE_LIMIT = 2_000
/** Characters that lessons, a message, the title of a milestone and a comment on a rating may have. */
export const LESSONS_LIMIT = 5_000
export const MESSAGE_LIMIT = 5_000
export const MILESTONE_LIMIT = 120
export const COMMENT_LIMIT = 1_000
/** Characters that the scope of changed terms may have. */
export const SCOPE_LIMIT = 5_000
/** Characters that the reason for taking a bill back, for changing terms or declining that, or for contesting an engagement, and words to who acts may have. */
export const REASON_LIMIT = 500

/** What the button that reads somebody's words sends as `intent`. */
export const READ_WORDS = 'read-words'

/** The id of a dispute's form: what stands outside of it, such as the switch of language, may still send it. */
export const DISPUTE_FORM = 'dispute-form'

/** What the button that reads somebody's words sends as `intent`. */
export const READ_WORDS = 'read-words'
/** What the button that keeps a draft sends. */
export const SAVE_DRAFT = 'save-draft'
/** What the button that chooses the urgent lane sends; nothing else of the form changes. */
export const URGENT_LANE = 'urgent-lane'

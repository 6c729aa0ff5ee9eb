/** What the button that keeps a draft sends as `intent`. */
export const SAVE_DRAFT = 'save-draft'

/** Characters of a paragraph of the agreement, or of a reason. */
export const WORDS_LIMIT = 3_000
/** Characters of a name, an address, an insurer. */
export const CONTACT_LIMIT = 200
/** Countries and organisations that one agreement can be for. */
export const COUNTRIES_LIMIT = 60
/** The longest that answering a client may be promised to take, in hours: thirty days. */
export const RESPONSE_HOURS_LIMIT = 720
/** The longest notice, in days. */
export const NOTICE_DAYS_LIMIT = 365

/** Characters that a title may have. */
export const TITLE_LIMIT = 120
/** Characters that a description may have: what a match request takes. */
export const DESCRIPTION_LIMIT = 20_000
/** Characters that what is wanted, and what the products are, may have. */
export const WANTED_LIMIT = 2_000
export const PRODUCTS_LIMIT = 500

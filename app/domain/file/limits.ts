const MEBIBYTE = 1024 * 1024

/** Bytes that one file may have: a scanned contract of a hundred pages. */
export const FILE_BYTES_LIMIT = 20 * MEBIBYTE
/** Files that one form may bring. */
export const FILES_AT_ONCE = 5
/** Files that one owner (a dispute, an application …) may have. */
export const FILES_OF_ONE_OWNER = 50
/** Characters of the name under which somebody knows their file. */
export const FILE_LABEL_LIMIT = 150

/** An ISO-8601 UTC instant, `2026-11-23T13:04:05.000Z`. */
export type Instant = string
/** A day, `YYYY-MM-DD`, read in Asia/Shanghai. */
export type Day = string
/** JSON as text; parsed by zod at the edge. */
export type Json = string
/** A boolean. */
export type Flag = 0 | 1

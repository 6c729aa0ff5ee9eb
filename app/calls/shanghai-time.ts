import { DEFAULT_ZONE, instantIn } from '../domain/dispute/deadline.ts'

/** `2026-12-01T09:00` as a form sends it, read in Shanghai time; null for what is no such time, or on no such day. */
export function fromShanghaiTime(text: string): Date | null {
  return text.charAt(10) === 'T' ? instantIn(DEFAULT_ZONE, text.slice(0, 10), text.slice(11)) : null
}

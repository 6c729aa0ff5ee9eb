const LONGEST = 100

/** A value as a message shows it: as JSON writes it, and never more than a line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

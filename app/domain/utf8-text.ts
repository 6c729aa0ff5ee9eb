const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The text that `bytes` hold, without a byte-order mark; null where they are not UTF-8. Reading on with a mark in place
 * of what was lost would ask about another name than the one that was written.
 */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** Paths that programs call: their errors are problem documents, not pages. */
export function isForPrograms(pathname: string): boolean {
  return /^\/(?:api|metrics|healthz|readyz)(?:\/|$)/.test(pathname)
}

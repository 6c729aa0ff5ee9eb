/**
 * How people name something to each other, in pages and in letters: the last six characters of its id, which are
 * random. It says nothing of what it names, and no more than the address of its page.
 */
export function referenceOf(id: string): string {
  return id.slice(-6).toUpperCase()
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const NAMED = new RegExp(
  `^(?:/staff)?/(?:disputes|engagements|invitations|pairings|commissions|applications)/(${UUID})`,
)
const ASKED = new RegExp(`#i-(${UUID})$`)

/** The reference of what a path of this site leads to; null for a page that is nobody's own, such as a list. */
export function referenceIn(path: string): string | null {
  const id = ASKED.exec(path)?.[1] ?? NAMED.exec(path)?.[1]
  return id === undefined ? null : referenceOf(id)
}

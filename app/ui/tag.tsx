import type { ReactNode } from 'react'

/** The shape says the same as the colour: a tick holds, a ring is open, a bar asks for attention. */
export type TagTone = 'plain' | 'good' | 'open' | 'warm'

/** A short status: a word with a shape, never a colour alone. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}

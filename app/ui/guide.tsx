import type { ReactNode } from 'react'

/** Questions that somebody has before beginning, each with its answer: one column on a phone, two elsewhere. */
export function Guide({ entries }: { entries: readonly { term: ReactNode; answer: ReactNode }[] }) {
  return (
    <dl className="guide">
      {entries.map(({ term, answer }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of entries is fixed by the page
        <div key={index}>
          <dt>{term}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}

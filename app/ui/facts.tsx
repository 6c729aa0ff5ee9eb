import type { ReactNode } from 'react'

export type Fact = { term: ReactNode; value: ReactNode; attention?: boolean }

/** A line of facts between two rules: what a reader wants first. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of facts is fixed by the page
        <div key={index} className={fact.attention ? 'facts-late' : undefined}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

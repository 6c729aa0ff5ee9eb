import type { ReactNode } from 'react'

export type TimelineEntry = {
  key: string
  /** Instant or day, for machines. */
  dateTime: string
  /** The same as a person reads it. */
  when: ReactNode
  what: ReactNode
  who?: ReactNode
}

/** What happened, when, and who did it; newest first is the caller's choice. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.key}>
          <p className="timeline-what">{entry.what}</p>
          <p className="timeline-when">
            <time dateTime={entry.dateTime}>{entry.when}</time>
            {entry.who && <> · {entry.who}</>}
          </p>
        </li>
      ))}
    </ol>
  )
}

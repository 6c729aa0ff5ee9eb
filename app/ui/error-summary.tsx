import { useEffect, useRef } from 'react'
import { useT } from '../i18n/context.tsx'

/** `field` is the id of the control to mend; `message` is already in the reader's language. */
export type SummaryProblem = { field: string; message: string }

/** Every error of a form on top of it, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ problems }: { problems: readonly SummaryProblem[] }) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the server takes the focus again
  useEffect(() => box.current?.focus(), [problems])
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('shell.errors.title')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.message}`}>
            <a href={`#${problem.field}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

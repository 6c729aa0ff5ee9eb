import type { ReactNode } from 'react'
import { useT } from '../i18n/context.tsx'

type PrintedRunProps = {
  run: { id: string; policyVersion: string }
  /** When it was made, as a person reads it. */
  when: string
  children: ReactNode
}

/** What is shown of a run; on paper each page says which run it is of, when that was made and under which rules. */
export function PrintedRun({ run, when, children }: PrintedRunProps) {
  const t = useT()
  return (
    <div className="printed-run">
      <div className="printed-run-mark">
        <span>{t('results.about.printed', { run: run.id, when, policy: run.policyVersion })}</span>
      </div>
      {children}
    </div>
  )
}

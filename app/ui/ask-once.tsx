import type { ReactNode } from 'react'
import { useT } from '../i18n/context.tsx'

type AskOnceProps = {
  /** What is asked for; the summary, where several stand in a list with what it is of. */
  act: ReactNode
  /** One sentence: what will happen, and to what. */
  what: ReactNode
  /** The one main act of its place, which looks like one. */
  main?: boolean
  /** Opened from the start, where something in it must be mended. */
  open?: boolean
  /** The form that does it. */
  children: ReactNode
}

/** What cannot be undone: opened first, told what it means, and left again by the same line. Needs no scripts. */
export function AskOnce({ act, what, main = false, open, children }: AskOnceProps) {
  const t = useT()
  return (
    <details className={main ? 'ending ending-main' : 'ending'} {...(open !== undefined && { open })}>
      <summary>
        <span className="ending-act">{act}</span>
        <span className="ending-back">{t('shell.notNow')}</span>
      </summary>
      <p className="quiet small">{what}</p>
      {children}
    </details>
  )
}

import type { ReactNode } from 'react'
import { useT } from '../i18n/context.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

type AskOnceProps = {
  /** What is asked for. */
  act: string
  /** Of which of several in a list, for whoever does not see where it stands. */
  of?: string
  /** One sentence: what will happen, and to what. */
  what: string
  /** The one main act of its place, which looks like one. */
  main?: boolean
  /** Opened from the start, where something in it must be mended. */
  open?: boolean
  /** The form that does it. */
  children: ReactNode
}

/** What cannot be undone: opened first, told what it means, and left again by the same line. Needs no scripts. */
export function AskOnce({ act, of, what, main = false, open, children }: AskOnceProps) {
  const t = useT()
  return (
    <details className={main ? 'ending ending-main' : 'ending'} {...(open !== undefined && { open })}>
      <summary>
        <span className="ending-act">
          {act}
          {of && <VisuallyHidden>{of}</VisuallyHidden>}
        </span>
        <span className="ending-back">{t('shell.notNow')}</span>
      </summary>
      <p className="quiet small">{what}</p>
      {children}
    </details>
  )
}

import type { ReactNode } from 'react'

/** `warm` asks for attention, `good` reports what was done, `calm` informs. */
export type NoticeTone = 'warm' | 'good' | 'calm'

type NoticeProps = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; live?: boolean }

/** A message in the flow of the page. `live` announces it to readers of the screen when it appears. */
export function Notice({ tone = 'calm', title, children, live = false }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} {...(live && { role: 'status' })}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  )
}

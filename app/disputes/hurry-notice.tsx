import type { ReactNode } from 'react'
import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'

/** The last day on which the ordinary lane decides, and within how many hours the urgent one does. */
export type Hurry = { decisionDay: string; urgentHours: number }

/** Says that the answer is due before the ordinary lane decides; `children` is the way to the urgent one, if there is. */
export function HurryNotice({ hurry, children }: { hurry: Hurry; children?: ReactNode }) {
  const t = useT()
  return (
    <Notice tone="warm">
      <p>{t('intake.hurry.why', { day: hurry.decisionDay, hours: hurry.urgentHours })}</p>
      {children && <p className="actions">{children}</p>}
    </Notice>
  )
}

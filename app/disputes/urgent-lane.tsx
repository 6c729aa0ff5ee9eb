import { useEffect, useRef } from 'react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { DISPUTE_FORM, URGENT_LANE } from './form-intents.ts'
import { Meanwhile } from './meanwhile.tsx'

/** Sends the form to have the urgent lane chosen; everything that was filled in comes back with it. */
export function UrgentLaneButton() {
  const t = useT()
  return (
    <Button tone="quiet" form={DISPUTE_FORM} name="intent" value={URGENT_LANE}>
      {t('disputes.form.aside.urgentLane')}
    </Button>
  )
}

/** What to do meanwhile. `asked` is new each time that somebody has just chosen the lane: it is brought into view. */
export function UrgentLaneNotice({ procedure, asked }: { procedure: string; asked: string | null }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked !== null) box.current?.focus()
  }, [asked])
  return (
    <div ref={box} tabIndex={-1} className="urgent-lane">
      <Meanwhile procedure={procedure} />
    </div>
  )
}

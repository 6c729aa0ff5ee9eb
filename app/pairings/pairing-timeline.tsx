import { useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Written } from '../ui/written.tsx'
import type { PairingStep } from './kept-pairing.ts'

/** What happened to a 1+1, when, and who did it; the latest first. */
export function PairingTimeline({ steps }: { steps: readonly PairingStep[] }) {
  const t = useT()
  const moment = useMoment()
  const who = ({ side, name }: PairingStep) => {
    if (side === null) return null
    return name ? `${t(`pairings.side.${side}`)} · ${name}` : t(`pairings.side.${side}`)
  }
  return (
    <Timeline
      entries={steps.map((step) => ({
        key: step.id,
        dateTime: step.at,
        when: moment(step.at),
        what: (
          <>
            {t(`pairings.event.${step.event}`)}
            {step.termsVersion !== null && (
              <span className="quiet small">
                {' '}
                {t('pairings.page.termsVersion', { version: step.termsVersion })}
              </span>
            )}
            {step.words && <Written as="span" text={step.words} className="application-line written-words" />}
          </>
        ),
        who: who(step),
      }))}
    />
  )
}

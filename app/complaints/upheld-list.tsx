import type { ComplaintGround } from '../domain/complaint/grounds.ts'
import { useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Written } from '../ui/written.tsx'

type Upheld = { number: string; ground: ComplaintGround; decidedAt: string; reason: string }

/** What was upheld against a party, as it reads it itself: what and why, never by whom. */
export function UpheldList({ upheld }: { upheld: readonly Upheld[] }) {
  const t = useT()
  const moment = useMoment()
  return (
    <>
      <p className="quiet">{t('complaints.own.lede')}</p>
      <Timeline
        entries={upheld.map(({ number, ground, decidedAt, reason }) => ({
          key: number,
          dateTime: decidedAt,
          when: moment(decidedAt),
          what: (
            <>
              {t(`complaints.ground.${ground}`)}
              <Written as="span" text={reason} className="application-line written-words" />
            </>
          ),
          who: number,
        }))}
      />
    </>
  )
}

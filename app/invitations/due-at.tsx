import { shanghaiMinute } from '../domain/day.ts'
import type { OwnClock } from '../domain/dispute/own-clock.ts'
import { useT } from '../i18n/context.tsx'

/** An instant by which somebody has to act: with the zone, and on the clock of whoever reads it where that is known. */
export function DueAt({ at, own = null }: { at: string; own?: OwnClock | null }) {
  const t = useT()
  return (
    <>
      <time dateTime={at}>
        {t('disputes.page.deadline', {
          local: shanghaiMinute(at),
          place: t('disputes.zone.Asia/Shanghai'),
          offset: 'UTC+8',
        })}
      </time>
      {own && (
        <span className="own-clock">
          <OwnClockText own={own} />
        </span>
      )}
    </>
  )
}

/** The same instant where its reader is. */
export function OwnClockText({ own: { local, zone, offset } }: { own: OwnClock }) {
  const t = useT()
  return <>{t('disputes.page.deadline', { local, place: t(`disputes.zone.${zone}`), offset })}</>
}

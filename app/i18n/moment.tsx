import { shanghaiMinute } from '../domain/day.ts'
import { useT } from '../i18n/context.tsx'

/** Writes an instant for readers anywhere: on the centre's clock, with its zone. */
export function useMoment(): (instant: string) => string {
  const t = useT()
  return (instant) => t('shell.moment', { local: shanghaiMinute(instant) })
}

/** When something happened, on a page that is read abroad too. */
export function Moment({ at }: { at: string }) {
  const write = useMoment()
  return <time dateTime={at}>{write(at)}</time>
}

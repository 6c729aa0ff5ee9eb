import { useT } from '../i18n/context.tsx'

/** Writes a term from its first and last valid day, either of which may be open. */
export function useTerm(): (from: string | null, to: string | null) => string {
  const t = useT()
  return (from, to) => {
    if (to === null) return from ? `${from} –` : t('directory.profile.unlimited')
    return from ? t('directory.profile.range', { from, to }) : t('directory.profile.until', { day: to })
  }
}

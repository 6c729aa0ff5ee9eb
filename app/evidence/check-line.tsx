import { useT } from '../i18n/context.tsx'
import type { PublicCheck } from './evidence.ts'

/** What the centre saw when it verified, of which sort and on which day; what exactly stays with the centre. */
export function CheckLine({ checks }: { checks: readonly PublicCheck[] }) {
  const t = useT()
  if (checks.length === 0) return null
  return (
    <span className="check-line quiet small" title={t('directory.check.title')}>
      {checks.map(({ kind, count, on }) => {
        const seen = { kind: t(`directory.check.kind.${kind ?? 'unrecorded'}`), count, day: on }
        return (
          <span key={kind}>
            {count > 1 ? t('directory.check.several', seen) : t('directory.check.one', seen)}
          </span>
        )
      })}
    </span>
  )
}

/** Says once below a table what the lines in it mean, for whoever has no pointer to rest on them. */
export function CheckNote({ checks }: { checks: readonly PublicCheck[] }) {
  const t = useT()
  return checks.length > 0 ? <p className="quiet small">{t('directory.check.title')}</p> : null
}

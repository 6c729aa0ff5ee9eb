import type { Expiring } from '../domain/application/expiring.ts'
import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'

/** Licences and the insurance that run out soon: whoever lists the applicant would soon have to ask again. */
export function ExpiringNotice({ expiring }: { expiring: readonly Expiring[] }) {
  const t = useT()
  if (expiring.length === 0) return null
  return (
    <Notice tone="warm" title={t('vetting.page.expiring')}>
      <ul>
        {expiring.map(({ section, title, day }) => (
          <li key={`${section} ${title} ${day}`}>
            {t(`applications.section.${section}`)} · {title}
            {t('shell.colon')}
            <span className="expiring-day">{day}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

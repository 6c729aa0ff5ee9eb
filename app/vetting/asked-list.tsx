import { useFieldLabel } from '../applications/field-label.ts'
import type { ChangeRequest } from '../domain/application/change-request.ts'
import { useT } from '../i18n/context.tsx'
import { Written } from '../ui/written.tsx'

/** What the applicant was last asked to change: whoever looks again looks there first. */
export function AskedList({ requests, open }: { requests: readonly ChangeRequest[]; open: boolean }) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  if (requests.length === 0) return null
  return (
    <details open={open} className="section">
      <summary>{t('vetting.page.asked')}</summary>
      <ul>
        {requests.map(({ section, field, claimId, note }) => (
          <li key={`${section} ${claimId} ${field}`}>
            {claimId ? (
              <a href={`#claim-${claimId}`}>{t(`applications.section.${section}`)}</a>
            ) : (
              t(`applications.section.${section}`)
            )}
            {field && ` · ${fieldLabel(field)}`}
            {t('shell.colon')}
            <Written as="span" text={note} className="written-words" />
          </li>
        ))}
      </ul>
    </details>
  )
}

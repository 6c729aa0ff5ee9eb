import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'
import type { OwnPage } from './own-page.ts'

/**
 * Says of a page that is public what makes it so, what was agreed to and since when, and how to take it back.
 * @param keeps whether the reader keeps the entry, and so decides on it
 */
export function OwnPageConsent({ page, listedOn, agreedOn, contact, keeps }: OwnPage & { keeps: boolean }) {
  const t = useT()
  const fields = contact.map(({ field, since }) => {
    const name = t(`profiles.field.${field}`)
    return since ? t('accounts.page.fieldSince', { field: name, day: since }) : name
  })
  return (
    <Notice>
      <p>
        {listedOn ? t('accounts.page.publicSince', { day: listedOn }) : t('accounts.page.public')}{' '}
        <Link to={page}>{t('accounts.page.open')}</Link>
      </p>
      <p>{agreedOn ? t('accounts.page.agreed', { day: agreedOn }) : t('accounts.page.notRecorded')}</p>
      <p>
        {fields.length > 0
          ? t('accounts.page.contact', { fields: fields.join(t('shell.listSeparator')) })
          : t('accounts.page.noContact')}
      </p>
      <p className="actions">
        {keeps && <Link to="/listing/publication">{t('accounts.page.choose')}</Link>}
        <Link to="/listing">{t('accounts.page.leave')}</Link>
      </p>
    </Notice>
  )
}

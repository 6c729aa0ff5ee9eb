import { Form, Link } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'

type Found = { ref: string; type: PartyType; nameZh: string | null; nameEn: string | null }

/**
 * Finds whom a complaint is about. A plain form: what was looked for stands in the address.
 * @param q null before anything was looked for, '' where it was looked for without a name
 */
export function FindParty({
  q,
  found,
}: {
  q: string | null
  found: { parties: readonly Found[]; more: number }
}) {
  const t = useT()
  const label = useLabel()
  return (
    <section>
      <h2>{t('complaints.form.whom')}</h2>
      <p className="quiet">{t('complaints.form.whomHow')}</p>
      <Form method="get" className="application-fields">
        <TextField
          id="q"
          type="search"
          label={t('complaints.form.search')}
          error={q === '' ? t('complaints.form.nameMissing') : undefined}
          defaultValue={q ?? ''}
        />
        <p className="actions">
          <Button>{t('complaints.form.find')}</Button>
        </p>
      </Form>
      {q && found.parties.length === 0 && <p role="status">{t('complaints.form.notFound', { q })}</p>}
      {found.parties.length > 0 && (
        <ul className="plain-list call-list section">
          {found.parties.map((party) => (
            <li key={party.ref}>
              <Link to={`/complaints/new?party=${encodeURIComponent(party.ref)}`}>
                <PartyName party={party} />
              </Link>{' '}
              <span className="quiet">{label('partyType', party.type)}</span>
            </li>
          ))}
        </ul>
      )}
      {found.more > 0 && <p className="quiet">{t('complaints.form.more', { count: found.more })}</p>}
    </section>
  )
}

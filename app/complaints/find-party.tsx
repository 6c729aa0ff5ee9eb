import { Form, Link } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'

type Found = { ref: string; type: PartyType; nameZh: string | null; nameEn: string | null }

/** Finds whom a complaint is about. A plain form: what was looked for stands in the address. */
export function FindParty({ q, found }: { q: string; found: readonly Found[] }) {
  const t = useT()
  const label = useLabel()
  return (
    <section>
      <h2>{t('complaints.form.whom')}</h2>
      <p className="quiet">{t('complaints.form.whomHow')}</p>
      <Form method="get" className="application-fields">
        <TextField id="q" type="search" label={t('complaints.form.search')} defaultValue={q} />
        <p className="actions">
          <Button>{t('complaints.form.find')}</Button>
        </p>
      </Form>
      {q !== '' && found.length === 0 && <p role="status">{t('complaints.form.notFound', { q })}</p>}
      {found.length > 0 && (
        <ul className="plain-list call-list section">
          {found.map((party) => (
            <li key={party.ref}>
              <Link to={`/complaints/new?party=${encodeURIComponent(party.ref)}`}>
                <PartyName party={party} />
              </Link>{' '}
              <span className="quiet">{label('partyType', party.type)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

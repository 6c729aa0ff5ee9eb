import { Form, Link } from '@remix-run/react'
import { type Named, OtherName, PartyName } from '../directory/party-name.tsx'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'

export type FoundParty = Named & { ref: string }

type WhyNotSearchProps = {
  /** The address of this page without its query. */
  at: string
  /** What was searched for; '' where nothing was written, null before. */
  query: string | null
  /** Null while nothing is searched for. */
  found: { parties: readonly FoundParty[]; more: number } | null
}

/** Finds somebody of the directory by name; each found is a link to the answer about them. */
export function WhyNotSearch({ at, query, found }: WhyNotSearchProps) {
  const t = useT()
  return (
    <>
      <Form method="get" action={at} role="search" className="directory-search">
        <label className="field-label" htmlFor="q">
          {t('whyNot.search')}
        </label>
        <div className="directory-search-row">
          <input
            className="control"
            id="q"
            name="q"
            type="search"
            autoComplete="off"
            maxLength={200}
            defaultValue={query ?? ''}
            key={query}
            aria-describedby={query === '' ? 'q-missing' : undefined}
          />
          <Button>{t('whyNot.button')}</Button>
        </div>
        {query === '' && (
          <p className="field-hint" id="q-missing" role="status">
            {t('whyNot.missing')}
          </p>
        )}
      </Form>
      {found !== null && found.parties.length === 0 && (
        <Empty title={t('whyNot.none', { query: query ?? '' })}>
          <p>{t('whyNot.noneHow')}</p>
        </Empty>
      )}
      {found !== null && found.parties.length > 0 && (
        <section className="section">
          <h2>{t('whyNot.found', { query: query ?? '' })}</h2>
          <ul className="plain-list why-not-found">
            {found.parties.map((party) => (
              <li key={party.ref}>
                <Link to={`${at}?${new URLSearchParams({ ref: party.ref })}`}>
                  <PartyName party={party} />
                </Link>{' '}
                <OtherName party={party} />
              </li>
            ))}
          </ul>
          {found.more > 0 && <p className="quiet">{t('whyNot.more', { count: found.more })}</p>}
        </section>
      )}
    </>
  )
}

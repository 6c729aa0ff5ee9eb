import { Form, Link } from '@remix-run/react'
import { namesIn, PartyName } from '../directory/party-name.tsx'
import type { DuplicateSign } from '../domain/application/duplicate.ts'
import type { ListingStatus } from '../domain/vocabulary/parties.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'

type LikeParty = {
  id: string
  ref: string
  nameZh: string | null
  nameEn: string | null
  status: ListingStatus
  signs: readonly DuplicateSign[]
}

type LikePartiesProps = {
  parties: readonly LikeParty[]
  /** The page on which two entries are joined; null for whoever may not. */
  joinAt: string | null
}

/** Other entries that may be the same party, by which signs, and the way to join them. For staff. */
export function LikeParties({ parties, joinAt }: LikePartiesProps) {
  const t = useT()
  const label = useLabel()
  const locale = useLocale()
  return (
    <>
      <p className="quiet">{t(parties.length === 0 ? 'joining.like.none' : 'joining.like.lede')}</p>
      {parties.length > 0 && (
        <ul className="plain-list duplicate-list">
          {parties.map((party) => (
            <li key={party.id}>
              <p>
                <Link to={`/staff/listings/${party.id}`}>
                  <PartyName party={party} />
                </Link>{' '}
                <span className="quiet">
                  {party.ref} · {label('listingStatus', party.status)}
                </span>
                {t('shell.colon')}
                {party.signs.map((sign) => t(`vetting.page.sign.${sign}`)).join(t('shell.listSeparator'))}
              </p>
              {joinAt && (
                <p className="actions">
                  <LinkButton tone="quiet" to={`${joinAt}?with=${encodeURIComponent(party.ref)}`}>
                    {t('joining.like.join')}
                    <VisuallyHidden>
                      {t('joining.like.joinWith', { name: namesIn(locale, party).first.text })}
                    </VisuallyHidden>
                  </LinkButton>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {joinAt && <FindByRef action={joinAt} />}
    </>
  )
}

/** Names the other entry by its reference. A plain form: what was named stands in the address. */
export function FindByRef({ action, asked, error }: { action: string; asked?: string; error?: string }) {
  const t = useT()
  return (
    <Form method="get" action={action} className="application-fields">
      <TextField
        id="with"
        label={t('joining.like.byRef')}
        hint={t('joining.like.byRefHint')}
        error={error}
        defaultValue={asked ?? ''}
      />
      <p className="actions">
        <Button tone="quiet">{t('joining.like.find')}</Button>
      </p>
    </Form>
  )
}

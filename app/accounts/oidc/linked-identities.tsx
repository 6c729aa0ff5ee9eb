import { Form } from '@remix-run/react'
import { shanghaiDay } from '../../domain/day.ts'
import { useT } from '../../i18n/context.tsx'
import { Button } from '../../ui/button.tsx'

type LinkedIdentitiesProps = {
  identities: readonly { issuer: string; since: string }[]
  /** The organisation that this site works with now, if any: its address and its name. */
  offered: { issuer: string; label: string } | null
}

/** Whose word signs the reader in, each to take back. */
export function LinkedIdentities({ identities, offered }: LinkedIdentitiesProps) {
  const t = useT()
  const nameOf = (issuer: string) => (issuer === offered?.issuer ? offered.label : new URL(issuer).host)
  return (
    <section>
      {identities.length === 0 && (
        <p>{offered ? t('oidc.linkedNone', { label: offered.label }) : t('oidc.linkedNever')}</p>
      )}
      {identities.map(({ issuer, since }) => (
        <Form method="post" action="/account/identities/removal" key={issuer} className="actions">
          <input type="hidden" name="issuer" value={issuer} />
          <span>{t('oidc.linkedSince', { label: nameOf(issuer), day: shanghaiDay(new Date(since)) })}</span>
          <Button tone="quiet">{t('oidc.unlink')}</Button>
        </Form>
      ))}
    </section>
  )
}

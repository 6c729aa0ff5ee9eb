import { useT } from '../../i18n/context.tsx'
import { LinkButton } from '../../ui/button.tsx'

/** Leads to another organisation's sign-in: a whole new page, which is not this site's any more. */
export function OidcLink({ label, returnTo }: { label: string; returnTo: string }) {
  const t = useT()
  const query = returnTo === '/' ? '' : `?${new URLSearchParams({ returnTo })}`
  return (
    <p className="section">
      {t('oidc.or')}{' '}
      <LinkButton tone="quiet" to={`/sign-in/oidc${query}`} reloadDocument>
        {t('oidc.begin', { label })}
      </LinkButton>
    </p>
  )
}

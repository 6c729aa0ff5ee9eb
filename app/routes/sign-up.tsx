import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { SIGN_UP_KINDS } from '../domain/account/policy.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { LinkButton } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.signUp.title'))

export function loader({ context }: LoaderFunctionArgs) {
  return json({ demo: context.app.environment.demo !== 'never' })
}

export default function SignUp() {
  const { demo } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead title={t('accounts.signUp.title')} lede={t('accounts.signUp.lede')} />
      <ul className="account-kinds plain-list">
        {SIGN_UP_KINDS.map((kind) => (
          <li key={kind}>
            <h2 id={kind}>{t(`accounts.kind.${kind}`)}</h2>
            <p>{t(`accounts.signUp.how.${kind}`)}</p>
            <p className="actions">
              <LinkButton tone="quiet" to={`/sign-up/${kind}`} aria-describedby={kind}>
                {t('accounts.signUp.start')}
              </LinkButton>
            </p>
          </li>
        ))}
      </ul>
      <div className="prose section">
        <p>{t('accounts.signUp.staff')}</p>
        <p>
          {t('accounts.signUp.browse')} <Link to="/directory/experts">{t('accounts.signUp.directory')}</Link>
        </p>
        {demo && <p>{t('accounts.signIn.demo')}</p>}
      </div>
    </>
  )
}

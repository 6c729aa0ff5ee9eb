import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
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
      <div className="prose">
        <h2>{t('accounts.signUp.enterprise')}</h2>
        <p>{t('accounts.signUp.enterpriseHow')}</p>
        <h2>{t('accounts.signUp.party')}</h2>
        <p>{t('accounts.signUp.partyHow')}</p>
        <h2>{t('accounts.signUp.browse')}</h2>
        <p>
          {t('accounts.signUp.browseWhat')}{' '}
          <Link to="/directory/experts">{t('accounts.signUp.directory')}</Link>
        </p>
        {demo && (
          <>
            <h2>{t('accounts.signUp.demo')}</h2>
            <p>
              {t('accounts.signUp.demoHow')} <Link to="/sign-in">{t('accounts.signUp.demoLink')}</Link>
            </p>
          </>
        )}
      </div>
    </>
  )
}

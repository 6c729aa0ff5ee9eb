import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AccountTabs } from '../accounts/account-tabs.tsx'
import { getOwnAccount } from '../accounts/queries.server.ts'
import { managesColleagues, needsSecondFactor, seesAccounts } from '../domain/account/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { declaresNamesOf } from '../domain/enterprise/policy.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useNameOf, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.mine.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const own = await getOwnAccount(app.db, actor)
  const day = (instant: string | null) => instant && shanghaiDay(new Date(instant))
  return json({
    name: actor.name,
    role: actor.role,
    email: own.email,
    place: own.place,
    since: day(own.createdAt),
    hasPassword: own.hasPassword,
    passwordSince: day(own.passwordSetAt),
    secondFactorSince: day(own.secondFactorSince),
    mustHaveSecondFactor: needsSecondFactor(actor),
    manages: managesColleagues(actor),
    ofEnterprise: declaresNamesOf(actor) !== null,
    seesAccounts: seesAccounts(actor),
  })
}

export default function Account() {
  const own = useLoaderData<typeof loader>()
  const t = useT()
  const place = useNameOf()(own.place)
  return (
    <>
      <PageHead title={t('accounts.mine.title')} />
      <AccountTabs here="account" manages={own.manages} ofEnterprise={own.ofEnterprise} />
      <Facts
        facts={[
          { term: t('accounts.field.name'), value: own.name },
          { term: t('accounts.field.role'), value: t(`accounts.role.${own.role}`) },
          ...(place ? [{ term: t('accounts.field.place'), value: place }] : []),
          {
            term: t('accounts.field.email'),
            value: (
              <>
                {own.email ?? t('shell.notStated')}{' '}
                <Link to="/account/email">{t('accounts.mine.changeEmail')}</Link>
              </>
            ),
          },
        ]}
      />
      {own.seesAccounts && (
        <p>
          <Link to="/staff/accounts">{t('accounts.mine.staffAccounts')}</Link>
        </p>
      )}
      <section className="section">
        <h2>{t('accounts.mine.password')}</h2>
        <p>
          {own.hasPassword
            ? t('accounts.mine.passwordSince', { day: own.passwordSince ?? own.since ?? '' })
            : t('accounts.mine.noPassword')}{' '}
          {own.hasPassword && <Link to="/account/password">{t('accounts.mine.changePassword')}</Link>}
        </p>
      </section>
      <section className="section">
        <h2>{t('accounts.factor.title')}</h2>
        {own.secondFactorSince ? (
          <>
            <p>{t('accounts.factor.since', { day: own.secondFactorSince })}</p>
            <p className="actions">
              <Link to="/account/second-factor/codes">{t('accounts.factor.renewCodes')}</Link>
              {!own.mustHaveSecondFactor && (
                <Link to="/account/second-factor/removal">{t('accounts.factor.remove')}</Link>
              )}
            </p>
          </>
        ) : (
          <p>
            {t('accounts.factor.off')} <Link to="/account/second-factor">{t('accounts.factor.setUp')}</Link>
          </p>
        )}
      </section>
    </>
  )
}

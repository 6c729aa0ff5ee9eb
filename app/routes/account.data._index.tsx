import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { AccountTabs } from '../accounts/account-tabs.tsx'
import { OwnPageConsent } from '../accounts/own-page-consent.tsx'
import { listOwnConsents } from '../accounts/queries-consents.server.ts'
import { findOwnPage } from '../accounts/queries-own-page.server.ts'
import { canEraseOwn, managesColleagues } from '../domain/account/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { declaresNamesOf } from '../domain/enterprise/policy.ts'
import { canKeepProfile } from '../domain/profile/policy.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tag } from '../ui/tag.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.mine.data'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const consents = await listOwnConsents(app.db, actor)
  return json({
    manages: managesColleagues(actor),
    ofEnterprise: declaresNamesOf(actor) !== null,
    mayErase: canEraseOwn(actor),
    page: await findOwnPage(app.db, actor),
    keeps: actor.partyId === null || canKeepProfile(actor, actor.partyId),
    consents: consents.map(({ givenAt, ...consent }) => ({
      ...consent,
      since: givenAt && shanghaiDay(new Date(givenAt)),
    })),
  })
}

export default function OwnData() {
  const { manages, ofEnterprise, mayErase, page, keeps, consents } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('accounts.mine.data')}
        lede={t('accounts.data.lede')}
        crumbs={[{ to: '/account', label: t('accounts.mine.title') }]}
      />
      <AccountTabs here="data" manages={manages} ofEnterprise={ofEnterprise} />
      <section className="section">
        <h2>{t('accounts.data.export')}</h2>
        <p>{t('accounts.data.exportWhat')}</p>
        <p className="actions">
          <a className="button button-quiet" href="/account/data.json" download>
            {t('accounts.data.exportNow')}
          </a>
        </p>
      </section>
      <section className="section">
        <h2>{t('accounts.data.consents')}</h2>
        <p>{t('accounts.data.consentsHow')}</p>
        {consents.map(({ kind, version, since: given }) => {
          const shown = kind === 'publish_profile' ? page : null
          const since = given ?? shown?.agreedOn
          return (
            <div key={kind} className="consent">
              <h3 id={kind}>{t(`accounts.consent.${kind}.title`)}</h3>
              <p>{t(`accounts.consent.${kind}.text`)}</p>
              {kind === 'publish_profile' && !keeps && <p>{t('accounts.consent.publish_profile.ofFirm')}</p>}
              {shown && <OwnPageConsent {...shown} keeps={keeps} />}
              <p className="quiet small">
                <Tag tone={since ? 'good' : 'open'}>
                  {since ? t('accounts.data.givenSince', { day: since }) : t('accounts.data.notGiven')}
                </Tag>{' '}
                {t('accounts.data.version', { version })}
              </p>
              {/* What was agreed to by applying is taken back field by field, or by leaving: see above. */}
              {(given || !since) && (
                <Form method="post" action={`/account/consents/${kind}${given ? '/withdrawal' : ''}`}>
                  <input type="hidden" name="version" value={version} />
                  <Button tone="quiet" aria-describedby={kind}>
                    {t(given ? 'accounts.data.withdraw' : 'accounts.data.give')}
                  </Button>
                </Form>
              )}
            </div>
          )
        })}
      </section>
      <section className="section">
        <h2>{t('accounts.data.erase')}</h2>
        <p>{t(mayErase ? 'accounts.data.eraseWhat' : 'accounts.data.eraseStaff')}</p>
        {mayErase && (
          <p>
            <Link to="/account/erasure">{t('accounts.data.eraseNow')}</Link>
          </p>
        )}
      </section>
    </>
  )
}

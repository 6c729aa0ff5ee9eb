import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Answers } from '../applications/answers.tsx'
import { getApplication, listClaims } from '../applications/queries.server.ts'
import { currentCriteria } from '../criteria/queries.server.ts'
import { shortcomingsOf } from '../domain/application/bound-to-fail.ts'
import { applicationAbilities } from '../domain/application/policy.ts'
import { tasksOf, unfinished } from '../domain/application/progress.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('applications.check.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const application = await getApplication(app.db, actor, params.applicationId!)
  const abilities = applicationAbilities(actor, application)
  if (!abilities.edit) throw new Problem('not_found', 'there is nothing to check')
  const { id, kind, form, status, version } = application
  const claims = await listClaims(app.db, id)
  const today = shanghaiDay(app.now())
  const criteria = await currentCriteria(app.db, kind, today)
  return json({
    id,
    kind,
    form,
    status,
    version,
    claims,
    today,
    shortcomings: shortcomingsOf(
      kind,
      { form, claims },
      criteria.items.map(({ code }) => code),
      today,
    ),
    criteria: Object.fromEntries(criteria.items.map(({ code, zh, en }) => [code, { zh, en }])),
    left: unfinished(tasksOf(kind, { form, claims }, today)),
    maySubmit: abilities.submit || abilities.resubmit,
    names: namesOfApplication(localeOf(request), form, claims),
  })
}

export default function CheckApplication() {
  const data = useLoaderData<typeof loader>()
  const { id, kind, left, version, status } = data
  const t = useT()
  const label = useLabel()
  const isEnglish = useLocale() === 'en'
  return (
    <NamesProvider names={data.names}>
      <PageHead
        title={t('applications.check.title')}
        lede={t('applications.check.lede')}
        crumbs={[
          { to: '/applications', label: t('applications.list.title') },
          {
            to: `/applications/${id}`,
            label: t('applications.page.title', { kind: label('partyType', kind) }),
          },
        ]}
      />
      {left.length > 0 && (
        <Notice tone="warm" title={t('applications.check.missing')}>
          <ul>
            {left.map((code) => (
              <li key={code}>
                <Link to={`/applications/${id}/${code}`}>{t(`applications.section.${code}`)}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {data.shortcomings.length > 0 && (
        <Notice tone="warm" title={t('applications.bound.title')}>
          <p>{t('applications.bound.how')}</p>
          <ul>
            {data.shortcomings.map(({ criterion, section, why }) => (
              <li key={why}>
                {isEnglish ? data.criteria[criterion]?.en : data.criteria[criterion]?.zh}
                {t('shell.colon')}
                {t(`applications.bound.why.${why}`)}{' '}
                <Link to={`/applications/${id}/${section}`}>{t(`applications.section.${section}`)}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Answers {...data} applicationId={id} editable whole />
      {!data.maySubmit && <Notice>{t('applications.check.byOthers')}</Notice>}
      {data.maySubmit && left.length === 0 && (
        <Form method="post" action={`/applications/${id}/submission`} className="section">
          <input type="hidden" name="version" value={version} />
          <Button>
            {t(status === 'draft' ? 'applications.check.submit' : 'applications.check.resubmit')}
          </Button>
        </Form>
      )}
    </NamesProvider>
  )
}

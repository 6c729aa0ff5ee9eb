import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Answers } from '../applications/answers.tsx'
import { ApplicationFacts } from '../applications/application-facts.tsx'
import { ApplicationHistory } from '../applications/application-history.tsx'
import { getApplication, listClaims, listSteps } from '../applications/queries.server.ts'
import { markDealtWith } from '../applications/queries-dealt-with.server.ts'
import { TaskList } from '../applications/task-list.tsx'
import { getCall } from '../calls/queries.server.ts'
import { directoryAddress } from '../directory/queries-address.server.ts'
import { isAnswerLate } from '../domain/application/answer-by.ts'
import { applicationAbilities, appliesAs } from '../domain/application/policy.ts'
import { tasksOf } from '../domain/application/progress.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { listFiles } from '../files/queries.server.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('applications.list.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!appliesAs(actor)) throw new Problem('not_found', 'this account does not apply')
  const application = await getApplication(app.db, actor, params.applicationId!)
  const {
    id,
    kind,
    form,
    status,
    requests,
    submittedAt,
    dueOn,
    answerBy,
    handler,
    callId,
    partyId,
    version,
  } = application
  const claims = await listClaims(app.db, id)
  const today = shanghaiDay(app.now())
  const call = callId ? await getCall(app.db, callId, app.now()) : null
  const { files } = await listFiles(app.db, actor, 'application', id)
  return json({
    id,
    kind,
    form,
    status,
    requests: await markDealtWith(app.db, id, requests),
    version,
    claims,
    today,
    call: call && { id: call.id, title: call.title },
    fileCount: files.length,
    handlerRole: handler?.role ?? null,
    submittedOn: submittedAt && shanghaiDay(new Date(submittedAt)),
    dueOn,
    answerBy,
    answerLate: isAnswerLate(application, today),
    tasks: tasksOf(kind, { form, claims }, today),
    steps: await listSteps(app.db, id),
    profile: status === 'approved' && partyId ? await directoryAddress(app.db, partyId) : null,
    abilities: applicationAbilities(actor, application),
    names: namesOfApplication(localeOf(request), form, claims),
  })
}

export default function Application() {
  const data = useLoaderData<typeof loader>()
  const { id, kind, status, abilities, tasks, requests } = data
  const t = useT()
  const label = useLabel()
  const locale = useLocale()
  const decided = status === 'approved' || status === 'rejected'
  const call = data.call && {
    id: data.call.id,
    title: locale === 'en' ? data.call.title.en : data.call.title.zh,
  }
  return (
    <NamesProvider names={data.names}>
      <PageHead
        title={t('applications.page.title', { kind: label('partyType', kind) })}
        crumbs={[{ to: '/applications', label: t('applications.list.title') }]}
      />
      <ApplicationFacts {...data} call={call} />
      {requests.length > 0 && (
        <Notice tone="warm" title={t('applications.page.requests')}>
          <p>
            {t('applications.page.requestsLeft', { count: requests.filter(({ done }) => !done).length })}{' '}
            {t('applications.page.requestsHow')}
          </p>
          {data.answerBy && (
            <p>
              {t(data.answerLate ? 'applications.page.requestsLate' : 'applications.page.requestsUntil', {
                day: data.answerBy,
              })}{' '}
              <Link to="/calendar-feed">{t('deadlines.feed.link')}</Link>
            </p>
          )}
        </Notice>
      )}
      <div className="with-aside">
        <div>
          {abilities.edit ? (
            <section>
              <h2>{t('applications.page.tasks')}</h2>
              <p className="quiet">
                {t('applications.page.tasksDone', {
                  done: tasks.filter(({ state }) => state === 'done').length,
                  all: tasks.filter(({ state }) => state !== 'optional').length,
                })}
              </p>
              <TaskList applicationId={id} tasks={tasks} requests={requests} />
              <p className="actions section">
                <LinkButton to={`/applications/${id}/check`}>
                  {t(status === 'draft' ? 'applications.page.check' : 'applications.page.checkAgain')}
                </LinkButton>
              </p>
            </section>
          ) : (
            <>
              {decided && (
                <p className="actions">
                  <LinkButton to={`/applications/${id}/letter`}>{t('applications.page.letter')}</LinkButton>
                  {data.profile && <Link to={data.profile}>{t('applications.page.profile')}</Link>}
                </p>
              )}
              <Answers {...data} applicationId={id} editable={false} />
            </>
          )}
        </div>
        <aside>
          <section>
            <h2>{t('applications.page.files')}</h2>
            <p className="quiet">{t('applications.page.filesHow')}</p>
            <p>
              <Link to={`/applications/${id}/files`}>
                {t('applications.page.filesLink', { count: data.fileCount })}
              </Link>
            </p>
          </section>
          <section>
            <h2>{t('applications.page.history')}</h2>
            <ApplicationHistory steps={data.steps} />
          </section>
          {abilities.withdraw && (
            <AskOnce act={t('applications.page.withdraw')} what={t('applications.page.withdrawHow')}>
              <Form method="post" action={`/applications/${id}/withdrawal`}>
                <input type="hidden" name="version" value={data.version} />
                <Button tone="warm">{t('applications.page.withdraw')}</Button>
              </Form>
            </AskOnce>
          )}
        </aside>
      </div>
    </NamesProvider>
  )
}

import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Answers } from '../applications/answers.tsx'
import { ApplicationFacts } from '../applications/application-facts.tsx'
import { ApplicationHistory } from '../applications/application-history.tsx'
import { getCall } from '../calls/queries.server.ts'
import { ComplaintCounts } from '../complaints/complaint-counts.tsx'
import type { ApplicationAbilities } from '../domain/application/policy.ts'
import { listFiles } from '../files/queries.server.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLabel, useLocale, useNameOf, useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'
import { AskedList } from '../vetting/asked-list.tsx'
import { ClaimReview } from '../vetting/claim-review.tsx'
import { CriteriaForm } from '../vetting/criteria-form.tsx'
import { DocumentPane } from '../vetting/document-pane.tsx'
import { DuplicateList } from '../vetting/duplicate-list.tsx'
import { readExamination } from '../vetting/examination.server.ts'
import { ExpiringNotice } from '../vetting/expiring-notice.tsx'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { refusalIn } from '../vetting/refusal.ts'
import { sayVettingProblems } from '../vetting/say-problems.ts'
import { WaitingNotice } from '../vetting/waiting-notice.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('vetting.queue.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const read = await readExamination(app.db, actor, params.applicationId!, app.now())
  const { application, claims } = read
  const call = application.callId ? await getCall(app.db, application.callId, app.now()) : null
  const { files } = await listFiles(app.db, actor, 'application', application.id)
  return json({
    ...read,
    call: call && { id: call.id, title: call.title },
    files: files.map(({ id, label, type }) => ({ id, label, type })),
    chosen: searchParams.get('file') ?? files[0]?.id ?? null,
    refusals: refusalIn(searchParams),
    names: namesOfApplication(localeOf(request), application.form, claims),
  })
}

export default function Examination() {
  const data = useLoaderData<typeof loader>()
  const { application, abilities, claims, refusals } = data
  const { id, version, kind, status, recommendation, decision } = application
  const t = useT()
  const label = useLabel()
  const isEnglish = useLocale() === 'en'
  const title = useNameOf()(application.name) ?? t('applications.list.unnamed')
  const isTaken = status !== 'submitted'
  const problems = sayVettingProblems(t, refusals)
  const call = data.call && { id: data.call.id, title: isEnglish ? data.call.title.en : data.call.title.zh }
  return (
    <NamesProvider names={data.names}>
      <ErrorSummary problems={problems} />
      <PageHead
        title={title}
        lede={`${t('applications.page.title', { kind: label('partyType', kind) })} · ${t('vetting.page.applicant')}${t('shell.colon')}${application.applicantName}`}
        crumbs={[{ to: QUEUE_PATH, label: t('vetting.queue.title') }]}
      />
      <ApplicationFacts
        id={id}
        status={status}
        handlerRole={application.handler?.role ?? null}
        submittedOn={application.submittedOn}
        dueOn={application.dueOn}
        answerBy={application.answerBy}
        answerLate={data.answerLate}
        call={call}
      />
      {abilities.take && !data.isHandler && (
        <Form method="post" action={`${QUEUE_PATH}/${id}/taking`} className="actions">
          <input type="hidden" name="version" value={version} />
          <Button tone={status === 'submitted' ? 'solid' : 'quiet'}>
            {t(status === 'submitted' ? 'vetting.page.take' : 'vetting.page.takeOver')}
          </Button>
        </Form>
      )}
      <WaitingNotice application={application} late={data.answerLate} abilities={abilities} />
      <ExpiringNotice expiring={data.expiring} />
      {recommendation && (
        <p>
          {t('vetting.page.advised', {
            name: recommendation.name,
            day: recommendation.day,
            advice: t(`vetting.page.adviceOf.${recommendation.advice}`),
          })}
          <Written as="span" className="application-line written-words quiet" text={recommendation.note} />
        </p>
      )}
      {decision && (
        <>
          <p>
            {t('vetting.page.decided', {
              name: decision.name,
              day: decision.day,
              decision: t(`vetting.page.decisionOf.${status === 'rejected' ? 'reject' : 'approve'}`),
            })}
            {decision.reason && (
              <Written as="span" className="application-line written-words quiet" text={decision.reason} />
            )}
          </p>
          <p className="actions">
            <LinkButton to={`/applications/${id}/letter`}>{t('vetting.page.letter')}</LinkButton>
            {application.partyId && (
              <Link to={`/staff/listings/${application.partyId}`}>{t('vetting.page.listing')}</Link>
            )}
          </p>
        </>
      )}
      <AskedList requests={data.asked} open={status === 'changes_requested'} />
      <DuplicateList
        applicationId={id}
        duplicates={data.duplicates}
        examinable={abilities.examine}
        errorOf={(field) => problems.find((problem) => problem.field === field)?.message}
      />
      <div className="split section">
        <div>
          {kind !== 'think_tank' && (
            <section>
              <h2>{t(isTaken ? 'vetting.page.claims' : 'vetting.page.claimsStated')}</h2>
              <p className="quiet">{t(isTaken ? 'vetting.page.claimsLede' : 'vetting.page.claimsLater')}</p>
              <ClaimReview
                applicationId={id}
                claims={claims}
                files={data.files}
                examinable={abilities.examine}
              />
            </section>
          )}
          {data.complaints && application.partyId && (
            <section className="section">
              <h2>{t('complaints.counts.title')}</h2>
              <ComplaintCounts partyId={application.partyId} counts={data.complaints} />
            </section>
          )}
          <section className="section">
            <h2>{t('vetting.page.criteria')}</h2>
            <p className="quiet">
              {t(
                abilities.examine
                  ? 'vetting.page.criteriaLede'
                  : isTaken
                    ? 'vetting.page.criteriaVersion'
                    : 'vetting.page.criteriaLater',
                { version: data.criteria.version },
              )}
            </p>
            <CriteriaForm
              applicationId={id}
              items={data.criteria.items}
              answers={data.answers}
              examinable={abilities.examine}
              errorOf={(field) => problems.find((problem) => problem.field === field)?.message}
            />
          </section>
          <section className="section">
            <h2>{t('vetting.page.next')}</h2>
            {status === 'recommended' && data.ownAdvice && <p>{t('vetting.page.ownAdvice')}</p>}
            <NextSteps id={id} abilities={abilities} />
          </section>
        </div>
        <aside>
          <h2>{t('vetting.page.documents')}</h2>
          <DocumentPane files={data.files} chosen={data.chosen} hrefFor={(file) => `?file=${file}`} />
          <h2 className="section">{t('vetting.page.history')}</h2>
          <ApplicationHistory steps={data.steps} />
        </aside>
      </div>
      <section className="section">
        <h2>{t('vetting.page.answers')}</h2>
        <Answers
          applicationId={id}
          kind={kind}
          form={application.form}
          claims={claims}
          today={data.today}
          editable={false}
        />
      </section>
    </NamesProvider>
  )
}

/** The steps that lead on from here, each on a page of its own. */
function NextSteps({ id, abilities }: { id: string; abilities: ApplicationAbilities }) {
  const t = useT()
  const { recommend, approve, request_changes, take } = abilities
  if (!recommend && !approve && !request_changes) {
    return <p className="quiet">{t(take ? 'vetting.page.takeFirst' : 'vetting.page.nothing')}</p>
  }
  return (
    <p className="actions">
      {approve && <LinkButton to={`${QUEUE_PATH}/${id}/decision`}>{t('vetting.page.decide')}</LinkButton>}
      {recommend && (
        <LinkButton to={`${QUEUE_PATH}/${id}/recommendation`}>{t('vetting.page.recommend')}</LinkButton>
      )}
      {request_changes && (
        <LinkButton to={`${QUEUE_PATH}/${id}/change-requests`} tone="quiet">
          {t('vetting.page.requests')}
        </LinkButton>
      )}
    </p>
  )
}

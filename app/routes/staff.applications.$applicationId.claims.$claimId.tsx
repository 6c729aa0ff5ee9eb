import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { getApplication, listClaims } from '../applications/queries.server.ts'
import { canExamineApplication } from '../domain/application/policy.ts'
import { Problem } from '../domain/errors.ts'
import { listFiles } from '../files/queries.server.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useNameOf, useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PageHead } from '../ui/page-head.tsx'
import { ClaimReview } from '../vetting/claim-review.tsx'
import { judgeClaim } from '../vetting/commands.server.ts'
import { DocumentPane } from '../vetting/document-pane.tsx'
import { givenBasisIn } from '../vetting/given-basis.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { WORDS_LIMIT } from '../vetting/words-limit.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('vetting.page.claim'))

/** One claim by itself: where a finding that is refused comes back to when no script can show it in its place. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const application = await getApplication(app.db, actor, params.applicationId!)
  const claim = (await listClaims(app.db, application.id)).find(({ id }) => id === params.claimId)
  if (!claim) throw new Problem('not_found', 'there is no such claim')
  const { files } = await listFiles(app.db, actor, 'application', application.id)
  return json({
    id: application.id,
    name: application.name,
    claim,
    files: files.map(({ id, label, type }) => ({ id, label, type })),
    examinable: canExamineApplication(actor, application),
    names: namesOfApplication(localeOf(request), {}, [claim]),
  })
}

/** Verifies or rejects one claim, or opens it again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const claimId = params.claimId!
  const form = await request.formData()
  return stepOrRefuse(form, async () => {
    const status = form.get('status')
    if (status !== 'open' && status !== 'verified' && status !== 'rejected') {
      throw new Problem('bad_request', 'no such finding')
    }
    const { note } = textsIn(form, { note: WORDS_LIMIT })
    const verdict = {
      status,
      expiresOn: String(form.get('expiresOn') ?? '').trim() || null,
      note,
      seen: givenBasisIn(form),
    } as const
    await judgeClaim(app.db, actor, id, { claimId, verdict }, app.now())
    return redirectWithMessage(app, `${QUEUE_PATH}/${id}#claim-${claimId}`, 'vetting.message.judged')
  })
}

export default function ClaimPage() {
  const { id, name, claim, files, examinable, names } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const title = useNameOf()(name) ?? t('applications.list.unnamed')
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('vetting.page.claim')}
        crumbs={[
          { to: QUEUE_PATH, label: t('vetting.queue.title') },
          { to: `${QUEUE_PATH}/${id}`, label: title },
        ]}
      />
      <ClaimReview
        applicationId={id}
        claims={[claim]}
        files={files}
        examinable={examinable}
        {...(answered && { answered })}
      />
      <section className="section">
        <h2>{t('vetting.page.documents')}</h2>
        <DocumentPane
          files={files}
          chosen={null}
          hrefFor={(file) => `${QUEUE_PATH}/${id}?file=${file}#claim-${claim.id}`}
        />
      </section>
      <p className="section">
        <Link to={`${QUEUE_PATH}/${id}#claim-${claim.id}`}>{t('vetting.page.back')}</Link>
      </p>
    </NamesProvider>
  )
}

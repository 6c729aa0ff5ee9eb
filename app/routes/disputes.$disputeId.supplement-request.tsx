import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requestSupplement } from '../disputes/acceptance.server.ts'
import { sayProblems } from '../disputes/form-problem.ts'
import { pointsOf, readWordsOf } from '../disputes/read-words.server.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { WordsPage } from '../disputes/words-page.tsx'
import { canCause } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('intake.supplementRequest.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  if (!canCause(actor, dispute, 'request_supplement')) {
    throw new Problem('illegal_transition', `dispute: not in state "${dispute.status}", or not by this role`)
  }
  return json({ dispute: { id: dispute.id, title: dispute.facts.title, version: dispute.version } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const disputeId = params.disputeId!
  const form = await request.formData()
  const { words, problems } = readWordsOf(form, 'words', true)
  if (problems.length > 0) return json({ words, problems }, 422)
  await requestSupplement(
    app.db,
    actor,
    disputeId,
    { version: versionOf(form), points: pointsOf(words) },
    app.now(),
  )
  return redirectWithMessage(app, `/disputes/${disputeId}`, 'intake.message.supplementRequested')
}

export default function SupplementRequest() {
  const { dispute } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <WordsPage
      list={t('disputes.list.titleStaff')}
      dispute={dispute}
      title={t('intake.supplementRequest.title')}
      lede={t('intake.supplementRequest.lede')}
      fields={[
        {
          id: 'words',
          label: t('intake.supplementRequest.words'),
          hint: t('intake.supplementRequest.hint'),
          value: answered?.words ?? '',
        },
      ]}
      problems={sayProblems(t, 'intake', answered?.problems ?? [])}
      submit={t('intake.supplementRequest.submit')}
    />
  )
}

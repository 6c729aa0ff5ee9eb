import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { answerSupplement } from '../disputes/acceptance.server.ts'
import { getDispute } from '../disputes/queries.server.ts'
import { findOpenSupplement } from '../disputes/queries-supplements.server.ts'
import { readWordsOf } from '../disputes/read-words.server.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { WordsPage } from '../disputes/words-page.tsx'
import { isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('intake.supplement.title'))

const nothingAsked = () => new Problem('illegal_transition', 'dispute: nothing was asked for')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const open = await findOpenSupplement(app.db, dispute.id)
  if (!open || dispute.status !== 'supplement_requested') throw nothingAsked()
  return json({
    dispute: { id: dispute.id, title: dispute.title, version: dispute.version },
    staff: isStaff(actor),
    points: open.points,
    dueOn: open.dueOn,
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id } = await getDispute(app.db, actor, params.disputeId!)
  const open = await findOpenSupplement(app.db, id)
  if (!open) throw nothingAsked()
  const form = await request.formData()
  const read = open.points.map((_, index) => readWordsOf(form, `answer-${index}`, true))
  const answers = read.map(({ words }) => words)
  const problems = read.flatMap((one) => one.problems)
  if (problems.length > 0) return json({ answers, problems }, 422)
  await answerSupplement(app.db, actor, id, { version: versionOf(form), answers }, app.now())
  return redirectWithMessage(app, `/disputes/${id}`, 'intake.message.supplemented')
}

export default function Supplement() {
  const { dispute, points, dueOn, staff } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <WordsPage
      list={t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title')}
      dispute={dispute}
      title={t('intake.supplement.title')}
      lede={
        <>
          {t('intake.supplement.lede')} {dueOn && t('intake.page.supplementLapses', { day: dueOn })}{' '}
          <Link to={`/disputes/${dispute.id}/files`}>{t('intake.supplement.files')}</Link>
        </>
      }
      fields={points.map((point, index) => ({
        id: `answer-${index}`,
        label: point,
        value: answered?.answers[index] ?? '',
      }))}
      refused={answered?.problems ?? []}
      submit={t('intake.supplement.submit')}
      rows={3}
    />
  )
}

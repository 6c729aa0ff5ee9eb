import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { giveOpinion } from '../disputes/acceptance.server.ts'
import { readWordsOf } from '../disputes/read-words.server.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { WordsPage } from '../disputes/words-page.tsx'
import { canGiveOpinion } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'

const PARTS = ['situation', 'risks', 'advice', 'experts'] as const
const REQUIRED: readonly string[] = ['situation', 'advice']

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('intake.opinion.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  if (!canGiveOpinion(actor, dispute)) throw new Problem('illegal_transition', 'dispute: not accepted yet')
  return json({ dispute: { id: dispute.id, title: dispute.title, version: dispute.version } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const disputeId = params.disputeId!
  const form = await request.formData()
  const read = PARTS.map((part) => [part, readWordsOf(form, part, REQUIRED.includes(part))] as const)
  const opinion = Object.fromEntries(read.map(([part, { words }]) => [part, words])) as Record<
    (typeof PARTS)[number],
    string
  >
  const problems = read.flatMap(([, one]) => one.problems)
  if (problems.length > 0) return json({ opinion, problems }, 422)
  const documentId = await giveOpinion(app.db, actor, disputeId, opinion, app.now())
  return redirectWithMessage(app, `/disputes/${disputeId}/documents/${documentId}`, 'intake.message.opinion')
}

export default function OpinionPage() {
  const { dispute } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <WordsPage
      list={t('disputes.list.titleStaff')}
      dispute={dispute}
      title={t('intake.opinion.title')}
      lede={t('intake.opinion.lede')}
      fields={PARTS.map((part) => ({
        id: part,
        label: t(`intake.opinion.${part}`),
        value: answered?.opinion[part] ?? '',
        optional: !REQUIRED.includes(part),
      }))}
      refused={answered?.problems ?? []}
      submit={t('intake.opinion.submit')}
      rows={6}
    />
  )
}

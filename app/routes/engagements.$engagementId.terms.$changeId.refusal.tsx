import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { Problem } from '../domain/errors.ts'
import { findTermsPage } from '../engagements/queries-terms.server.ts'
import { readTermsRefusal } from '../engagements/read-terms.server.ts'
import { declineTerms } from '../engagements/terms.server.ts'
import type { TermsPageData } from '../engagements/terms.ts'
import { TermsOfEngagement } from '../engagements/terms-page.tsx'
import { requireActor } from '../http/require-actor.server.ts'
import { unlessTooLate } from '../http/too-late.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.terms.title'))

/** True while this very proposal waits for the reader's answer. */
const isAsked = ({ proposal }: TermsPageData, changeId: string | undefined) =>
  proposal !== null && proposal.id === changeId && proposal.may.decline

/** The same page as the terms', for whoever has to mend the reason; where there is nothing to decline, the terms. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const page = await findTermsPage(app.db, actor, params.engagementId!, app.now())
  const { proposal, dropped, versions } = page
  const known = [proposal, ...dropped, ...versions.map(({ change }) => change)]
  if (!known.some((change) => change?.id === params.changeId)) {
    throw new Problem('not_found', 'no such terms were proposed')
  }
  return isAsked(page, params.changeId) ? json(page) : redirect(`/engagements/${page.id}/terms`)
}

/** The other side declines new terms, and says why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const page = await findTermsPage(app.db, actor, params.engagementId!, app.now())
  const { id } = page
  const changeId = params.changeId!
  const form = await request.formData()
  const { reason, problems } = readTermsRefusal(form)
  // What is not asked of this reader any more needs no mending: the command says what came of it.
  if (problems && isAsked(page, changeId)) {
    return json({ problems, typed: String(form.get('reason') ?? '').slice(0, 2_000) }, 422)
  }
  const answer = {
    url: `/engagements/${id}/terms`,
    done: 'engagements.message.termsDeclined',
    late: 'engagements.message.termsSettled',
  } as const
  const refusal = { changeId, reason: reason ?? '' }
  return unlessTooLate(app, answer, () => declineTerms(app.db, actor, id, refusal, app.now()))
}

export default function Refusal() {
  const page = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <TermsOfEngagement
      {...page}
      reason={answered?.typed ?? ''}
      problems={sayProblems(t, 'engagements', answered?.problems ?? [])}
    />
  )
}

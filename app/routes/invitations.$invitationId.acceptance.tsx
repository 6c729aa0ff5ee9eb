import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { AppContext } from '../context.server.ts'
import { sayProblems } from '../disputes/form-problem.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { acceptInvitation } from '../invitations/accept.server.ts'
import { openInvitation } from '../invitations/opened.server.ts'
import { PartyNames } from '../invitations/party-names.tsx'
import { QuoteForm } from '../invitations/quote-form.tsx'
import { EMPTY_QUOTE } from '../invitations/quote-form-values.ts'
import { QuoteOvertaken } from '../invitations/quote-overtaken.tsx'
import { readQuoteForm } from '../invitations/read-quote.server.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('invitations.quote.title'))

/**
 * The invitation that the actor can quote for now; `offered` where somebody has quoted already: the other side of a 1+1,
 * for both, or a colleague.
 * @throws Problem `not_found`, and `illegal_transition` where nothing is to be quoted
 */
async function openToQuote(app: AppContext, actor: Actor, invitationId: string) {
  const { id, purpose, partner, abilities, quote } = await openInvitation(
    app.db,
    actor,
    invitationId,
    app.now(),
  )
  if (!abilities.accept && !quote) {
    throw new Problem('illegal_transition', 'there is nothing to quote for now')
  }
  return { id, purpose, partner, offered: abilities.accept ? null : quote }
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  return json(await openToQuote(app, actor, params.invitationId!))
}

/** What a quote is refused with when another one came between looking and writing. */
const OVERTAKEN: readonly string[] = ['illegal_transition', 'stale_state']

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { offered } = await openToQuote(app, actor, params.invitationId!)
  const form = await request.formData()
  const read = readQuoteForm(form, shanghaiDay(app.now()))
  // Nobody quotes twice: the page shows what was typed beside what was offered.
  const overtaken = () => json({ problems: [], form: read.form }, 409)
  if (offered) return overtaken()
  if (!read.quote) return json({ problems: read.problems, form: read.form }, 422)
  try {
    await acceptInvitation(app.db, actor, params.invitationId!, read.quote, app.now())
  } catch (error) {
    if (!isProblem(error)) throw error
    if (OVERTAKEN.includes(error.code) && (await openToQuote(app, actor, params.invitationId!)).offered) {
      return overtaken()
    }
    if (error.code !== 'invalid_input') throw error
    const problems = error.fields.map(({ field, message }) => ({ field, code: message }))
    return json({ problems, form: read.form }, 422)
  }
  return redirectWithMessage(app, `/invitations/${params.invitationId}`, 'invitations.message.accepted')
}

export default function Acceptance() {
  const { id, purpose, partner, offered } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const back = `/invitations/${id}`
  return (
    <>
      <PageHead
        title={t('invitations.quote.title')}
        lede={offered ? undefined : t('invitations.quote.lede')}
        crumbs={[
          { to: '/invitations', label: t('invitations.inbox.title') },
          { to: back, label: t(`invitations.purpose.${purpose}`) },
        ]}
      />
      {offered ? (
        <QuoteOvertaken offered={offered} partner={partner} sent={answered?.form ?? null} back={back} />
      ) : (
        <>
          {partner && (
            <Notice title={t('invitations.quote.forBoth')}>
              <p>
                {t('invitations.quote.forBothHow')} <PartyNames parties={[partner]} />
              </p>
            </Notice>
          )}
          <QuoteForm
            values={answered?.form ?? EMPTY_QUOTE}
            problems={sayProblems(t, 'invitations', answered?.problems ?? [])}
            back={back}
          />
        </>
      )}
    </>
  )
}

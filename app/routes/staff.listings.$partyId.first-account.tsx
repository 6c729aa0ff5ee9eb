import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { inviteFirstOfParty } from '../accounts/commands-first-of-party.server.ts'
import { FirstOfPartyForm } from '../accounts/first-of-party-form.tsx'
import { LettersKept } from '../accounts/letters-kept.tsx'
import { findPartyAccounts } from '../accounts/queries-party-accounts.server.ts'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import { namesIn } from '../directory/party-name.tsx'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { lettersGo } from '../http/letters.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { getListing } from '../listings/queries.server.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('listings.accounts.invite'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const listing = await getListing(app.db, actor, params.partyId!)
  const accounts = await findPartyAccounts(app.db, listing.partyId, app.now())
  if (accounts.kept) throw new Problem('illegal_transition', 'somebody keeps the entry already')
  const { partyId, nameZh, nameEn } = listing
  return json({ listing: { partyId, nameZh, nameEn }, letters: lettersGo(app), locale: localeOf(request) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const typed = await typedForm(request, ['email', 'identityCheck', 'language'])
  const locale = typed.language === 'en' ? 'en' : 'zh-CN'
  const done = await inviteFirstOfParty(app.db, actor, { partyId: params.partyId!, typed, locale }, app.now())
  if (!Array.isArray(done)) {
    return redirectWithMessage(app, `/staff/listings/${params.partyId}`, 'listings.message.invited')
  }
  const shown = (text: string) => text.slice(0, 500)
  return json(
    {
      problems: done,
      typed: { email: shown(typed.email), identityCheck: shown(typed.identityCheck), language: locale },
    },
    422,
  )
}

export default function FirstAccount() {
  const { listing, letters, locale } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayAccountProblems(t, answered?.problems)
  const { first } = namesIn(useLocale(), listing)
  const back = `/staff/listings/${listing.partyId}`
  return (
    <>
      <PageHead
        title={t('listings.accounts.invite')}
        lede={t('listings.accounts.inviteLede', { name: first.text })}
        crumbs={[
          { to: '/staff/evidence', label: t('listings.staff.list') },
          { to: back, label: first.text },
        ]}
      />
      <ErrorSummary problems={problems} />
      <LettersKept letters={letters} />
      <FirstOfPartyForm
        typed={answered?.typed ?? { email: '', identityCheck: '', language: locale }}
        problems={problems}
        back={back}
      />
    </>
  )
}

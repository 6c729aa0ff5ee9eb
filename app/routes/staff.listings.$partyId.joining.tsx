import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { namesIn } from '../directory/party-name.tsx'
import { isProblem, Problem } from '../domain/errors.ts'
import { joiningObstacle, mayJoin } from '../domain/listing/joining.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { type RefusedForm, stepOrRefuse, typedIn } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { joinParties } from '../listings/join.server.ts'
import { countHindrances } from '../listings/joining.ts'
import { BothEntries, HindranceList, JoiningPreview } from '../listings/joining-preview.tsx'
import { FindByRef } from '../listings/like-parties.tsx'
import { getListing } from '../listings/queries.server.ts'
import {
  findJoiningHindrances,
  findListingByRef,
  joinableOf,
  joiningSeen,
  planJoining,
} from '../listings/queries-joining.server.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { useKeptFields } from '../ui/kept-fields.ts'
import { LongForm } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('joining.page.title'))

/** The entry of the page, the one that the address names beside it, and which of the two stays. */
async function find({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const listing = await getListing(app.db, actor, params.partyId!)
  if (!mayJoin(actor)) throw new Problem('forbidden', 'a manager joins entries')
  const query = new URL(request.url).searchParams
  const asked = (query.get('with') ?? '').trim().slice(0, 200)
  const other = asked === '' ? null : await findListingByRef(app.db, actor, asked)
  // Where only one of them is listed, that one stays unless somebody chooses otherwise.
  const usual = other?.status === 'listed' && listing.status !== 'listed' ? other : listing
  const stays = [listing, other].find((one) => one?.ref === query.get('stays')) ?? usual
  const both = other && { kept: stays, joined: stays === listing ? other : listing }
  return { app, actor, listing, asked, both }
}

export async function loader(args: LoaderFunctionArgs) {
  const { app, listing, asked, both } = await find(args)
  const locale = localeOf(args.request)
  if (!both) return json({ listing, asked, both: null, names: namesFor(locale, {}) })
  const { db } = app
  const { kept, joined } = both
  const plan = await planJoining(db, kept.partyId, joined.partyId)
  const places = [...plan.moves, ...plan.once].map(({ jurisdiction }) => jurisdiction)
  return json({
    listing,
    asked,
    both: {
      kept,
      joined,
      plan,
      seen: joiningSeen(kept, joined, plan),
      obstacle: joiningObstacle(await joinableOf(db, kept), await joinableOf(db, joined)),
      open: await findJoiningHindrances(db, joined.partyId),
    },
    names: namesFor(locale, {
      jurisdictions: [...places, ...plan.jurisdictions],
      languages: plan.languages.map(({ code }) => code),
    }),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, both } = await find(args)
  if (!both) throw new Problem('not_found', 'there is no other entry to join')
  const { kept, joined } = both
  const form = await args.request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const given = {
    keptId: kept.partyId,
    joinedId: joined.partyId,
    reason: text('words').slice(0, 5_000),
    seen: text('seen'),
  }
  try {
    return await stepOrRefuse(form, async () => {
      await joinParties(app.db, actor, given, app.now())
      return redirectWithMessage(app, `/staff/listings/${kept.partyId}`, 'joining.message.joined')
    })
  } catch (error) {
    if (!isProblem(error) || error.code !== 'illegal_transition') throw error
    // Whatever it was now stands on the page.
    return json({ refused: [], typed: typedIn(form), overtaken: true }, 409)
  }
}

export default function JoiningPage() {
  const { listing, asked, both, names } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const { first } = namesIn(useLocale(), listing)
  const base = `/staff/listings/${listing.partyId}`
  const unknown = asked !== '' && !both ? t('joining.page.unknown', { ref: asked }) : undefined
  const missing = answered?.refused.length ? t('joining.page.reasonMissing') : undefined
  const problems = [
    ...(unknown ? [{ field: 'with', message: unknown }] : []),
    ...(missing ? [{ field: 'words', message: missing }] : []),
  ]
  return (
    <NamesProvider names={names}>
      <ErrorSummary problems={problems} />
      <PageHead
        title={t('joining.page.title')}
        lede={t('joining.page.lede')}
        crumbs={[
          { to: '/staff/evidence', label: t('listings.staff.list') },
          { to: base, label: t('listings.staff.title', { name: first.text }) },
        ]}
      />
      {answered?.overtaken && (
        <Notice tone="warm" live>
          {t('joining.page.changed')}
        </Notice>
      )}
      {both ? (
        <Both
          {...both}
          at={`${base}/joining?with=${encodeURIComponent(asked)}`}
          back={base}
          missing={missing}
          words={answered?.typed.words ?? ''}
        />
      ) : (
        <FindByRef action={`${base}/joining`} asked={asked} error={unknown} />
      )}
    </NamesProvider>
  )
}

type Loaded = Exclude<ReturnType<typeof useLoaderData<typeof loader>>['both'], null>
type BothProps = Loaded & { at: string; back: string; missing: string | undefined; words: string }

function Both({ kept, joined, plan, seen, obstacle, open, at, back, missing, words }: BothProps) {
  const t = useT()
  const entries = (
    <BothEntries kept={kept} joined={joined} swap={`${at}&stays=${encodeURIComponent(joined.ref)}`} />
  )
  const leave = (
    <LinkButton tone="quiet" to={back}>
      {t('joining.page.back')}
    </LinkButton>
  )
  if (obstacle || countHindrances(open) > 0) {
    return (
      <>
        {obstacle ? (
          <Notice tone="warm" title={t(`joining.page.obstacle.${obstacle}`)} />
        ) : (
          <HindranceList open={open} />
        )}
        {obstacle !== 'itself' && entries}
        <p className="actions">{leave}</p>
      </>
    )
  }
  return (
    <>
      {entries}
      <JoiningPreview plan={plan} />
      <LongForm noValidate className="application-fields section">
        <SeenField seen={seen} />
        <TextAreaField
          id="words"
          label={t('joining.page.reason')}
          hint={t('joining.page.reasonHint')}
          error={missing}
          defaultValue={words}
          maxLength={5000}
          rows={3}
        />
        <p className="actions">
          <Button tone="warm">{t('joining.page.submit')}</Button>
          {leave}
        </p>
      </LongForm>
    </>
  )
}

/** What the form was shown with; kept with the form, so that what changed meanwhile is noticed. */
function SeenField({ seen }: { seen: string }) {
  return <input type="hidden" name="seen" value={useKeptFields()?.text('seen') ?? seen} />
}

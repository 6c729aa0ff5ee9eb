import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { namesIn, PartyName } from '../directory/party-name.tsx'
import { sayProblems } from '../disputes/form-problem.ts'
import type { Actor } from '../domain/actor.ts'
import { canCauseEngagement, canWork } from '../domain/engagement/policy.ts'
import { RATED_POINTS } from '../domain/engagement/rating.ts'
import { Problem } from '../domain/errors.ts'
import { useEngagementName } from '../engagements/engagement-head.tsx'
import { type Engagement, engagementTitleFor, getEngagement, sided } from '../engagements/queries.server.ts'
import { rateBack, rateEngagement } from '../engagements/rate.server.ts'
import { RatingFields } from '../engagements/rating-fields.tsx'
import { readRatings } from '../engagements/read-ratings.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.rating.title'))

/** Whom the actor may rate now: everybody who acted, or `enterprise`; nobody throws. */
function ratedBy(actor: Actor, engagement: Engagement): readonly string[] {
  if (canCauseEngagement(actor, engagement, 'rate')) return engagement.parties.map(({ id }) => id)
  if (canWork(actor, sided(engagement), 'rate_back')) return ['enterprise']
  throw new Problem('illegal_transition', 'there is nothing to rate now')
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  const rated = ratedBy(actor, engagement)
  const { id, version, parties } = engagement
  const title = engagementTitleFor(actor, engagement)
  return json({ id, version, parties, title, rated, counts: engagement.confirmed })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  const { id } = engagement
  const form = await request.formData()
  const version = versionOf(form)
  const rated = ratedBy(actor, engagement)
  const { ratings, problems } = readRatings(form, rated)
  if (problems) return json({ problems }, 422)
  if (rated[0] === 'enterprise') await rateBack(app.db, actor, id, ratings.enterprise!, app.now())
  else await rateEngagement(app.db, actor, id, { version, ratings }, app.now())
  return redirectWithMessage(app, `/engagements/${id}`, 'engagements.message.rated')
}

export default function Rating() {
  const { id, version, parties, title, rated, counts } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayProblems(t, 'engagements', answered?.problems ?? [])
  const back = rated[0] === 'enterprise'
  const ofParty = (partyId: string) => parties.find((party) => party.id === partyId)
  const locale = useLocale()
  /** The same sentence for each point says in the summary whom and what it is about. */
  const inSummary = ({ field, message }: { field: string; message: string }) => {
    const who = rated.find((one) => field.startsWith(`${one}-`))
    const point = RATED_POINTS.find((one) => field === `${who}-${one}`)
    const party = who === undefined ? undefined : ofParty(who)
    const about = [
      party && namesIn(locale, party).first.text,
      point ? t(`engagements.rating.point.${point}`) : t('engagements.rating.comment'),
    ]
    return { field, message: `${about.filter(Boolean).join(' · ')}${t('shell.colon')}${message}` }
  }
  return (
    <>
      <PageHead
        title={t(back ? 'engagements.rating.titleBack' : 'engagements.rating.title')}
        lede={t(back ? 'engagements.rating.ledeBack' : 'engagements.rating.lede')}
        crumbs={[
          { to: '/engagements', label: t('engagements.list.title') },
          { to: `/engagements/${id}`, label: useEngagementName(title) },
        ]}
      />
      <ErrorSummary problems={problems.map(inSummary)} />
      {!counts && <Notice>{t('engagements.rating.unconfirmed')}</Notice>}
      <LongForm noValidate className="work-form">
        <VersionField version={version} />
        {rated.map((who) => {
          const party = ofParty(who)
          return (
            <section key={who}>
              <h2>{party ? <PartyName party={party} /> : t('engagements.rating.enterprise')}</h2>
              <RatingFields who={who} problems={problems} />
            </section>
          )
        })}
        <p className="actions">
          <Button>{t('engagements.rating.submit')}</Button>
          <LinkButton to={`/engagements/${id}`} tone="quiet">
            {t('engagements.conclusion.back')}
          </LinkButton>
        </p>
      </LongForm>
    </>
  )
}

import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import { ApplyGuide } from '../applications/apply-guide.tsx'
import { placeToApplyFrom } from '../applications/queries-standing.server.ts'
import { CallList } from '../calls/call-list.tsx'
import { listCalls } from '../calls/queries.server.ts'
import { isStaff } from '../domain/actor.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { PARTY_TYPES, type PartyType } from '../domain/vocabulary/parties.ts'
import { readApplyGuide } from '../http/apply-guide.server.ts'
import { optionalActor } from '../http/require-actor.server.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('applications.start.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await optionalActor(request, app)
  const calls = await listCalls(app.db, app.now())
  const own = actor && appliesAs(actor)
  const asked = new URL(request.url).searchParams.get('as')
  const shown = own ?? PARTY_TYPES.find((kind) => kind === asked) ?? 'provider'
  return json({
    newKey: newId(app.now()),
    guide: await readApplyGuide(app.db, shown, shanghaiDay(app.now())),
    signedIn: actor !== null,
    kind: own,
    isEnterprise: actor !== null && worksOnDisputes(actor) && !isStaff(actor),
    standing: actor && (await placeToApplyFrom(app.db, actor)),
    calls: calls.filter(({ stage }) => stage === 'open'),
  })
}

export default function Apply() {
  const data = useLoaderData<typeof loader>()
  const t = useT()
  const label = useLabel()
  const steps = ['fill', 'submit', 'examine', 'decide'] as const
  return (
    <>
      <PageHead title={t('applications.start.title')} lede={t('applications.start.lede')} />
      <div className="with-aside">
        <div>
          <section>
            <h2>{t('applications.start.how')}</h2>
            <ol className="start-steps prose">
              {steps.map((step) => (
                <li key={step}>{t(`applications.start.steps.${step}`, { days: data.guide.days })}</li>
              ))}
            </ol>
          </section>
          <section className="section">
            <h2>{t('applications.start.begin')}</h2>
            <Begin {...data} />
          </section>
          <section className="section">
            <h2>{t('applications.start.before')}</h2>
            {!data.kind && (
              <Tabs
                label={t('applications.start.as')}
                tabs={PARTY_TYPES.map((kind) => ({
                  to: `/apply?as=${kind}`,
                  label: label('partyType', kind),
                  current: kind === data.guide.kind,
                }))}
              />
            )}
            <ApplyGuide {...data.guide} />
          </section>
          <section className="section">
            <h2>{t('applications.start.calls')}</h2>
            {data.calls.length === 0 ? (
              <p className="quiet">{t('applications.start.noCalls')}</p>
            ) : (
              <CallList calls={data.calls} level={3} />
            )}
            <p>
              <Link to="/calls">{t('applications.start.allCalls')}</Link>
            </p>
          </section>
        </div>
        <aside>
          {data.kind && (
            <section>
              <h2>{t('shell.nav.listing')}</h2>
              <Link to="/listing">{t('listings.own.lede')}</Link>
            </section>
          )}
          <section>
            <h2>{t('applications.start.criteria')}</h2>
            <ul className="plain-list">
              {PARTY_TYPES.map((kind) => (
                <li key={kind}>
                  <Link to={`/criteria/${kind}`}>
                    {t('applications.start.criteriaFor', { kind: label('partyType', kind) })}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </>
  )
}

/** Under what name somebody signs up to apply. */
const SIGN_UP: Record<PartyType, string> = {
  expert: 'expert',
  provider: 'provider',
  think_tank: 'think-tank',
}

type BeginProps = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  'newKey' | 'signedIn' | 'kind' | 'isEnterprise' | 'standing' | 'guide'
>

/** What this visitor can do to begin: sign in, apply, apply for renewal, or go on with what is open. */
function Begin(data: BeginProps) {
  const t = useT()
  const label = useLabel()
  if (!data.signedIn) {
    return (
      <p className="actions">
        <LinkButton to="/sign-in?returnTo=%2Fapply">{t('applications.start.signIn')}</LinkButton>
        <Link to={`/sign-up/${SIGN_UP[data.guide.kind]}`}>
          {t('applications.start.signUp', { kind: label('partyType', data.guide.kind) })}
        </Link>
      </p>
    )
  }
  if (data.isEnterprise) {
    return (
      <p>
        {t('applications.start.notForYou')} {t('applications.start.enterprise')}{' '}
        <Link to="/disputes/new">{t('applications.start.describe')}</Link>
      </p>
    )
  }
  if (!data.kind) return <p>{t('applications.start.notForYou')}</p>
  const mine = <Link to="/applications">{t('applications.start.mine')}</Link>
  if (data.standing === 'open' || data.standing === 'closed') {
    return (
      <p>
        {t(data.standing === 'open' ? 'applications.start.open' : 'applications.start.closedPlace')} {mine}
      </p>
    )
  }
  return (
    <Form method="post" action="/applications">
      <input type="hidden" name="key" value={data.newKey} />
      <p className="actions">
        <Button>
          {data.standing === 'renewable'
            ? t('applications.start.renew')
            : t('applications.start.beginKind', { kind: label('partyType', data.kind) })}
        </Button>
        {mine}
      </p>
    </Form>
  )
}

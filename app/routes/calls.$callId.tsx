import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import { getCall } from '../calls/queries.server.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { canPublishCalls } from '../domain/call/policy.ts'
import { optionalActor } from '../http/require-actor.server.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tag } from '../ui/tag.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('calls.one'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await optionalActor(request, app)
  return json({
    call: await getCall(app.db, params.callId!, app.now()),
    newKey: newId(app.now()),
    signedIn: actor !== null,
    kind: actor && appliesAs(actor),
    publishes: actor !== null && canPublishCalls(actor),
  })
}

export default function Call() {
  const data = useLoaderData<typeof loader>()
  const { call, publishes } = data
  const t = useT()
  const moment = useMoment()
  const label = useLabel()
  const isEnglish = useLocale() === 'en'
  return (
    <>
      <PageHead
        title={isEnglish ? call.title.en : call.title.zh}
        crumbs={[{ to: '/calls', label: t('calls.title') }]}
      />
      <Facts
        facts={[
          {
            term: t('calls.stageTitle'),
            value: (
              <Tag tone={call.stage === 'open' ? 'good' : 'plain'}>{t(`calls.stage.${call.stage}`)}</Tag>
            ),
          },
          {
            term: t('calls.for'),
            value: call.kinds.map((kind) => label('partyType', kind)).join(t('shell.listSeparator')),
          },
          { term: t('calls.opens'), value: moment(call.opensAt) },
          { term: t('calls.closes'), value: moment(call.closesAt) },
        ]}
      />
      <div className="with-aside">
        <p className="written">{isEnglish ? call.text.en : call.text.zh}</p>
        <aside>
          <section>
            <h2>{t('calls.apply')}</h2>
            <Answer {...data} />
          </section>
          <section>
            <h2>{t('calls.criteria')}</h2>
            <ul className="plain-list">
              {call.kinds.map((kind) => (
                <li key={kind}>
                  <Link to={`/criteria/${kind}`}>{label('partyType', kind)}</Link>
                </li>
              ))}
            </ul>
          </section>
          {publishes && (
            <section>
              <Link to={`/staff/calls/${call.id}/edit`}>{t('calls.edit')}</Link>
            </section>
          )}
        </aside>
      </div>
    </>
  )
}

type AnswerProps = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  'call' | 'signedIn' | 'kind' | 'newKey'
>

/** How this visitor can answer the call, or why not. */
function Answer({ call, signedIn, kind, newKey }: AnswerProps) {
  const t = useT()
  if (call.stage !== 'open') {
    return (
      <p>
        {t(`calls.${call.stage}`)} <Link to="/apply">{t('calls.anytime')}</Link>
      </p>
    )
  }
  if (!signedIn) {
    return (
      <LinkButton to={`/sign-in?returnTo=${encodeURIComponent(`/calls/${call.id}`)}`}>
        {t('calls.signIn')}
      </LinkButton>
    )
  }
  if (!kind || !call.kinds.includes(kind)) return <p>{t('calls.other')}</p>
  return (
    <Form method="post" action="/applications">
      <input type="hidden" name="key" value={newKey} />
      <input type="hidden" name="call" value={call.id} />
      <Button>{t('calls.apply')}</Button>
    </Form>
  )
}

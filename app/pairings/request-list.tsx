import { Form, Link } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import { shanghaiDay } from '../domain/day.ts'
import type { Title } from '../domain/dispute/title.ts'
import type { Origin } from '../domain/vocabulary/parties.ts'
import { useLabel, useT, useTitle } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { TextField } from '../ui/field.tsx'
import { Written } from '../ui/written.tsx'
import type { Firm } from './kept-pairing.ts'

export type OpenRequest = {
  id: string
  disputeId: string
  disputeTitle: Title
  enterprise: { zh: string | null; en: string | null }
  sides: Readonly<Record<Origin, Firm>>
  jurisdictions: readonly string[]
  ipTypes: readonly string[]
  note: string
  createdAt: string
}

/** What enterprises have asked of the centre, each to be taken up or answered. */
export function RequestList({ requests, convenes }: { requests: readonly OpenRequest[]; convenes: boolean }) {
  const t = useT()
  if (requests.length === 0) return <Empty title={t('pairings.request.noneStaff')} />
  return (
    <ul className="plain-list">
      {requests.map((request) => (
        <OneRequest key={request.id} request={request} convenes={convenes} />
      ))}
    </ul>
  )
}

function OneRequest({ request, convenes }: { request: OpenRequest; convenes: boolean }) {
  const t = useT()
  const titled = useTitle()
  const label = useLabel()
  const { place } = useNames()
  const separator = t('shell.listSeparator')
  const { sides, jurisdictions, ipTypes } = request
  return (
    <li className="section pairing-request">
      <h2>
        <PartyName party={sides.domestic} /> + <PartyName party={sides.overseas} />
      </h2>
      <p>
        {jurisdictions.map(place).join(separator)} ·{' '}
        {ipTypes.map((code) => label('ipType', code)).join(separator)}
      </p>
      <p className="quiet">
        {t('pairings.request.from')}
        {t('shell.colon')}
        <EnterpriseName names={request.enterprise} /> ·{' '}
        <Link to={`/disputes/${request.disputeId}`}>{titled(request.disputeTitle)}</Link> ·{' '}
        <time dateTime={request.createdAt}>{shanghaiDay(new Date(request.createdAt))}</time>
      </p>
      {request.note && <Written text={request.note} />}
      {convenes && (
        <>
          <p className="actions">
            <LinkButton to={`/staff/pairings/new?request=${request.id}`}>
              {t('pairings.request.take')}
            </LinkButton>
          </p>
          <Form method="post" action={`/staff/introductions/${request.id}`} className="pairing-search">
            <TextField
              id={`answer-${request.id}`}
              name="answer"
              label={t('pairings.request.answer')}
              required
            />
            <Button tone="quiet">{t('pairings.request.refuse')}</Button>
          </Form>
        </>
      )}
    </li>
  )
}

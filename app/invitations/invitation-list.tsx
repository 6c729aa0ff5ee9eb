import { Form, Link } from '@remix-run/react'
import { namesIn, PartyName } from '../directory/party-name.tsx'
import { shanghaiMinute } from '../domain/day.ts'
import { mayStillAct } from '../domain/invitation/current.ts'
import { referenceOf } from '../domain/reference.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { Written } from '../ui/written.tsx'
import { DueAt } from './due-at.tsx'
import { GivenBy } from './given-by.tsx'
import { InvitationStateTag } from './invitation-state.tsx'
import { OtherInvitations } from './other-invitations.tsx'
import { PartyNames } from './party-names.tsx'
import type { ShownInvitation } from './shown.ts'

type InvitationListProps = { disputeId: string; invitations: readonly ShownInvitation[] }

/** Who was asked, how far each has come, and what can be decided about it. */
export function InvitationList({ disputeId, invitations }: InvitationListProps) {
  return (
    <ul className="invitations plain-list">
      {invitations.map((one) => (
        <li key={one.id} id={`i-${one.id}`}>
          <h2>
            <PartyNames parties={one.parties} />
          </h2>
          <p className="tags">
            <InvitationStateTag state={one.status} ended={one.ended} />
          </p>
          {one.note !== '' && <Written text={one.note} />}
          <Progress one={one} />
          <Uncounted parties={one.parties} />
          <Decisions
            disputeId={disputeId}
            one={one}
            others={invitations.filter((other) => other.id !== one.id && mayStillAct(other))}
          />
        </li>
      ))}
    </ul>
  )
}

function Progress({ one }: { one: ShownInvitation }) {
  const t = useT()
  const several = one.parties.length > 1
  return (
    <dl className="account">
      <div>
        <dt>{t('invitations.list.purpose')}</dt>
        <dd>
          {t(`invitations.purpose.${one.purpose}`)}
          <span className="quiet"> · {t('invitations.list.of', { place: one.place })}</span>
        </dd>
      </div>
      <div>
        <dt>{t('invitations.inbox.numberTitle')}</dt>
        <dd>{referenceOf(one.id)}</dd>
      </div>
      <div>
        <dt>{t('invitations.list.sentOn')}</dt>
        <dd>
          <time dateTime={one.sentAt}>{shanghaiMinute(one.sentAt)}</time>
        </dd>
      </div>
      {one.quote && several && (
        <div>
          <dt>{t('invitations.compare.by')}</dt>
          <dd>
            <GivenBy by={one.quote.by} pair />
          </dd>
        </div>
      )}
      {one.parties.filter(isTimed).map((party) => (
        <div key={party.ref}>
          <dt>{t(party.dueAt ? 'invitations.list.due' : 'invitations.list.took')}</dt>
          <dd>
            {party.dueAt ? (
              <DueAt at={party.dueAt} />
            ) : (
              t('invitations.list.tookHours', { hours: party.tookHours ?? 0 })
            )}
            {several && (
              <span className="quiet">
                {' · '}
                <PartyName party={party} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Of whom it does not count that it did not answer. */
function Uncounted({ parties }: Pick<ShownInvitation, 'parties'>) {
  const t = useT()
  return parties
    .filter(({ uncounted }) => uncounted)
    .map((party) => (
      <p key={party.ref} className="quiet">
        {parties.length > 1 && (
          <>
            <PartyName party={party} />
            {t('shell.colon')}
          </>
        )}
        {t('invitations.list.uncounted')}
      </p>
    ))
}

const isTimed = ({ dueAt, tookHours }: ShownInvitation['parties'][number]) =>
  dueAt !== null || tookHours !== null

type DecisionsProps = { disputeId: string; one: ShownInvitation; others: readonly ShownInvitation[] }

function Decisions({ disputeId, one, others }: DecisionsProps) {
  const t = useT()
  const locale = useLocale()
  const { abilities, quote, engagementId } = one
  const name = one.parties.map((party) => namesIn(locale, party).first.text).join(' + ')
  const at = `/disputes/${disputeId}/invitations/${one.id}`
  return (
    <>
      {engagementId && (
        <p>
          <Link to={`/engagements/${engagementId}`}>{t('invitations.list.toEngagement')}</Link>
        </p>
      )}
      {abilities.engage && quote?.expired && (
        <p className="attention">{t('invitations.list.expired', { day: quote.validUntil })}</p>
      )}
      {abilities.engage && quote && !quote.expired && (
        <AskOnce
          main
          act={t('invitations.list.engage')}
          of={` ${name}`}
          what={t('invitations.list.engageHow', { name })}
        >
          <Form method="post" action={`${at}/engagement`}>
            <input type="hidden" name="version" value={one.version} />
            <OtherInvitations others={others.map(({ parties }) => parties)} />
            <Button>{t('invitations.list.engage')}</Button>
          </Form>
        </AskOnce>
      )}
      {abilities.cancel && (
        <AskOnce act={t('invitations.list.cancel')} of={` ${name}`} what={t('invitations.list.cancelHow')}>
          <Form method="post" action={`${at}/cancellation`}>
            <input type="hidden" name="version" value={one.version} />
            <Button tone="warm">{t('invitations.list.cancel')}</Button>
          </Form>
        </AskOnce>
      )}
    </>
  )
}

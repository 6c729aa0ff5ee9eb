import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { holdsOn } from '../domain/listing/availability.ts'
import { useTerm } from '../evidence/use-term.ts'
import { useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Tag } from '../ui/tag.tsx'
import { FeeTable } from './fee-table.tsx'
import type { PartyProfile } from './party.ts'

type ProfileAsideProps = { party: PartyProfile; today: string; children?: ReactNode }

/** What a reader decides by, and the way on. */
export function ProfileAside({ party, today, children }: ProfileAsideProps) {
  const t = useT()
  return (
    <aside>
      <section className="screen-only">
        <p>
          <LinkButton to="/disputes/new">{t('directory.profile.describe')}</LinkButton>
        </p>
        <p className="quiet small profile-fit">
          {t('directory.profile.describeText')}{' '}
          <Link to="/how-matching-works">{t('directory.profile.method')}</Link>
        </p>
      </section>
      <Availability party={party} today={today} />
      {party.type !== 'think_tank' && (
        <section>
          <h2>{t('directory.profile.fees.title')}</h2>
          <FeeTable offers={party.feeModels} />
        </section>
      )}
      {children}
      {party.contact.length > 0 && (
        <section>
          <h2>{t('listings.public.contact')}</h2>
          {party.contact.map((line) => (
            <p key={line} className="written">
              {line}
            </p>
          ))}
        </section>
      )}
      <section>
        <p className="quiet small">
          {t('listings.public.confirmed')}
          {t('shell.colon')}
          {party.confirmedOn ?? t('listings.own.never')}
        </p>
        <p className="quiet small">{t('directory.profile.reference', { ref: party.ref })}</p>
        <p className="quiet small screen-only">
          <Link to={`/complaints/new?party=${encodeURIComponent(party.ref)}`}>
            {t('directory.profile.complain')}
          </Link>
        </p>
      </section>
    </aside>
  )
}

/** Capacity, promised response and term; what is not stated says so. */
function Availability({ party, today }: { party: PartyProfile; today: string }) {
  const t = useT()
  const term = useTerm()
  const { responseHours, termStart, termEnd } = party
  return (
    <section>
      <dl className="terms">
        <dt>{t('directory.profile.facts.capacity')}</dt>
        <dd>
          <Room party={party} today={today} />
        </dd>
        <dt>{t('directory.profile.facts.response')}</dt>
        <dd>
          {responseHours === null
            ? t('shell.notStated')
            : t('directory.profile.hours', { count: responseHours })}
        </dd>
        <dt>
          {t(
            party.type === 'expert' ? 'directory.profile.facts.appointment' : 'directory.profile.facts.term',
          )}
        </dt>
        <dd>
          {termEnd !== null && termEnd < today ? (
            <Tag tone="warm">{t('directory.profile.ended', { day: termEnd })}</Tag>
          ) : (
            term(termStart, termEnd)
          )}
        </dd>
      </dl>
    </section>
  )
}

/** How much it takes today: nothing while it is away, and where it has paused. */
function Room({ party, today }: { party: PartyProfile; today: string }) {
  const t = useT()
  const { place } = useNames()
  const { capacity } = party
  const away = party.leave.find((span) => holdsOn(span, today))
  if (away) {
    return (
      <Tag tone="warm">
        {away.to ? t('directory.profile.away', { to: away.to }) : t('directory.profile.awayOpen')}
      </Tag>
    )
  }
  const paused = party.pauses.filter((pause) => holdsOn(pause, today)).map(({ jurisdiction }) => jurisdiction)
  return (
    <>
      {capacity === null
        ? t('shell.notStated')
        : capacity === 0
          ? t('directory.profile.capacityFull')
          : t('directory.profile.capacity', { count: capacity })}
      {paused.length > 0 && (
        <span className="application-line quiet">
          {t('directory.profile.pausedAt', {
            places: [...new Set(paused)].map(place).join(t('shell.listSeparator')),
          })}
        </span>
      )}
    </>
  )
}

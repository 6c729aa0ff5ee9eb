import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTerm } from '../evidence/use-term.ts'
import { useT } from '../i18n/context.tsx'
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
      {party.contact && (
        <section>
          <h2>{t('listings.public.contact')}</h2>
          {Object.values(party.contact)
            .filter((line) => line !== '')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </section>
      )}
      <section>
        {party.confirmedOn && (
          <p className="quiet small">
            {t('listings.public.confirmed')}
            {t('shell.colon')}
            {party.confirmedOn}
          </p>
        )}
        <p className="quiet small">{t('directory.profile.reference', { ref: party.ref })}</p>
      </section>
    </aside>
  )
}

/** Capacity, promised response and term; what is not stated says so. */
function Availability({ party, today }: { party: PartyProfile; today: string }) {
  const t = useT()
  const term = useTerm()
  const { capacity, responseHours, termStart, termEnd } = party
  return (
    <section>
      <dl className="terms">
        <dt>{t('directory.profile.facts.capacity')}</dt>
        <dd>
          {capacity === null
            ? t('shell.notStated')
            : capacity === 0
              ? t('directory.profile.capacityFull')
              : t('directory.profile.capacity', { count: capacity })}
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

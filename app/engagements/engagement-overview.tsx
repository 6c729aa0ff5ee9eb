import { Link } from '@remix-run/react'
import type { EngagementSide } from '../domain/engagement/policy.ts'
import type { Held } from '../domain/engagement/terms.ts'
import type { WaitedFor, Waiting } from '../domain/engagement/waiting.ts'
import type { BilledIn } from '../domain/quote/billed.ts'
import { useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { Amount } from '../invitations/amount.tsx'
import { AgainstTerms, BilledText, RatesUsed, useTermsName } from '../invitations/billed-text.tsx'
import { GivenBy } from '../invitations/given-by.tsx'
import { QuotedTotal, RatesText } from '../invitations/rates-text.tsx'
import { Tag } from '../ui/tag.tsx'
import type { AgreedTerms } from './terms.ts'

/** Where each thing that waits is done. */
const DONE_AT: Record<WaitedFor, string> = {
  contested: '',
  confirm: '',
  terms: 'terms',
  overdue: 'milestones',
  report: 'messages',
  answer: 'messages',
  upcoming: 'milestones',
  plan: 'milestones',
  conclude: 'milestones',
  resume: '',
  rate: 'rating',
  rate_back: 'rating',
}

/** What its day is, of what has one; of the rest it is told since when it waits. */
const WHEN: Partial<Record<WaitedFor, 'dueOn' | 'dueBy'>> = { overdue: 'dueOn', upcoming: 'dueBy' }

type WaitingListProps = { id: string; waiting: readonly Waiting[]; side: EngagementSide | null }

/** What waits, for whom, since when; the reader's own first, each with the way to it. */
export function WaitingList({ id, waiting, side }: WaitingListProps) {
  const t = useT()
  const moment = useMoment()
  if (waiting.length === 0) return <p className="quiet">{t('engagements.page.waitingNone')}</p>
  const sorted = [...waiting].sort((a, b) => Number(b.whom === side) - Number(a.whom === side))
  return (
    <ul className="waiting plain-list">
      {sorted.map(({ what, whom, since, title }) => {
        const mine = whom === side
        const when = since.length > 10 ? moment(since) : since
        const text = t(`engagements.page.wait.${what}`, { title })
        const to = DONE_AT[what]
        return (
          <li key={`${what} ${whom} ${title} ${since}`}>
            <Tag tone={mine ? 'warm' : 'open'}>
              {mine ? t('engagements.page.yours') : t(`engagements.messages.side.${whom}`)}
            </Tag>
            <span>
              {to !== '' && (mine || to !== 'rating') ? (
                <Link to={`/engagements/${id}/${to}`}>{text}</Link>
              ) : (
                text
              )}{' '}
              <span className="quiet small">{t(`engagements.page.${WHEN[what] ?? 'since'}`, { when })}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

type Day = {
  id: string
  kind: 'milestone' | 'deadline' | 'dispute' | 'answer'
  title: string
  day: string
  left: number
}
type NextDaysProps = {
  id: string
  disputeId: string
  /** Where the reader may read of the dispute, if it may. */
  file: string | null
  days: readonly Day[]
  more: number
}

/** The next open days, each with how far off it is. */
export function NextDays({ id, disputeId, file, days, more }: NextDaysProps) {
  const t = useT()
  if (days.length === 0) return <p className="quiet">{t('engagements.page.daysNone')}</p>
  const roomOf = {
    milestone: `/engagements/${id}/milestones`,
    deadline: `/engagements/${id}/milestones`,
    dispute: `/disputes/${disputeId}/deadlines`,
    answer: file,
  }
  const off = (count: number) => {
    if (count === 0) return t('engagements.page.isToday')
    return count > 0
      ? t('engagements.page.inDays', { count })
      : t('engagements.page.lateDays', { count: -count })
  }
  return (
    <>
      <ol className="next-days plain-list">
        {days.map(({ id: dayId, kind, title, day, left }) => (
          <li key={dayId}>
            <span>
              <time dateTime={day}>{day}</time>{' '}
              <span className={left <= 0 ? 'attention' : 'quiet'}>{off(left)}</span>
            </span>
            <span>
              <DayName to={roomOf[kind]}>{kind === 'answer' ? t('engagements.page.answer') : title}</DayName>{' '}
              <span className="quiet small">{t(`engagements.page.dayOf.${kind}`)}</span>
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p>
          <Link to={`/engagements/${id}/milestones`}>{t('engagements.page.daysMore', { count: more })}</Link>
        </p>
      )}
    </>
  )
}

/** A link where the reader may follow it. */
function DayName({ to, children }: { to: string | null; children: string }) {
  return to === null ? children : <Link to={to}>{children}</Link>
}

type MoneySummaryProps = {
  id: string
  /** How many versions of the terms there are. */
  versions: readonly unknown[]
  /** In force today. */
  terms: AgreedTerms | null
  held: readonly Held<AgreedTerms>[]
  /** Two sides act together. */
  pair: boolean
  bills: readonly { currency: string; amount: number }[]
  billed: BilledIn
}

/** What was agreed and billed so far, in one line each. */
export function MoneySummary({ id, versions, terms, held, pair, bills, billed }: MoneySummaryProps) {
  const t = useT()
  const nameOf = useTermsName()
  const changed = versions.length > 1
  if (!terms && bills.length === 0) return <p className="quiet">{t('engagements.page.moneyNone')}</p>
  return (
    <>
      <dl className="account">
        <div>
          <dt>{t(terms && !terms.quote ? 'engagements.terms.agreed' : 'engagements.fees.quoted')}</dt>
          <dd>
            {terms ? <QuotedTotal quoted={terms} /> : t('engagements.page.quoteNone')}
            {terms && changed && <span className="sum quiet small">{nameOf({ ...terms, until: null })}</span>}
          </dd>
        </div>
        {terms?.quote && pair && (
          <div>
            <dt>{t('invitations.compare.by')}</dt>
            <dd>
              <GivenBy by={terms.quote.by} pair />
            </dd>
          </div>
        )}
        {terms?.feeModel === 'hourly' && (
          <div>
            <dt>{t('invitations.compare.rates')}</dt>
            <dd>
              <RatesText quote={terms} />
            </dd>
          </div>
        )}
        {terms?.cap != null && (
          <div>
            <dt>{t('engagements.page.capped')}</dt>
            <dd>
              <Amount amount={terms.cap} currency={terms.currency} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('engagements.fees.billed')}</dt>
          <dd>
            <BilledText bills={bills} billed={billed} />
            {bills.length > 0 && <AgainstTerms held={held} changed={changed} />}
          </dd>
        </div>
      </dl>
      <RatesUsed rates={billed.rates} />
      <p>
        <Link to={`/engagements/${id}/fees`}>{t('engagements.view.fees')}</Link>
      </p>
    </>
  )
}

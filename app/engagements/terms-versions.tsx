import { addDays } from '../domain/day.ts'
import { isNeverInForce, replacedFrom } from '../domain/engagement/terms.ts'
import { useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { useTermsName } from '../invitations/billed-text.tsx'
import { GivenBy } from '../invitations/given-by.tsx'
import { FeeFacts } from '../invitations/quote-facts.tsx'
import { Tag } from '../ui/tag.tsx'
import { Written } from '../ui/written.tsx'
import type { AgreedTerms, TermsChange } from './terms.ts'

type TermsVersionsProps = {
  /** In the order in which they were agreed. */
  versions: readonly AgreedTerms[]
  current: AgreedTerms | null
  /** Two sides act together. */
  pair: boolean
}

/** Each version of the terms, the latest first, with when it is or was in force, and who agreed on it. */
export function TermsVersions({ versions, current, pair }: TermsVersionsProps) {
  const lines = versions.map((terms, index) => ({ terms, replaced: replacedFrom(versions, index) }))
  return (
    <>
      {lines.reverse().map(({ terms, replaced }) => (
        <Version
          key={terms.number}
          terms={terms}
          replaced={replaced}
          inForce={terms.number === current?.number}
          pair={pair}
        />
      ))}
    </>
  )
}

type VersionProps = { terms: AgreedTerms; replaced: string | null; inForce: boolean; pair: boolean }

function Version({ terms, replaced, inForce, pair }: VersionProps) {
  const t = useT()
  const moment = useMoment()
  const nameOf = useTermsName()
  const { number, from, quote, change } = terms
  const never = isNeverInForce(terms, replaced)
  const until = replaced === null || never ? null : addDays(replaced, -1)
  const state = inForce ? 'now' : never ? 'never' : replaced === null ? 'later' : 'before'
  return (
    <section className="section record">
      <h2>{nameOf({ number, from, until })}</h2>
      <p>
        <Tag tone={inForce ? 'good' : 'plain'}>{t(`engagements.terms.force.${state}`)}</Tag>
      </p>
      {change && <ProposedBy change={change} />}
      <dl className="account">
        {quote && (
          <div>
            <dt>{t('invitations.compare.by')}</dt>
            <dd>
              <GivenBy by={quote.by} pair={pair} /> <span className="quiet small">{moment(quote.at)}</span>
            </dd>
          </div>
        )}
        <FeeFacts fees={terms} />
        {quote && quote.note !== '' && (
          <div>
            <dt>{t('invitations.compare.note')}</dt>
            <Written as="dd" text={quote.note} />
          </div>
        )}
        {change && <ScopeAndReason change={change} />}
      </dl>
    </section>
  )
}

/** What changed terms say in words, as rows of a list. */
function ScopeAndReason({ change: { scope, reason } }: { change: TermsChange }) {
  const t = useT()
  return (
    <>
      <div>
        <dt>{t('engagements.terms.scope')}</dt>
        <Written as="dd" text={scope} />
      </div>
      <div>
        <dt>{t('engagements.terms.reason')}</dt>
        <Written as="dd" text={reason} />
      </div>
    </>
  )
}

/** Who proposed terms and when, and who answered. */
export function ProposedBy({ change }: { change: TermsChange }) {
  const t = useT()
  const moment = useMoment()
  const { side, state, proposedName, proposedAt, answeredName, answeredAt } = change
  return (
    <p className="quiet small">
      {t('engagements.terms.proposedBy', {
        who: proposedName,
        side: t(`engagements.messages.side.${side}`),
        when: moment(proposedAt),
      })}
      {state !== 'proposed' && answeredAt !== null && (
        <>
          {t('shell.listSeparator')}
          {t(`engagements.terms.settled.${state}`, {
            who: answeredName ?? '',
            when: moment(answeredAt),
          })}
        </>
      )}
    </p>
  )
}

/** What was proposed and came to nothing, the latest first, with why. */
export function DroppedTerms({ dropped }: { dropped: readonly TermsChange[] }) {
  const t = useT()
  const moment = useMoment()
  if (dropped.length === 0) return null
  return (
    <section className="section record">
      <h2>{t('engagements.terms.dropped')}</h2>
      {dropped.map((change) => (
        <details key={change.id}>
          <summary>
            {t(`engagements.terms.droppedAs.${change.state === 'accepted' ? 'proposed' : change.state}`)}
            {' · '}
            {moment(change.answeredAt ?? change.proposedAt)}
          </summary>
          <ProposedBy change={change} />
          <dl className="account">
            {change.answer !== '' && (
              <div>
                <dt>{t('engagements.terms.refusal')}</dt>
                <Written as="dd" text={change.answer} />
              </div>
            )}
            <div>
              <dt>{t('engagements.terms.from')}</dt>
              <dd>{change.from}</dd>
            </div>
            <FeeFacts fees={change} />
            <ScopeAndReason change={change} />
          </dl>
        </details>
      ))}
    </section>
  )
}

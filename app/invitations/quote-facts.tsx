import type { Fees } from '../domain/quote/fees.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Written } from '../ui/written.tsx'
import { Amount } from './amount.tsx'
import { GivenBy } from './given-by.tsx'
import type { OpenedInvitation } from './opened.ts'
import { QuotedTotal, RatesText } from './rates-text.tsx'

/** A quote as its own party, or the other side of its 1+1, reads it back. */
export function QuoteFacts({
  quote,
  pair,
}: {
  quote: NonNullable<OpenedInvitation['quote']>
  /** Two sides were asked together. */
  pair: boolean
}) {
  const t = useT()
  return (
    <dl className="account">
      {pair && (
        <div>
          <dt>{t('invitations.compare.by')}</dt>
          <dd>
            <GivenBy by={quote.by} pair />
          </dd>
        </div>
      )}
      <FeeFacts fees={quote} />
      <div>
        <dt>{t('invitations.compare.from')}</dt>
        <dd>{quote.availableFrom}</dd>
      </div>
      <div>
        <dt>{t('invitations.compare.valid')}</dt>
        <dd>{quote.validUntil}</dd>
      </div>
      {quote.note !== '' && (
        <div>
          <dt>{t('invitations.compare.note')}</dt>
          <Written as="dd" text={quote.note} />
        </div>
      )}
    </dl>
  )
}

/** What is to be paid, as lines of a list of facts: the same for a quote and for changed terms. */
export function FeeFacts({ fees }: { fees: Fees }) {
  const t = useT()
  const label = useLabel()
  const { currency } = fees
  return (
    <>
      <div>
        <dt>{t('invitations.compare.total')}</dt>
        <dd>
          <QuotedTotal quoted={fees} />
        </dd>
      </div>
      {fees.feeModel === 'hourly' && (
        <div>
          <dt>{t('invitations.compare.rates')}</dt>
          <dd>
            <RatesText quote={fees} />
          </dd>
        </div>
      )}
      {fees.stages.map(({ stage, amount }) => (
        <div key={stage}>
          <dt>{t(`invitations.quoteStage.${stage}`)}</dt>
          <dd>
            <Amount amount={amount} currency={currency} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('invitations.compare.cap')}</dt>
        <dd>
          {fees.cap === null ? (
            t('invitations.compare.capNone')
          ) : (
            <Amount amount={fees.cap} currency={currency} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('invitations.compare.model')}</dt>
        <dd>{label('feeModel', fees.feeModel)}</dd>
      </div>
    </>
  )
}

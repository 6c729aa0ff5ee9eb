import type { ReactNode } from 'react'
import { readMoney } from '../domain/money.ts'
import { RATE_LEVELS } from '../domain/quote/hourly.ts'
import { QUOTE_STAGES } from '../domain/quote/stages.ts'
import { FEE_MODELS } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { useKeptFields } from '../ui/kept-fields.ts'
import { LongForm } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { Written } from '../ui/written.tsx'
import { useAmount } from './amount.tsx'
import { GivenBy } from './given-by.tsx'
import type { OpenedInvitation } from './opened.ts'
import { QuoteFacts } from './quote-facts.tsx'
import { feesFormOf, isBlankQuote, type QuoteForm, quoteFields, quoteFormIn } from './quote-form-values.ts'

type Offered = NonNullable<OpenedInvitation['quote']>

type QuoteOvertakenProps = {
  offered: Offered
  partner: OpenedInvitation['partner']
  /** What was sent; null where nothing was. */
  sent: QuoteForm | null
  back: string
}

/**
 * What somebody else offered meanwhile, and beside it what the reader wrote: it cannot be sent any more, nor is it lost,
 * also when another language or type size is chosen.
 */
export function QuoteOvertaken(props: QuoteOvertakenProps) {
  const t = useT()
  return (
    <>
      <LongForm>
        <Overtaken {...props} />
      </LongForm>
      <p className="actions section">
        <LinkButton to={props.back}>{t('invitations.quote.back')}</LinkButton>
      </p>
    </>
  )
}

function Overtaken({ offered, partner, sent }: QuoteOvertakenProps) {
  const t = useT()
  const yours = useWritten(sent)
  const byPartner = partner !== null && offered.by.ref === partner.ref
  const title = t(
    byPartner ? 'invitations.quote.overtakenByPartner' : 'invitations.quote.overtakenByColleague',
  )
  return (
    <>
      <Notice tone="warm" title={title} live={yours !== null}>
        {t(yours ? 'invitations.quote.overtakenHow' : 'invitations.quote.overtakenNow')}
      </Notice>
      {yours ? (
        <>
          <Compared offered={offered} yours={yours} pair={partner !== null} />
          {quoteFields(yours).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        </>
      ) : (
        <QuoteFacts quote={offered} pair={partner !== null} />
      )}
    </>
  )
}

/** What was sent, or stood in the form when another language was chosen; null where nothing was written. */
function useWritten(sent: QuoteForm | null): QuoteForm | null {
  const kept = useKeptFields()
  const written = kept ? quoteFormIn((name) => kept.text(name) ?? '') : sent
  return written && !isBlankQuote(written) ? written : null
}

type Line = { key: string; title: string; offered: ReactNode; yours: ReactNode }

function Compared({ offered, yours, pair }: { offered: Offered; yours: QuoteForm; pair: boolean }) {
  const t = useT()
  const linesOf = useLines()
  const { availableFrom, validUntil, note } = offered
  const theirs = linesOf({ ...feesFormOf(offered), availableFrom, validUntil, note })
  const lines: Line[] = linesOf(yours).flatMap(({ key, title, value }, index) => {
    const other = theirs[index]?.value
    return value || other ? [{ key, title, offered: other, yours: value }] : []
  })
  const by = {
    key: 'by',
    title: t('invitations.compare.by'),
    offered: (
      <span>
        <GivenBy by={offered.by} pair={pair} />
      </span>
    ),
    yours: '—',
  }
  return (
    <DataTable
      caption={t('invitations.quote.overtakenCaption')}
      columns={[
        { key: 'item', title: t('invitations.compare.criterion'), heading: true, cell: ({ title }) => title },
        {
          key: 'offered',
          title: t('invitations.quote.offered'),
          cell: (line) => line.offered || t('invitations.quote.empty'),
        },
        {
          key: 'yours',
          title: t('invitations.quote.yours'),
          cell: (line) => line.yours || t('invitations.quote.empty'),
        },
      ]}
      rows={[by, ...lines]}
      rowKey={({ key }) => key}
    />
  )
}

/** Every control of a quote with what stands in it, written for people where it can be read; empty where nothing does. */
function useLines() {
  const t = useT()
  const label = useLabel()
  const write = useAmount()
  const money = (typed: string | undefined, currency: string) => {
    const amount = readMoney(typed ?? '')
    return amount === null || !currency ? typed?.trim() : write(amount, currency)
  }
  const words = (typed: string) => typed.trim() && <Written as="span" text={typed} />
  return (form: QuoteForm): { key: string; title: string; value: ReactNode }[] => {
    const { currency } = form
    const model = FEE_MODELS.find((one) => one === form.feeModel)
    return [
      { key: 'availableFrom', title: t('invitations.quote.availableFrom'), value: form.availableFrom },
      { key: 'feeModel', title: t('invitations.quote.feeModel'), value: model && label('feeModel', model) },
      { key: 'currency', title: t('invitations.quote.currency'), value: currency },
      ...RATE_LEVELS.flatMap((level) => {
        const named = { level: t(`invitations.rates.level.${level}`) }
        const { rate, hours } = form.rates[level] ?? { rate: '', hours: '' }
        return [
          {
            key: `rate-${level}`,
            title: t('invitations.quote.rate', named),
            value: money(rate, currency),
          },
          { key: `hours-${level}`, title: t('invitations.quote.hours', named), value: hours.trim() },
        ]
      }),
      ...QUOTE_STAGES.map((stage) => ({
        key: stage,
        title: t(`invitations.quoteStage.${stage}`),
        value: money(form.amounts[stage], currency),
      })),
      { key: 'cap', title: t('invitations.quote.cap'), value: money(form.cap, currency) },
      { key: 'share', title: t('invitations.quote.share'), value: form.share.trim() },
      { key: 'shareOf', title: t('invitations.quote.shareOf'), value: words(form.shareOf) },
      { key: 'validUntil', title: t('invitations.quote.validUntil'), value: form.validUntil },
      { key: 'note', title: t('invitations.quote.note'), value: words(form.note) },
    ]
  }
}

import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Named, namesIn } from '../directory/party-name.tsx'
import { useLocale, useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { Amount, useAmount } from '../invitations/amount.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Written } from '../ui/written.tsx'
import type { BillLine } from './bill.ts'
import { BillWithdrawalForm } from './bill-withdrawal-form.tsx'

/** A bill, and whether its reader may take it back or, once it is, record what replaces it. */
export type ShownBill = BillLine & {
  mine: boolean
  /** Which version of the terms was in force on its day. */
  under: number | null
}

type BillTableProps = {
  engagementId: string
  /** Who acts: of a 1+1 each firm is named by what it recorded. */
  parties: readonly (Named & { id: string })[]
  bills: readonly ShownBill[]
  /** Terms were changed: which were in force on the day of each bill is said. */
  changed: boolean
}

/** Each bill by its day; what was taken back stays, struck through, with who did, when and why. */
export function BillTable({ engagementId, parties, bills, changed }: BillTableProps) {
  const t = useT()
  const locale = useLocale()
  const authorOf = ({ side, partyId }: BillLine) => {
    const firm = parties.length > 1 && parties.find(({ id }) => id === partyId)
    return firm ? namesIn(locale, firm).first.text : t(`engagements.messages.side.${side}`)
  }
  if (bills.length === 0) return <p className="quiet">{t('engagements.fees.none')}</p>
  const counted = bills.filter(({ takenBack }) => takenBack === null).length
  const title = t('engagements.fees.caption', { count: counted })
  const back = bills.length - counted
  return (
    <DataTable
      caption={back === 0 ? title : `${title}${t('engagements.fees.captionBack', { count: back })}`}
      columns={[
        {
          key: 'day',
          title: t('engagements.fees.day'),
          heading: true,
          unbroken: true,
          cell: (bill) => <Struck bill={bill}>{bill.billedOn}</Struck>,
        },
        {
          key: 'stage',
          title: t('engagements.fees.stage'),
          cell: (bill) => <Struck bill={bill}>{t(`invitations.quoteStage.${bill.stage}`)}</Struck>,
        },
        {
          key: 'hours',
          title: t('engagements.fees.hours'),
          numeric: true,
          cell: (bill) => (bill.hours === null ? '—' : <Struck bill={bill}>{bill.hours}</Struck>),
        },
        {
          key: 'amount',
          title: t('engagements.fees.amount'),
          numeric: true,
          cell: (bill) => (
            <Struck bill={bill}>
              <Amount amount={bill.amount} currency={bill.currency} />
            </Struck>
          ),
        },
        ...(changed
          ? [
              {
                key: 'under',
                title: t('engagements.terms.under'),
                cell: ({ under }: ShownBill) =>
                  under === null ? '—' : t('engagements.terms.version', { number: under }),
              },
            ]
          : []),
        {
          key: 'note',
          title: t('engagements.fees.note'),
          cell: (bill) =>
            bill.note === '' ? (
              '—'
            ) : (
              <Struck bill={bill}>
                <Written as="span" text={bill.note} />
              </Struck>
            ),
        },
        {
          key: 'side',
          title: t('engagements.fees.side'),
          cell: authorOf,
        },
        {
          key: 'state',
          title: t('engagements.fees.state'),
          cell: (bill) => <BillState engagementId={engagementId} bill={bill} bills={bills} />,
        },
      ]}
      rows={bills}
      rowKey={(bill) => bill.id}
    />
  )
}

/** What counts no more is struck through. */
function Struck({ bill, children }: { bill: BillLine; children: ReactNode }) {
  return bill.takenBack ? <s className="quiet">{children}</s> : children
}

type BillStateProps = { engagementId: string; bill: ShownBill; bills: readonly ShownBill[] }

/** That it was taken back, and what replaces what; and the way to do so for whoever recorded it. */
function BillState({ engagementId, bill, bills }: BillStateProps) {
  const t = useT()
  const moment = useMoment()
  const nameOf = useBillName()
  const { id, takenBack, mine } = bill
  const replaced = bills.find((one) => one.id === bill.replaces)
  const replacement = bills.find((one) => one.replaces === id)
  if (!takenBack && !replaced && !mine) return '—'
  return (
    <div>
      {replaced && <p className="small">{t('engagements.fees.replaces', { bill: nameOf(replaced) })}</p>}
      {takenBack && (
        <>
          <Tag tone="warm">{t('engagements.fees.takenBack')}</Tag>
          <p className="small">
            {t('engagements.fees.takenBackBy', { who: takenBack.who, when: moment(takenBack.at) })}
          </p>
          <Written className="small written" text={takenBack.reason} />
          {replacement && (
            <p className="small">{t('engagements.fees.replacedBy', { bill: nameOf(replacement) })}</p>
          )}
          {mine && !replacement && (
            <Link to={`/engagements/${engagementId}/fees?replaces=${id}#add-bill`}>
              {t('engagements.fees.correct')}
              <VisuallyHidden>{nameOf(bill)}</VisuallyHidden>
            </Link>
          )}
        </>
      )}
      {mine && !takenBack && (
        <AskOnce
          act={t('engagements.fees.withdraw')}
          of={nameOf(bill)}
          what={t('engagements.fees.withdrawHow')}
        >
          <BillWithdrawalForm engagementId={engagementId} billId={id} fieldId={`reason-${id}`} />
        </AskOnce>
      )}
    </div>
  )
}

/** A bill in one line, for whoever has several before them. */
export function useBillName(): (
  bill: Pick<BillLine, 'billedOn' | 'stage' | 'amount' | 'currency'>,
) => string {
  const t = useT()
  const write = useAmount()
  return ({ billedOn, stage, amount, currency }) =>
    [billedOn, t(`invitations.quoteStage.${stage}`), write(amount, currency)].join(' · ')
}

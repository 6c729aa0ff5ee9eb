import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'

type ComplaintReceiptProps = { number: string; code: string; dueOn: string | null }

/** The number and the code, shown this once. */
export function ComplaintReceipt({ number, code, dueOn }: ComplaintReceiptProps) {
  const t = useT()
  return (
    <>
      <Notice tone="warm">{t('complaints.receipt.keep')}</Notice>
      <Facts
        facts={[
          { term: t('complaints.receipt.number'), value: <strong>{number}</strong> },
          {
            term: t('complaints.receipt.code'),
            value: (
              <strong className="unbroken" translate="no">
                {code}
              </strong>
            ),
          },
        ]}
      />
      <p>{dueOn ? t('complaints.receipt.due', { day: dueOn }) : t('complaints.receipt.dueUnknown')}</p>
      <p className="actions">
        <LinkButton tone="quiet" to="/complaints/progress">
          {t('complaints.receipt.progress')}
        </LinkButton>
        <PrintButton>{t('complaints.progress.print')}</PrintButton>
      </p>
    </>
  )
}

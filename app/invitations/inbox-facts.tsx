import { useT } from '../i18n/context.tsx'
import type { InboxRow } from './inbox-table.tsx'
import { PartyNames } from './party-names.tsx'

/** What tells invitations apart whose disputes are alike: for what, together with whom, and the number. */
export function InboxFacts({
  row: { purpose, what, partner, reference },
}: {
  row: Pick<InboxRow, 'purpose' | 'what' | 'partner' | 'reference'>
}) {
  const t = useT()
  return (
    <>
      {what !== null && <>{t(`invitations.purpose.${purpose}`)} · </>}
      {partner && (
        <>
          {t('invitations.inbox.with')}
          <PartyNames parties={[partner]} linked={false} /> ·{' '}
        </>
      )}
      {t('invitations.inbox.number', { reference })}
    </>
  )
}

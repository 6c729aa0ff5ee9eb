import { useT } from '../i18n/context.tsx'
import type { InboxRow } from './inbox-table.tsx'
import { PartyNames } from './party-names.tsx'

/** What tells invitations apart whose disputes are alike: for what, together with whom, and the number. */
export function InboxFacts({
  row: { purpose, what, title, partner, reference },
}: {
  row: Pick<InboxRow, 'purpose' | 'what' | 'title' | 'partner' | 'reference'>
}) {
  const t = useT()
  return (
    <>
      {what !== null && <>{t(`invitations.purpose.${purpose}`)} · </>}
      {title !== null && what !== null && <>{what} · </>}
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

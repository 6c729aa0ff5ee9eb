import { shanghaiDay } from '../domain/day.ts'
import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'

/** How many open accounts a party has, and whom the centre has invited where none of them keeps its entry. */
export type PartyAccounts = {
  open: number
  kept: boolean
  invited: { address: string; expiresAt: string; expired: boolean } | null
}

type PartyAccountsSectionProps = {
  accounts: PartyAccounts
  /** Where the first one is invited; null for whoever may not, and for entries that are out of the directory. */
  inviteAt: string | null
}

/** Whether anybody can sign in for a listed party and keep its entry, and the way to change that. */
export function PartyAccountsSection({ accounts, inviteAt }: PartyAccountsSectionProps) {
  const t = useT()
  const { open, kept, invited } = accounts
  return (
    <section className="section">
      <h2>{t('listings.accounts.title')}</h2>
      {open > 0 && <p className="quiet">{t('listings.accounts.open', { count: open })}</p>}
      {!kept && (
        <>
          <p className="attention">{t(open > 0 ? 'listings.accounts.unkept' : 'listings.accounts.none')}</p>
          {invited && (
            <p>
              {t(invited.expired ? 'listings.accounts.expired' : 'listings.accounts.invited', {
                address: invited.address,
                day: shanghaiDay(new Date(invited.expiresAt)),
              })}
            </p>
          )}
          {inviteAt && (
            <p className="actions">
              <LinkButton to={inviteAt} tone="quiet">
                {t('listings.accounts.invite')}
              </LinkButton>
            </p>
          )}
        </>
      )}
    </section>
  )
}

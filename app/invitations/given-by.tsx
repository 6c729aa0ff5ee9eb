import { type Named, PartyName } from '../directory/party-name.tsx'
import { useT } from '../i18n/context.tsx'

/** Who gave a quote; of a 1+1 that one side quotes for both. */
export function GivenBy({ by, pair }: { by: Named; pair: boolean }) {
  const t = useT()
  return (
    <>
      <PartyName party={by} />
      {pair && <span className="quiet small"> {t('invitations.compare.forBoth')}</span>}
    </>
  )
}

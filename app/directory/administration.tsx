import { Link, useRouteLoaderData } from '@remix-run/react'
import { type Actor, isStaff } from '../domain/actor.ts'
import { useT } from '../i18n/context.tsx'

/** Where staff suspend, verify and look at conflicts; nothing for anybody else. */
export function Administration({ partyId }: { partyId: string }) {
  const t = useT()
  const root = useRouteLoaderData('root') as { account: Pick<Actor, 'role'> | null } | undefined
  if (!root?.account || !isStaff(root.account)) return null
  return (
    <p className="small screen-only">
      <Link to={`/staff/listings/${partyId}`}>{t('directory.profile.administer')}</Link>
    </p>
  )
}

import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { InvitationStateTag } from './invitation-state.tsx'
import type { AskedBefore } from './shown.ts'

/** That somebody was invited in the dispute, how far that has come, and the way there. */
export function AskedMark({ disputeId, asked }: { disputeId: string; asked: AskedBefore }) {
  const t = useT()
  return (
    <>
      <Link to={`/disputes/${disputeId}/invitations#i-${asked.id}`}>{t('invitations.asked.mark')}</Link>{' '}
      <InvitationStateTag state={asked.status} ended={asked.ended} />
    </>
  )
}

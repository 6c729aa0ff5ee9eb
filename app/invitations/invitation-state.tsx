import type { Ended } from '../domain/invitation/decline.ts'
import type { InvitationState } from '../domain/invitation/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'

const TONE: Record<InvitationState, TagTone> = {
  sent: 'open',
  names_shown: 'open',
  conflict_cleared: 'open',
  conflicted: 'warm',
  accepted: 'good',
  delivered: 'good',
  declined: 'plain',
  lapsed: 'warm',
  cancelled: 'plain',
  engaged: 'good',
}

/** The state of an invitation as a word with a shape; why it came to nothing where that is known. */
export function InvitationStateTag({
  state,
  ended = null,
}: {
  state: InvitationState
  ended?: Ended | null
}) {
  const t = useT()
  const isReason = ended !== null && ended !== 'lapsed' && ended !== 'cancelled'
  return (
    <Tag tone={TONE[state]}>{t(isReason ? `invitations.ended.${ended}` : `invitations.state.${state}`)}</Tag>
  )
}

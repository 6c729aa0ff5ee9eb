import type { ReadAs } from '../domain/invitation/standing.ts'
import { useT } from '../i18n/context.tsx'
import { Tag } from '../ui/tag.tsx'
import { InvitationStateTag } from './invitation-state.tsx'

/** Where an invitation stands for the party that reads it, as a word with a shape. */
export function StandingTag({ status, standing }: ReadAs) {
  const t = useT()
  switch (standing) {
    case 'to_answer':
    case 'to_check':
    case 'to_quote':
    case 'other_checks':
    case 'partner_out':
      return (
        <Tag tone={standing === 'other_checks' || standing === 'partner_out' ? 'plain' : 'open'}>
          {t(`invitations.standing.${standing}`)}
        </Tag>
      )
    default:
      return <InvitationStateTag state={status} />
  }
}

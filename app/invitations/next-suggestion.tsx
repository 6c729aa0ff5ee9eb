import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { NextSuggested } from './shown.ts'

/** After an invitation that came to nothing: who can be asked next, by the same frozen list. */
export function NextSuggestion({ disputeId, next }: { disputeId: string; next: NextSuggested | null }) {
  const t = useT()
  if (!next) return <Notice tone="warm">{t('invitations.list.nextNone')}</Notice>
  const { runId: run, section, key: ref, place, name } = next
  return (
    <Notice tone="warm" title={t('invitations.list.next')}>
      <p>{t('invitations.list.nextHow')}</p>
      <p>
        {name} <span className="quiet">· {t('invitations.list.of', { place })}</span>
      </p>
      <p className="actions">
        <LinkButton
          to={`/disputes/${disputeId}/invitations/new?${new URLSearchParams({ run, section, ref })}`}
        >
          {t('invitations.list.nextInvite')}
        </LinkButton>
      </p>
    </Notice>
  )
}

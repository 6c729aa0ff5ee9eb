import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PartyNames } from './party-names.tsx'
import type { Suggestion } from './shown.ts'

type NextSuggestionProps = { disputeId: string; suggestion: Suggestion }

/** After an invitation that came to nothing: who can be asked next by the same frozen list, or what else can be done. */
export function NextSuggestion({ disputeId, suggestion }: NextSuggestionProps) {
  const t = useT()
  const { runId: run, section, failed, next } = suggestion
  const result = `/disputes/${disputeId}/matches/${run}?${new URLSearchParams({ section })}`
  return (
    <Notice tone="warm" title={t('invitations.list.next')}>
      <p>
        <a href={`#i-${failed.id}`}>
          <PartyNames parties={failed.parties} linked={false} />
        </a>
        {t('shell.colon')}
        {t(next ? 'invitations.list.nextHow' : 'invitations.list.nextNone')}
      </p>
      {next ? (
        <>
          <p>
            {next.name} <span className="quiet">· {t('invitations.list.of', { place: next.place })}</span>
          </p>
          <p className="actions">
            <LinkButton
              to={`/disputes/${disputeId}/invitations/new?${new URLSearchParams({ run, section, ref: next.key })}`}
            >
              {t('invitations.list.nextInvite')}
            </LinkButton>
          </p>
        </>
      ) : (
        <p>
          <Link to={result}>{t('invitations.list.nextResult')}</Link>
        </p>
      )}
    </Notice>
  )
}

import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { DisputeAbilities } from '../domain/dispute/policy.ts'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button, LinkButton } from '../ui/button.tsx'

type DisputeActionsProps = {
  id: string
  version: number
  abilities: DisputeAbilities
  /** How many invitations are still open: what ends the dispute closes them. */
  open: number
  /** The latest result, if there is one. */
  latestRun: string | null
  /** Whether the page asks its reader for something that comes before all of these. */
  later: boolean
  /** What makes bringing it again twice once. */
  newId: string
}

/** What can be done with a dispute now: the next step first, what ends it last; a question before what stays done. */
export function DisputeActions({
  id,
  version,
  abilities,
  open,
  latestRun,
  later,
  newId,
}: DisputeActionsProps) {
  const t = useT()
  const page = `/disputes/${id}`
  const ending = (how: string) =>
    open === 0 ? how : `${how} ${t('disputes.page.closesInvitations', { count: open })}`
  return (
    <>
      <div className="actions">
        {latestRun && (
          <LinkButton to={`${page}/matches/${latestRun}`} tone={later ? 'quiet' : 'solid'}>
            {t('disputes.page.seeMatch')}
          </LinkButton>
        )}
        {latestRun && (
          <LinkButton to={`${page}/invitations`} tone="quiet">
            {t('invitations.list.title')}
          </LinkButton>
        )}
        {abilities.submit ? (
          <AskOnce main act={t('disputes.page.submitDraft')} what={t('disputes.page.submitDraftHow')}>
            <Step action={`${page}/submission`} version={version}>
              <Button>{t('disputes.page.submitDraft')}</Button>
            </Step>
          </AskOnce>
        ) : (
          abilities.match && (
            <Step action={`${page}/matches`} version={version}>
              <Button tone={latestRun || later ? 'quiet' : 'solid'}>
                {t(latestRun ? 'disputes.page.matchAgain' : 'disputes.page.match')}
              </Button>
            </Step>
          )
        )}
        {abilities.copy && (
          <Form method="post" action={`${page}/copy`}>
            <input type="hidden" name="key" value={newId} />
            <Button tone="quiet">{t('disputes.page.copy')}</Button>
          </Form>
        )}
        {abilities.edit && (
          <LinkButton to={`${page}/edit`} tone="quiet">
            {t('disputes.page.edit')}
          </LinkButton>
        )}
      </div>
      {abilities.close && (
        <AskOnce act={t('disputes.page.close')} what={ending(t('disputes.page.closeHow'))}>
          <Step action={`${page}/closure`} version={version}>
            <Button tone="quiet">{t('disputes.page.close')}</Button>
          </Step>
        </AskOnce>
      )}
      {abilities.withdraw && (
        <AskOnce act={t('disputes.page.withdraw')} what={ending(t('disputes.page.withdrawHow'))}>
          <Step action={`${page}/withdrawal`} version={version}>
            <Button tone="warm">{t('disputes.page.withdraw')}</Button>
          </Step>
        </AskOnce>
      )}
    </>
  )
}

function Step({ action, version, children }: { action: string; version: number; children: ReactNode }) {
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="version" value={version} />
      {children}
    </Form>
  )
}

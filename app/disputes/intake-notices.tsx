import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Written } from '../ui/written.tsx'
import { type Hurry, HurryNotice } from './hurry-notice.tsx'
import { Meanwhile } from './meanwhile.tsx'

type IntakeNoticesProps = {
  dispute: {
    id: string
    status: DisputeState
    decisionReason: string
    urgent: boolean
    procedure: string | null
  }
  /** How many points wait for an answer and until when, and whether this reader may answer. */
  asked: { count: number; dueOn: string | null } | null
  mayAnswer: boolean
  /** Whether the centre reads, which waits for what the enterprise is asked for. */
  staff: boolean
  decided: boolean
  /** Why the urgent lane should be taken, and whether this reader may still choose it. */
  hurry: Hurry | null
  mayEdit: boolean
}

/** What whoever opens a dispute must know before anything else. */
export function IntakeNotices({
  dispute,
  asked,
  mayAnswer,
  staff,
  decided,
  hurry,
  mayEdit,
}: IntakeNoticesProps) {
  const t = useT()
  const { id, status, decisionReason, urgent, procedure } = dispute
  return (
    <>
      {asked && (
        <Notice
          tone="warm"
          title={t(staff ? 'intake.page.supplementAwaited' : 'intake.page.supplementAsked')}
        >
          <p>{t('intake.page.supplementAskedHow', { count: asked.count })}</p>
          {asked.dueOn && (
            <p>
              {t(staff ? 'intake.page.supplementAwaitedUntil' : 'intake.page.supplementLapses', {
                day: asked.dueOn,
              })}
            </p>
          )}
          {mayAnswer && (
            <p className="actions">
              <LinkButton to={`/disputes/${id}/supplement`} tone={staff ? 'quiet' : 'solid'}>
                {t(staff ? 'intake.page.supplementRecord' : 'intake.page.supplementAnswer')}
              </LinkButton>
            </p>
          )}
        </Notice>
      )}
      {status === 'not_accepted' && (
        <Notice tone="warm" title={t('intake.page.notAccepted')}>
          <Written text={decisionReason} />
        </Notice>
      )}
      {hurry && (
        <HurryNotice hurry={hurry}>
          {mayEdit && (
            <LinkButton to={`/disputes/${id}/edit#urgent`} tone="quiet">
              {t('intake.hurry.edit')}
            </LinkButton>
          )}
        </HurryNotice>
      )}
      {urgent && !decided && status !== 'withdrawn' && <Meanwhile procedure={procedure} />}
    </>
  )
}

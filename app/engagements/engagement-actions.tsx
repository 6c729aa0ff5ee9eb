import { Link } from '@remix-run/react'
import { NOTE_LIMIT } from '../domain/engagement/limits.ts'
import type { EngagementAbilities } from '../domain/engagement/policy.ts'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'

/** Each step that a page can offer, and the resource that takes it. */
const STEPS = [
  { event: 'resume', resource: 'resumption', tone: 'solid' },
  { event: 'pause', resource: 'pause', tone: 'quiet' },
  { event: 'terminate', resource: 'termination', tone: 'warm' },
] as const

type EngagementActionsProps = {
  id: string
  version: number
  abilities: EngagementAbilities
  openMilestones: number
}

/** What can be done with an engagement now; each step says what it means before it is taken. */
export function EngagementActions({ id, version, abilities, openMilestones }: EngagementActionsProps) {
  const t = useT()
  const possible = STEPS.filter(({ event }) => abilities[event])
  if (possible.length === 0 && !abilities.conclude) return null
  return (
    <section>
      <h2>{t('engagements.page.steps')}</h2>
      <div className="actions">
        {abilities.conclude && (
          <LinkButton
            to={`/engagements/${id}/conclusion`}
            {...(openMilestones > 0 && { tone: 'quiet' as const })}
          >
            {t('engagements.page.conclude')}
          </LinkButton>
        )}
        {abilities.terminate && (
          <LinkButton to={`/engagements/${id}/handover`} tone="quiet">
            {t('engagements.handover.title')}
          </LinkButton>
        )}
      </div>
      {abilities.conclude && openMilestones > 0 && (
        <p className="small">
          {t('engagements.page.concludeOpen', { count: openMilestones })}{' '}
          <Link to={`/engagements/${id}/milestones`}>{t('engagements.view.milestones')}</Link>
        </p>
      )}
      {possible.map(({ event, resource, tone }) => (
        <AskOnce key={event} act={t(`engagements.page.${event}`)} what={t(`engagements.page.${event}How`)}>
          <LongForm beside={event} action={`/engagements/${id}/${resource}`}>
            <VersionField version={version} />
            <TextAreaField
              id={`note-${event}`}
              name="note"
              label={t('engagements.page.stepNote')}
              optional
              rows={2}
              maxLength={NOTE_LIMIT}
            />
            <Button tone={tone}>{t(`engagements.page.${event}`)}</Button>
          </LongForm>
        </AskOnce>
      ))}
    </section>
  )
}

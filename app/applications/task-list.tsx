import { Link } from '@remix-run/react'
import type { Task, TaskState } from '../domain/application/progress.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'
import { Written } from '../ui/written.tsx'
import { useFieldLabel } from './field-label.ts'

const TONES: Record<TaskState, TagTone> = {
  open: 'plain',
  optional: 'plain',
  criterion: 'warm',
  begun: 'warm',
  done: 'good',
}

/** The tasks of an application with how far each is; what the centre asks to have changed stands beside its task. */
export function TaskList({
  applicationId,
  tasks,
  requests,
}: {
  applicationId: string
  tasks: readonly Task[]
  requests: readonly { section: string; field: string; note: string; done: boolean }[]
}) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  return (
    <ol className="plain-list task-list">
      {tasks.map(({ code, state }) => {
        const asked = requests.filter(({ section }) => section === code)
        return (
          <li key={code}>
            <Link to={`/applications/${applicationId}/${code}`}>{t(`applications.section.${code}`)}</Link>
            <AskedState asked={asked} state={state} />
            {asked.map(({ field, note, done }) => (
              <p key={field + note} className={done ? 'quiet' : 'task-note'}>
                {done && (
                  <>
                    {t('applications.task.answered')}
                    {t('shell.colon')}
                  </>
                )}
                {field && (
                  <>
                    <strong>{fieldLabel(field)}</strong>
                    {t('shell.colon')}
                  </>
                )}
                <Written as="span" text={note} className="written-words" />
              </p>
            ))}
          </li>
        )
      })}
    </ol>
  )
}

/** How far a task is; while something that was asked for has not been touched, that. */
function AskedState({ asked, state }: { asked: readonly { done: boolean }[]; state: TaskState }) {
  const t = useT()
  if (asked.length === 0) return <Tag tone={TONES[state]}>{t(`applications.task.${state}`)}</Tag>
  return asked.every(({ done }) => done) ? (
    <Tag tone="good">{t('applications.task.answered')}</Tag>
  ) : (
    <Tag tone="warm">{t('applications.state.changes_requested')}</Tag>
  )
}

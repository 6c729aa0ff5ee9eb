import { Link } from '@remix-run/react'
import type { Task, TaskState } from '../domain/application/progress.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'
import { useFieldLabel } from './field-label.ts'

const TONES: Record<TaskState, TagTone> = { open: 'plain', optional: 'plain', begun: 'warm', done: 'good' }

/** The tasks of an application with how far each is; what the centre asks to have changed stands beside its task. */
export function TaskList({
  applicationId,
  tasks,
  requests,
}: {
  applicationId: string
  tasks: readonly Task[]
  requests: readonly { section: string; field: string; note: string }[]
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
            <Tag tone={asked.length > 0 ? 'warm' : TONES[state]}>
              {asked.length > 0 ? t('applications.state.changes_requested') : t(`applications.task.${state}`)}
            </Tag>
            {asked.map(({ field, note }) => (
              <p key={field + note} className="task-note">
                {field && (
                  <>
                    <strong>{fieldLabel(field)}</strong>
                    {t('shell.colon')}
                  </>
                )}
                {note}
              </p>
            ))}
          </li>
        )
      })}
    </ol>
  )
}

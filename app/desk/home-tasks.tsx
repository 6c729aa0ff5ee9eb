import { Link } from '@remix-run/react'
import { DueText } from '../disputes/due-text.tsx'
import type { HomeTask } from '../domain/desk/home.ts'
import type { Title } from '../domain/dispute/title.ts'
import { useNameOf, useT, useTitle } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { OwnClockText } from '../invitations/due-at.tsx'
import { InboxFacts } from '../invitations/inbox-facts.tsx'

/** What waits for whoever reads this, the most pressing first; each is a link to where it is done. */
export function HomeTasks({ tasks }: { tasks: readonly HomeTask[] }) {
  const t = useT()
  const moment = useMoment()
  const nameOf = useNameOf()
  if (tasks.length === 0) return <p className="quiet">{t('desk.home.tasksNone')}</p>
  return (
    <ul className="plain-list">
      {tasks.map((task) => (
        <li key={`${task.next} ${task.key}`} className="home-task">
          <p>
            <Link to={task.to}>{t(`desk.home.next.${task.next}`)}</Link>
            <TaskSubject what={nameOf(task.names ?? null) ?? task.what} />
          </p>
          {task.invitation && (
            <p className="quiet small">
              <InboxFacts row={task.invitation} />
              {' · '}
              {t('invitations.inbox.sentAt', { when: moment(task.invitation.receivedAt) })}
            </p>
          )}
          {task.since !== undefined && (
            <p className="quiet small">
              <time dateTime={task.since}>{t('desk.home.since', { day: task.since })}</time>
            </p>
          )}
          {task.due && (
            <p className="small">
              <DueText due={task.due} late={task.late} />
              {task.invitation?.dueThere && (
                <span className="own-clock">
                  <OwnClockText own={task.invitation.dueThere} />
                </span>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function TaskSubject({ what }: { what: Title }) {
  const titled = useTitle()
  return what === '' ? null : <span className="quiet"> · {titled(what)}</span>
}

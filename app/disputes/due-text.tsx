import { shanghaiMinute } from '../domain/day.ts'
import type { Due } from '../domain/dispute/time-limits.ts'
import { useT } from '../i18n/context.tsx'

/** By when something is due, and that it is late. */
export function DueText({ due, late }: { due: Due; late: boolean }) {
  const t = useT()
  if (due.unit === 'unknown') return <>{t('intake.due.unknown')}</>
  const when = due.unit === 'day' ? due.day : shanghaiMinute(due.at)
  return (
    <span>
      <time dateTime={due.unit === 'day' ? due.day : due.at}>
        {t(due.unit === 'day' ? 'intake.due.day' : 'intake.due.instant', { when })}
      </time>
      {late && <strong className="deadline-left">{t('intake.due.late')}</strong>}
    </span>
  )
}

/** When the answer to the other side is due, below the day by which the centre decides. */
export function AnswerBy({ at }: { at: string }) {
  const t = useT()
  return (
    <time className="deadline-left" dateTime={at}>
      {t('intake.hurry.answerBy', { when: shanghaiMinute(at) })}
    </time>
  )
}

import type { DeadlineZone } from '../domain/dispute/deadline.ts'
import type { WrittenDeadline } from '../domain/dispute/written-deadline.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { type Fact, Facts } from '../ui/facts.tsx'

/** What a dispute is about, as far as ranking reads it. */
export type DisputeQuestion = {
  jurisdictions: readonly string[]
  ipTypes: readonly string[]
  procedure: string | null
  role: string | null
  /** As it was written; where ranking is told of one. */
  forum?: string | null
  languages: readonly string[]
  deadline: WrittenDeadline | null
}

/** The line of facts under the title of a dispute and of its results. */
export function DisputeFacts({
  question,
  own,
  first = [],
  over = false,
}: {
  question: DisputeQuestion
  /** The reader is of the enterprise whose dispute it is. */
  own: boolean
  first?: readonly Fact[]
  /** The dispute is over: its deadline presses nobody any more. */
  over?: boolean
}) {
  const t = useT()
  const label = useLabel()
  const what = useRightAndProcedure()
  const { place, language } = useNames()
  const separator = t('shell.listSeparator')
  // A draft may say nothing yet.
  const unstated = <span className="quiet">{t('shell.notStated')}</span>
  const { deadline } = question
  const facts: Fact[] = [
    ...first,
    {
      term: t('disputes.page.facts.where'),
      value: question.jurisdictions.map(place).join(separator) || unstated,
    },
    { term: t('disputes.page.facts.what'), value: what(question) || unstated },
    ...(question.role
      ? [
          {
            term: t(own ? 'disputes.page.facts.role' : 'disputes.page.facts.roleOfEnterprise'),
            value: label('role', question.role),
          },
        ]
      : []),
    ...(question.forum ? [{ term: t('disputes.form.forum'), value: question.forum }] : []),
    ...(question.languages.length > 0
      ? [
          {
            term: t('disputes.page.facts.languages'),
            value: question.languages.map(language).join(separator),
          },
        ]
      : []),
    ...(deadline
      ? [
          {
            term: t('disputes.page.facts.deadline'),
            value: <Deadline deadline={deadline} over={over} />,
            attention: !over,
          },
        ]
      : []),
  ]
  return <Facts facts={facts} />
}

/** 专利 · 临时禁令 */
export function useRightAndProcedure(): (question: Pick<DisputeQuestion, 'ipTypes' | 'procedure'>) => string {
  const t = useT()
  const label = useLabel()
  return ({ ipTypes, procedure }) =>
    [
      ipTypes.map((code) => label('ipType', code)).join(t('shell.listSeparator')),
      procedure && label('procedure', procedure),
    ]
      .filter(Boolean)
      .join(' · ')
}

/** A deadline on the clock where it runs, in Shanghai, and how much is left; nothing of that where all is over. */
export function Deadline({ deadline, over = false }: { deadline: WrittenDeadline; over?: boolean }) {
  const t = useT()
  const { local, zone, offset, shanghai } = deadline
  return (
    <>
      <time dateTime={deadline.instant}>
        {t('disputes.page.deadline', {
          local,
          place: t(`disputes.zone.${zone as DeadlineZone}`),
          offset,
        })}
      </time>
      <span className="deadline-left">
        {shanghai && t('disputes.page.deadlineShanghai', { shanghai })}
        {shanghai && !over && ' · '}
        {!over && <DeadlineLeft deadline={deadline} />}
      </span>
    </>
  )
}

export function DeadlineLeft({ deadline: { left } }: { deadline: WrittenDeadline }) {
  const t = useT()
  if (left.unit === 'past') return <>{t('disputes.page.past')}</>
  return (
    <>
      {t(left.unit === 'days' ? 'disputes.page.leftDays' : 'disputes.page.leftHours', {
        count: left.count,
      })}
    </>
  )
}

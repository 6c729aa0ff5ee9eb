import { Link } from '@remix-run/react'
import type { DisputeFacts } from '../domain/dispute/schema.ts'
import { useT } from '../i18n/context.tsx'
import { Tag } from '../ui/tag.tsx'

/** What a draft still asks for, as far as this list looks. */
export type DraftState = {
  places: boolean
  rights: boolean
  opponents: boolean
  deadline: boolean
  account: boolean
  files: boolean
}

const TASKS = [
  ['places', 'jurisdiction', true],
  ['rights', 'ipType', true],
  ['opponents', 'opponents', false],
  ['deadline', 'respondDate', false],
  ['account', 'description', false],
  ['files', null, false],
] as const

/** @param hasFiles whether anything was handed in */
export function draftStateOf(facts: DisputeFacts, hasFiles: boolean): DraftState {
  return {
    places: facts.jurisdictions.length > 0,
    rights: facts.ipTypes.length > 0,
    opponents: facts.opponents.length > 0,
    deadline: facts.respondBy !== null,
    account: facts.description !== '',
    files: hasFiles,
  }
}

/** The tasks of a draft, each with where it is done: save, leave, come back. */
export function DraftTasks({ disputeId, done }: { disputeId: string; done: DraftState }) {
  const t = useT()
  const ready = TASKS.every(([task, , required]) => !required || done[task])
  return (
    <section>
      <h2>{t('intake.tasks.title')}</h2>
      <p className="quiet">{t(ready ? 'intake.tasks.ledeReady' : 'intake.tasks.lede')}</p>
      <ul className="task-list plain-list">
        {TASKS.map(([task, field, required]) => (
          <li key={task}>
            <Link to={field ? `/disputes/${disputeId}/edit#${field}` : `/disputes/${disputeId}/files`}>
              {t(`intake.tasks.${task}`)}
            </Link>
            <Tag tone={done[task] ? 'good' : required ? 'warm' : 'plain'}>
              {t(
                done[task]
                  ? 'intake.tasks.done'
                  : required
                    ? 'intake.tasks.required'
                    : 'intake.tasks.optional',
              )}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}

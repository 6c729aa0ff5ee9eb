import { Link } from '@remix-run/react'
import type { ActorRole } from '../domain/actor.ts'
import type { ApplicationState as State } from '../domain/application/lifecycle.ts'
import { referenceOf } from '../domain/reference.ts'
import { useT } from '../i18n/context.tsx'
import { Facts } from '../ui/facts.tsx'
import { ApplicationState } from './application-state.tsx'

type ApplicationFactsProps = {
  id: string
  status: State
  handlerRole: ActorRole | null
  /** Shanghai days. */
  submittedOn: string | null
  dueOn: string | null
  /** While it waits for the applicant: until when, and whether that has passed. */
  answerBy: string | null
  answerLate: boolean
  call: { id: string; title: string } | null
}

/** Where it stands, who handles it, and by when: what an applicant would otherwise have to ask by telephone. */
export function ApplicationFacts({
  id,
  status,
  handlerRole,
  submittedOn,
  dueOn,
  answerBy,
  answerLate,
  call,
}: ApplicationFactsProps) {
  const t = useT()
  return (
    <Facts
      facts={[
        { term: t('applications.page.stage'), value: <ApplicationState status={status} /> },
        ...(submittedOn
          ? [
              {
                term: t('applications.page.handler'),
                value: handlerRole ? t(`accounts.role.${handlerRole}`) : t('applications.page.handlerNone'),
              },
              { term: t('applications.page.submitted'), value: submittedOn },
              ...(answerBy
                ? [
                    {
                      term: t('applications.page.answerBy'),
                      value: t(
                        answerLate ? 'applications.page.answerLate' : 'applications.page.answerByDay',
                        {
                          day: answerBy,
                        },
                      ),
                      attention: answerLate,
                    },
                  ]
                : []),
              {
                term: t('applications.page.due'),
                value:
                  status === 'changes_requested'
                    ? t('applications.page.dueStands')
                    : (dueOn ?? t('applications.page.dueUnknown')),
              },
            ]
          : []),
        { term: t('shell.letterNumber'), value: referenceOf(id) },
        ...(call
          ? [{ term: t('applications.page.call'), value: <Link to={`/calls/${call.id}`}>{call.title}</Link> }]
          : []),
      ]}
    />
  )
}

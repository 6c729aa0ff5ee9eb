import { useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { translateMessage } from '../i18n/translate.ts'
import { Timeline } from '../ui/timeline.tsx'

export type StepLine = { at: string; action: string; role: string | null }

const STAFF = ['reviewer', 'manager', 'administrator']

/** What happened, when, and on whose side: the centre's people are shown by their role. */
export function ApplicationHistory({ steps }: { steps: readonly StepLine[] }) {
  const t = useT()
  const moment = useMoment()
  const who = (role: string | null) =>
    role && STAFF.includes(role)
      ? t('applications.step.by', { role: translateMessage(t, `accounts.role.${role}`) })
      : t('applications.step.applicant')
  return (
    <Timeline
      entries={steps.map(({ at, action, role }, index) => ({
        key: String(index),
        dateTime: at,
        when: moment(at),
        what: translateMessage(t, `applications.step.${action}`),
        who: who(role),
      }))}
    />
  )
}

import { Link } from '@remix-run/react'
import type { FirstStep } from '../domain/desk/first-steps.ts'
import { useT } from '../i18n/context.tsx'
import { Tag } from '../ui/tag.tsx'

const PATHS: Record<FirstStep, string> = {
  site: '/staff/site',
  staff: '/staff/accounts',
  reference: '/staff/calendar/cn',
  directory: '/calls',
}

/** What to see to before the centre can work, with whether it is done; nothing where there is nothing to see to. */
export function FirstSteps({ steps }: { steps: readonly { step: FirstStep; done: boolean }[] }) {
  const t = useT()
  if (steps.length === 0) return null
  return (
    <section className="first-steps">
      <h2>{t('desk.first.title')}</h2>
      <p className="quiet">{t('desk.first.lede')}</p>
      <ol className="plain-list task-list">
        {steps.map(({ step, done }) => (
          <li key={step}>
            <Link to={PATHS[step]}>{t(`desk.first.step.${step}`)}</Link>
            <Tag tone={done ? 'good' : 'plain'}>{t(done ? 'desk.first.done' : 'desk.first.open')}</Tag>
            <p className="quiet">
              {t(`desk.first.how.${step}`)}{' '}
              {step === 'reference' && (
                <>
                  <Link to="/staff/time-limits">{t('intake.limits.title')}</Link>{' '}
                  <Link to="/staff/rates">{t('rates.title')}</Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

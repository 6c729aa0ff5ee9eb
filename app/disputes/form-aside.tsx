import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { UrgentLaneButton } from './urgent-lane.tsx'

/** What happens next, and who sees what is written. `urgent` when the urgent lane is chosen already. */
export function FormAside({ urgent }: { urgent: boolean }) {
  const t = useT()
  return (
    <aside>
      <section>
        <h2>{t('disputes.form.aside.next')}</h2>
        <ol className="dispute-steps">
          <li>{t('disputes.form.aside.steps.constraints')}</li>
          <li>{t('disputes.form.aside.steps.rank')}</li>
          <li>{t('disputes.form.aside.steps.engage')}</li>
        </ol>
        <p>
          <Link to="/how-matching-works">{t('shell.footer.method')}</Link>
        </p>
      </section>
      <section>
        <h2>{t('disputes.form.aside.privacy')}</h2>
        <p>{t('disputes.form.aside.privacyText')}</p>
      </section>
      <section>
        <h2>{t('disputes.form.aside.urgent')}</h2>
        <p>{t('disputes.form.aside.urgentText')}</p>
        {urgent ? (
          <p>
            <strong>{t('disputes.form.aside.urgentChosen')}</strong>
          </p>
        ) : (
          <UrgentLaneButton />
        )}
      </section>
    </aside>
  )
}

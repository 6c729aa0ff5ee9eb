import { Link } from '@remix-run/react'
import { POLICY } from '../domain/matching/policy-version.ts'
import { useT } from '../i18n/context.tsx'

/**
 * How a party answered its latest invitations, of those that count: how many, how many of them, and the mean hours;
 * null where it answered none.
 */
export type MeasuredAnswers = { asked: number; answers: number; hours: number | null }

/** Tells a party what its answers come to in matching, and which invitations do not count. */
export function OwnAnswers({ measured }: { measured: MeasuredAnswers | null }) {
  const t = useT()
  if (POLICY.answered === null) return null
  return (
    <section className="section">
      <h2>{t('invitations.answers.title')}</h2>
      <p className="prose">
        {measured === null
          ? t('invitations.answers.few', { least: POLICY.answered.least })
          : measured.hours === null
            ? t('invitations.answers.none', { count: measured.asked })
            : t('invitations.answers.some', {
                count: measured.asked,
                answers: measured.answers,
                hours: measured.hours,
              })}
      </p>
      <p className="prose">
        {t('invitations.answers.uncounted')}{' '}
        <Link to="/how-matching-works#fit">{t('results.about.method')}</Link>
      </p>
    </section>
  )
}

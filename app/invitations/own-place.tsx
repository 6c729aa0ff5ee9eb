import { Link } from '@remix-run/react'
import { POLICY, policyOf } from '../domain/matching/policy-version.ts'
import { useT } from '../i18n/context.tsx'
import { ReasonList } from '../matching/reason-list.tsx'
import type { ShownOwnPlace } from '../matching/shown.ts'
import { useBandName, useSeparation } from '../matching/use-order.ts'

/** Tells an invited party where it stood, why, and what put it behind the one above: nothing of who the others are. */
export function OwnPlaceSection({ own }: { own: ShownOwnPlace }) {
  const t = useT()
  const bandName = useBandName()
  const say = useSeparation(
    own.section === 'thinkTanks' ? 'unbanded' : 'banded',
    policyOf(own.policyVersion) ?? POLICY,
  )
  return (
    <section className="section">
      <h2>{t('invitations.mine.place')}</h2>
      <p>
        {own.band === null
          ? t('invitations.mine.placeUnbanded', {
              section: t(`results.section.${own.section}`),
              place: own.place,
            })
          : t('invitations.mine.placeOf', {
              section: t(`results.section.${own.section}`),
              place: own.place,
              band: bandName(own.band),
            })}
      </p>
      <p>
        {own.separation ? say(own.place === 1 ? 'first' : 'next', own.separation) : t('results.order.only')}
      </p>
      <ReasonList reasons={own.reasons} matters={own.matters} shares={own.shares} />
      <p className="quiet">
        {t('invitations.mine.placeRun', { run: own.run, policy: own.policyVersion })}{' '}
        <Link to="/how-matching-works">{t('results.about.method')}</Link>
      </p>
    </section>
  )
}

import { Link } from '@remix-run/react'
import type { Place } from '../domain/matching/dossier.ts'
import type { Lift } from '../domain/matching/lifts.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'

/** A lift with the page on which it can be acted on, and what its part of fit weighs; null where it is no part. */
export type ShownLift = { lift: Lift; weight: number | null; to: string }

/** How much of what a party can state itself it has, and what would lift it, each with its reason in numbers. */
export function Lifts({ share, lifts }: { share: number; lifts: readonly ShownLift[] }) {
  const t = useT()
  const say = useSayLift()
  return (
    <section className="section" aria-labelledby="lifts">
      <h2 id="lifts">{t('profiles.meter.title')}</h2>
      <p>
        <meter className="profile-meter" min={0} max={100} value={share} aria-labelledby="lifts-share" />{' '}
        <span id="lifts-share">{t('profiles.meter.share', { share })}</span>
      </p>
      <h3>{t('profiles.meter.lifts')}</h3>
      {lifts.length === 0 ? (
        <p className="quiet">{t('profiles.meter.none')}</p>
      ) : (
        <ul className="profile-lifts">
          {lifts.map((shown) => (
            <li key={JSON.stringify(shown.lift)}>
              <Link to={shown.to}>{say(shown.lift)}</Link>
              {shown.weight !== null && (
                <span className="quiet small"> {t('profiles.meter.weight', { weight: shown.weight })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet small">
        <Link to="/how-matching-works">{t('profiles.meter.method')}</Link>
      </p>
    </section>
  )
}

function useSayLift(): (lift: Lift) => string {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  const where = ({ jurisdiction, ipType }: Place) => `${place(jurisdiction)} · ${label('ipType', ipType)}`
  const all = (places: readonly Place[]) => places.map(where).join(t('shell.listSeparator'))
  return (lift) => {
    switch (lift.what) {
      case 'part':
        return t(`profiles.meter.part.${lift.part}`, {
          now: lift.now,
          best: lift.best,
          hours: lift.within ?? 0,
        })
      case 'admission':
        return t('profiles.meter.admission', { places: all(lift.places), now: lift.now, best: lift.best })
      case 'expired_admission':
        return t('profiles.meter.expired', { places: all(lift.places) })
      case 'band':
        return t('profiles.meter.band', {
          place: where(lift.place),
          count: lift.matters,
          band: lift.band,
          next: lift.best,
        })
    }
  }
}

import { namesIn } from '../directory/party-name.tsx'
import { RATED_POINTS, type RatedPoint } from '../domain/engagement/rating.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { Written } from '../ui/written.tsx'

type Rating = Record<RatedPoint, number> & {
  bySide: 'enterprise' | 'party'
  partyId: string
  comment: string
}
type Party = { id: string; ref: string; nameZh: string | null; nameEn: string | null }

/** How each side found working with the other. */
export function RatingList({ ratings, parties }: { ratings: readonly Rating[]; parties: readonly Party[] }) {
  const t = useT()
  const locale = useLocale()
  const nameOf = (partyId: string) => {
    const party = parties.find((one) => one.id === partyId)
    return party ? namesIn(locale, party).first.text : ''
  }
  return (
    <section className="section">
      <h2>{t('engagements.rating.heading')}</h2>
      {ratings.map((rating) => (
        <div key={`${rating.bySide} ${rating.partyId}`} className="rating">
          <h3>
            {t(
              rating.bySide === 'enterprise'
                ? 'engagements.rating.byEnterprise'
                : 'engagements.rating.byParty',
              {
                name: nameOf(rating.partyId),
              },
            )}
          </h3>
          <dl className="account">
            {RATED_POINTS.map((point) => (
              <div key={point}>
                <dt>{t(`engagements.rating.point.${point}`)}</dt>
                <dd>{t(`engagements.rating.score.s${rating[point] as 1 | 2 | 3 | 4 | 5}`)}</dd>
              </div>
            ))}
          </dl>
          {rating.comment !== '' && <Written text={rating.comment} />}
        </div>
      ))}
    </section>
  )
}

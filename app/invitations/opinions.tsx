import { shanghaiMinute } from '../domain/day.ts'
import { useT } from '../i18n/context.tsx'
import { Written } from '../ui/written.tsx'
import { PartyNames } from './party-names.tsx'
import type { ShownInvitation } from './shown.ts'

/** What was written for a dispute; of two independent opinions neither before both are in. */
export function Opinions({ invitations }: { invitations: readonly ShownInvitation[] }) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t('invitations.list.opinions')}</h2>
      {invitations.some(({ opinionWaits }) => opinionWaits) && (
        <p className="quiet">{t('invitations.list.opinionsWait')}</p>
      )}
      <div className="opinions">
        {invitations.map(
          ({ id, parties, opinion }) =>
            opinion && (
              <article key={id}>
                <h3>
                  <PartyNames parties={parties} />
                </h3>
                <p className="quiet small">
                  <time dateTime={opinion.at}>{shanghaiMinute(opinion.at)}</time>
                </p>
                <Written text={opinion.body} />
              </article>
            ),
        )}
      </div>
    </section>
  )
}

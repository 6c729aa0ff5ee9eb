import type { Opponent } from '../domain/dispute/opponents.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'

type Account = {
  industry: string | null
  budget: { amount: number; currency: string } | null
  opponents: readonly Opponent[]
  description: string
}

/** What the enterprise told besides the facts of the line above: the other side, industry, budget, what happened. */
export function DisputeAccount({ industry, budget, opponents, description }: Account) {
  const t = useT()
  const label = useLabel()
  const { format } = new Intl.NumberFormat(useLocale())
  return (
    <>
      <dl className="account">
        {opponents.length > 0 && (
          <div>
            <dt>{t('disputes.page.facts.opponents')}</dt>
            {opponents.map(({ name, aliases }) => (
              <dd key={name}>
                {name}
                {aliases.length > 0 && (
                  <span className="quiet"> {aliases.join(t('shell.listSeparator'))}</span>
                )}
              </dd>
            ))}
          </div>
        )}
        {industry && (
          <div>
            <dt>{t('disputes.page.facts.industry')}</dt>
            <dd>{label('industry', industry)}</dd>
          </div>
        )}
        {budget && (
          <div>
            <dt>{t('disputes.page.facts.budget')}</dt>
            <dd>
              {budget.currency} {format(budget.amount)}
            </dd>
          </div>
        )}
      </dl>
      <h3>{t('disputes.page.description')}</h3>
      {description === '' ? (
        <p className="quiet">{t('disputes.page.noDescription')}</p>
      ) : (
        <p className="written">{description}</p>
      )}
    </>
  )
}

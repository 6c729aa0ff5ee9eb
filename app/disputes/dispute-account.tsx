import type { Opponent } from '../domain/dispute/opponents.ts'
import type { Confidentiality } from '../domain/dispute/particulars.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { Written } from '../ui/written.tsx'

type Money = { amount: number; currency: string }

type Account = {
  industry: string | null
  budget: Money | null
  claim: Money | null
  opponents: readonly Opponent[]
  description: string
  wanted: string
  products: string
  confidentiality: Confidentiality
}

/** What the enterprise told besides the facts of the line above: the other side, its trade, money, what happened and what it wants. */
export function DisputeAccount(account: Account) {
  const { industry, budget, claim, opponents, description, wanted, products, confidentiality } = account
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
        {products !== '' && (
          <div>
            <dt>{t('disputes.page.facts.products')}</dt>
            <dd>{products}</dd>
          </div>
        )}
        {(
          [
            ['claim', claim],
            ['budget', budget],
          ] as const
        ).map(
          ([name, money]) =>
            money && (
              <div key={name}>
                <dt>{t(`disputes.page.facts.${name}`)}</dt>
                <dd>
                  {money.currency} {format(money.amount)}
                </dd>
              </div>
            ),
        )}
        {confidentiality === 'strict' && (
          <div>
            <dt>{t('disputes.page.facts.confidentiality')}</dt>
            <dd>{t('disputes.page.strict')}</dd>
          </div>
        )}
      </dl>
      <h3>{t('disputes.page.description')}</h3>
      {description === '' ? (
        <p className="quiet">{t('disputes.page.noDescription')}</p>
      ) : (
        <Written text={description} />
      )}
      {wanted !== '' && (
        <>
          <h3>{t('disputes.page.wanted')}</h3>
          <Written text={wanted} />
        </>
      )}
    </>
  )
}

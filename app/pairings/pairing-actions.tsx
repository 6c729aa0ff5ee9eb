import type { PairingAbilities } from '../domain/pairing/policy.ts'
import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { PAIRING_STEPS } from './steps.ts'

type ActionsProps = {
  pairing: { id: string; complete: boolean }
  abilities: PairingAbilities
  /** Why a manager cannot decide: they have examined it themselves. */
  examinedByReader: boolean
}

/** What the reader may do now; the main act first. */
export function PairingActions({ pairing: { id, complete }, abilities, examinedByReader }: ActionsProps) {
  const t = useT()
  const base = `/pairings/${id}`
  const steps = PAIRING_STEPS.filter(({ event }) => abilities[event])
  const decides = abilities.approve || abilities.reject
  return (
    <div className="screen-only">
      {abilities.accept && (
        <>
          <p className="quiet">{t('pairings.act.acceptHow')}</p>
          <p className="actions">
            <LinkButton to={`${base}/acceptance`}>{t('pairings.act.accept')}</LinkButton>
          </p>
        </>
      )}
      <p className="actions">
        {decides && <LinkButton to={`${base}/decision`}>{t('pairings.act.decide')}</LinkButton>}
        {abilities.recommend && (
          <LinkButton to={`${base}/examination`} tone={decides ? 'quiet' : 'solid'}>
            {t('pairings.act.recommend')}
          </LinkButton>
        )}
        {abilities.counter && (
          <LinkButton to={`${base}/terms`} tone={abilities.accept || complete ? 'quiet' : 'solid'}>
            {t(complete ? 'pairings.act.counter' : 'pairings.act.fill')}
          </LinkButton>
        )}
        {abilities.renew && (
          <LinkButton to={`/pairings/new?renews=${id}`} tone="quiet">
            {t('pairings.act.renew')}
          </LinkButton>
        )}
        {steps.map(({ event, resource, final }) => (
          <LinkButton key={event} to={`${base}/${resource}`} tone={final ? 'warm' : 'quiet'}>
            {t(`pairings.act.${event}`)}
          </LinkButton>
        ))}
      </p>
      {examinedByReader && <p className="quiet">{t('pairings.act.twoPeople')}</p>}
    </div>
  )
}

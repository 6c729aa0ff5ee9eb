import { type Named, namesIn } from '../directory/party-name.tsx'
import { OTHERS, type Others } from '../domain/engagement/others.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { Choice } from '../ui/choice.tsx'

type OtherInvitationsProps = {
  /** The parties of each invitation to act that is still open besides the one taken up. */
  others: readonly (readonly Named[])[]
  chosen?: Others
}

/** What becomes of the others once somebody is engaged; nothing where nobody else was asked. */
export function OtherInvitations({ others, chosen = 'close' }: OtherInvitationsProps) {
  const t = useT()
  const locale = useLocale()
  if (others.length === 0) return null
  const nameOf = (parties: readonly Named[]) =>
    parties.map((party) => namesIn(locale, party).first.text).join(' + ')
  return (
    <fieldset className="field">
      <legend className="field-label">{t('invitations.others.legend')}</legend>
      <p className="field-hint">
        {t('invitations.others.who', { names: others.map(nameOf).join(t('shell.listSeparator')) })}
      </p>
      <div className="choices">
        {OTHERS.map((one) => (
          <Choice key={one} type="radio" name="others" value={one} defaultChecked={one === chosen}>
            <span>{t(`invitations.others.${one}`)}</span>
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}

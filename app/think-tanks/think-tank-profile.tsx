import type { PartyProfile } from '../directory/party.ts'
import { ownFact, useProfileFacts } from '../directory/profile-facts.tsx'
import { ProfilePage } from '../directory/profile-page.tsx'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'

/** A think tank's page: what it declares to work on, and what it has done. */
export function ThinkTankProfile({ thinkTank, today }: { thinkTank: PartyProfile; today: string }) {
  const t = useT()
  const shared = useProfileFacts(thinkTank)
  return (
    <ProfilePage
      party={thinkTank}
      today={today}
      facts={[
        ownFact(t('directory.profile.facts.host'), thinkTank.unit),
        shared.place,
        shared.languages,
        shared.industries,
      ]}
    >
      <Declared thinkTank={thinkTank} />
    </ProfilePage>
  )
}

function Declared({ thinkTank }: { thinkTank: PartyProfile }) {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  const separator = t('shell.listSeparator')
  return (
    <section className="section" aria-labelledby="declared">
      <h2 id="declared">{t('directory.profile.declared.title')}</h2>
      <dl className="terms">
        <dt>{t('directory.profile.declared.places')}</dt>
        <dd>{thinkTank.jurisdictions.map(place).join(separator) || t('shell.notStated')}</dd>
        <dt>{t('directory.profile.declared.rights')}</dt>
        <dd>
          {thinkTank.ipTypes.map((code) => label('ipType', code)).join(separator) || t('shell.notStated')}
        </dd>
      </dl>
    </section>
  )
}

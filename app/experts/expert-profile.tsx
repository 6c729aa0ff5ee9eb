import type { PartyProfile } from '../directory/party.ts'
import { factOf, ownFact, useProfileFacts } from '../directory/profile-facts.tsx'
import { ProfilePage } from '../directory/profile-page.tsx'
import { useLabel, useT } from '../i18n/context.tsx'

/** An expert's page. */
export function ExpertProfile({ expert, today }: { expert: PartyProfile; today: string }) {
  const t = useT()
  const label = useLabel()
  const shared = useProfileFacts(expert)
  const categories = expert.categories.map((code) => label('expertCategory', code))
  return (
    <ProfilePage
      party={expert}
      today={today}
      facts={[
        factOf(t('directory.profile.facts.category'), categories.join(t('shell.listSeparator'))),
        ownFact(t('directory.profile.facts.unit'), expert.unit),
        ownFact(t('directory.profile.facts.title'), expert.title),
        shared.place,
        shared.languages,
        shared.industries,
      ]}
    />
  )
}

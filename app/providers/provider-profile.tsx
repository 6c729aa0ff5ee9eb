import { Link } from '@remix-run/react'
import { directoryPath } from '../directory/lists.ts'
import { PartyName } from '../directory/party-name.tsx'
import { factOf, useProfileFacts } from '../directory/profile-facts.tsx'
import { ProfilePage } from '../directory/profile-page.tsx'
import { useLabel, useT } from '../i18n/context.tsx'
import { AgreementTag } from '../pairings/agreement-tag.tsx'
import type { ProviderProfile as Provider } from './provider.ts'

/** A provider's page, with its 1+1 agreements beside it. */
export function ProviderProfile({ provider, today }: { provider: Provider; today: string }) {
  const t = useT()
  const label = useLabel()
  const shared = useProfileFacts(provider)
  const kind = provider.kind && label('providerKind', provider.kind)
  const origin = provider.origin && label('origin', provider.origin)
  return (
    <ProfilePage
      party={provider}
      today={today}
      facts={[
        factOf(t('directory.profile.facts.kind'), [origin, kind].filter(Boolean).join(' · ')),
        shared.place,
        factOf(t('directory.profile.facts.founded'), provider.foundedOn?.slice(0, 4)),
        shared.languages,
        shared.industries,
      ]}
      aside={
        <>
          <Pairings provider={provider} />
          <Website website={provider.website} />
        </>
      }
    />
  )
}

function Pairings({ provider }: { provider: Provider }) {
  const t = useT()
  if (provider.pairings.length === 0) return null
  return (
    <section>
      <h2>{t('directory.profile.pairings.title')}</h2>
      <ul className="profile-pairings plain-list">
        {provider.pairings.map((pairing) => {
          const other = pairing.domestic.ref === provider.ref ? pairing.overseas : pairing.domestic
          return (
            <li key={pairing.ref}>
              <Link to={directoryPath('pairings', pairing.ref)}>
                <PartyName party={other} />
              </Link>
              <br />
              <AgreementTag pairing={pairing} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Website({ website }: { website: string | null }) {
  const t = useT()
  const host = website && /^https?:\/\/([^/]+)/.exec(website)?.[1]
  if (!website || !host) return null
  return (
    <section>
      <h2>{t('directory.profile.facts.website')}</h2>
      <a href={website} rel="noreferrer nofollow">
        {host}
      </a>
    </section>
  )
}

import type { ReactNode } from 'react'
import { OwnWords } from '../directory/own-words.tsx'
import type { PartyProfile } from '../directory/party.ts'
import { ownFact, useProfileFacts } from '../directory/profile-facts.tsx'
import { ProfilePage } from '../directory/profile-page.tsx'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'

type ThinkTankProfileProps = {
  thinkTank: PartyProfile
  today: string
  work?: { people: string[]; publications: string[] }
  /** What was published through the centre. */
  children?: ReactNode
}

/** A think tank's page: what it declares to work on, who works there, and what it has done. */
export function ThinkTankProfile({ thinkTank, today, work, children }: ThinkTankProfileProps) {
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
      {children}
      <Lines id="people" title={t('commissions.profile.people')} lines={work?.people ?? []} />
      <Lines
        id="publications"
        title={t('commissions.profile.publications')}
        lines={work?.publications ?? []}
      />
    </ProfilePage>
  )
}

/** What a think tank wrote, one entry a line. */
function Lines({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <OwnWords text={line} />
          </li>
        ))}
      </ul>
    </section>
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

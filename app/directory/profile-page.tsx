import type { ReactNode } from 'react'
import { PORTRAIT } from '../domain/profile/portrait.ts'
import { AdmissionsTable } from '../evidence/admissions-table.tsx'
import { PracticeTable } from '../evidence/practice-table.tsx'
import { PublicMatters } from '../evidence/public-matters.tsx'
import { useLocale, useT } from '../i18n/context.tsx'
import { type Fact, Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { directoryPath, LIST_OF } from './lists.ts'
import { OwnWords } from './own-words.tsx'
import type { PartyProfile } from './party.ts'
import { namesIn, OtherName } from './party-name.tsx'
import { ProfileAside } from './profile-aside.tsx'

type ProfilePageProps = {
  party: PartyProfile
  facts: readonly (Fact | null)[]
  today: string
  /** Sections between the introduction and the evidence. */
  children?: ReactNode
  /** Sections of the side column, after the ones that every profile has. */
  aside?: ReactNode
}

/** A party's page: who, the facts, what they may do, what they have done. */
export function ProfilePage({ party, facts, today, children, aside }: ProfilePageProps) {
  const t = useT()
  const locale = useLocale()
  const list = LIST_OF[party.type]
  // Whoever studies disputes and does not fight them has no matters by nature: an empty record would read as a lack.
  const studies = party.type === 'think_tank'
  const { first } = namesIn(locale, party)
  return (
    <>
      <PageHead
        title={first.text}
        titleLang={first.lang === locale ? undefined : first.lang}
        lede={<OtherName party={party} />}
        crumbs={[{ to: directoryPath(list), label: t(`directory.lists.${list}.title`) }]}
      />
      {party.removalNotified && <Notice tone="warm">{t('directory.profile.removalNotified')}</Notice>}
      <Facts facts={facts.filter((fact) => fact !== null)} />
      <div className="with-aside">
        <div>
          {party.portrait && (
            <img
              className="profile-portrait"
              src={`${directoryPath(list)}/${party.ref}/portrait?v=${party.portrait.slice(0, 16)}`}
              width={PORTRAIT.width / 2}
              height={PORTRAIT.height / 2}
              alt={t('profiles.portrait.of', { name: first.text })}
            />
          )}
          <Introduction party={party} />
          {children}
          {(!studies || party.practice.length > 0) && (
            <section className="section" aria-labelledby="practice">
              <h2 id="practice">{t('directory.profile.practice.title')}</h2>
              <p className="quiet">{t('directory.profile.practice.lede')}</p>
              <PracticeTable practice={party.practice} />
            </section>
          )}
          {!studies && (
            <section className="section" aria-labelledby="admissions">
              <h2 id="admissions">{t('directory.profile.admissions.title')}</h2>
              <AdmissionsTable admissions={party.admissions} />
            </section>
          )}
          <PublicMatters matters={party.publicMatters} />
          <Particulars party={party} />
        </div>
        <ProfileAside party={party} today={today}>
          {aside}
        </ProfileAside>
      </div>
    </>
  )
}

/** The introduction in the page's language, or in the other where there is only that. */
function Introduction({ party }: { party: PartyProfile }) {
  const locale = useLocale()
  const [text, lang] =
    locale === 'en'
      ? party.bioEn
        ? [party.bioEn, 'en']
        : [party.bioZh, 'zh-CN']
      : party.bioZh
        ? [party.bioZh, 'zh-CN']
        : [party.bioEn, 'en']
  if (!text) return null
  return (
    <p className="profile-bio" lang={lang}>
      {text}
    </p>
  )
}

/** What the party agreed to have published beside its facts, in its own words; nobody verified it. */
function Particulars({ party }: { party: PartyProfile }) {
  const t = useT()
  const { particulars, insurance } = party
  if (particulars.length === 0 && !insurance) return null
  return (
    <section className="section" aria-labelledby="particulars">
      <h2 id="particulars">{t('profiles.public.title')}</h2>
      <p className="quiet">{t('profiles.public.lede')}</p>
      <dl className="terms">
        {particulars.map(({ field, lines }) => (
          <div key={field}>
            <dt>{t(`profiles.field.${field}`)}</dt>
            {lines.map((line) => (
              <dd key={line}>
                <OwnWords text={line} />
              </dd>
            ))}
          </div>
        ))}
        {insurance && (
          <div>
            <dt>{t('profiles.field.insurance')}</dt>
            <dd>
              <OwnWords text={insurance.insurer} />
              {' · '}
              {t('profiles.public.cover', {
                amount: insurance.cover.toLocaleString('en-US'),
                currency: insurance.currency,
                day: insurance.expiresOn,
              })}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

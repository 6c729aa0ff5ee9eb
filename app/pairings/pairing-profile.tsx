import { Link } from '@remix-run/react'
import { directoryPath } from '../directory/lists.ts'
import { namesIn, OtherName, PartyName } from '../directory/party-name.tsx'
import { Parts } from '../directory/party-row.tsx'
import { usePlace } from '../directory/use-place.ts'
import { useTerm } from '../evidence/use-term.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { AgreementTag } from './agreement-tag.tsx'
import type { PairingParty, PublicPairing } from './pairing.ts'

/** The page of a 1+1: both sides, what they cover together, until when. */
export function PairingProfile({ pairing }: { pairing: PublicPairing }) {
  const t = useT()
  const label = useLabel()
  const locale = useLocale()
  const term = useTerm()
  const { place, language } = useNames()
  const separator = t('shell.listSeparator')
  const title = t('directory.pairing.title', {
    domestic: namesIn(locale, pairing.domestic).first.text,
    overseas: namesIn(locale, pairing.overseas).first.text,
  })
  const procedures = pairing.procedures.map((code) => label('procedure', code)).join(separator)
  return (
    <>
      <PageHead
        title={title}
        lede={t('directory.pairing.explain')}
        crumbs={[{ to: directoryPath('pairings'), label: t('directory.lists.pairings.title') }]}
      />
      <p className="tags pairing-state">
        <AgreementTag pairing={pairing} />
      </p>
      <Facts
        facts={[
          {
            term: t('directory.pairing.jurisdictions'),
            value: pairing.jurisdictions.map(place).join(separator),
          },
          {
            term: t('directory.pairing.ipTypes'),
            value: pairing.ipTypes.map((code) => label('ipType', code)).join(separator),
          },
          { term: t('directory.pairing.procedures'), value: procedures || t('directory.row.anyProcedure') },
          {
            term: t('directory.pairing.languages'),
            value: pairing.languages.map(language).join(separator) || t('shell.notStated'),
          },
          { term: t('directory.pairing.validity'), value: term(pairing.validFrom, pairing.validTo) },
          {
            term: t('directory.pairing.joint'),
            value: t('directory.pairing.jointCount', { count: pairing.jointMatters }),
          },
          {
            term: t('directory.pairing.lead'),
            value: pairing.lead ? t(`directory.pairing.${pairing.lead}`) : t('shell.notStated'),
          },
          {
            term: t('directory.pairing.response'),
            value:
              pairing.responseHours === null
                ? t('shell.notStated')
                : t('directory.pairing.responseOf', { count: pairing.responseHours }),
          },
        ]}
      />
      <div className="sides">
        <Side title={t('directory.pairing.domestic')} side={pairing.domestic} />
        <span className="sides-plus" aria-hidden="true">
          +
        </span>
        <Side title={t('directory.pairing.overseas')} side={pairing.overseas} />
      </div>
      <p className="actions section screen-only">
        <LinkButton to="/disputes/new">{t('directory.profile.describe')}</LinkButton>
        <Link to="/how-matching-works">{t('directory.profile.method')}</Link>
      </p>
    </>
  )
}

function Side({ title, side }: { title: string; side: PairingParty }) {
  const t = useT()
  const label = useLabel()
  const place = usePlace()
  const { language } = useNames()
  return (
    <section className="side">
      <p className="quiet small">{title}</p>
      <h2>
        <Link to={directoryPath('providers', side.ref)}>
          <PartyName party={side} />
        </Link>
      </h2>
      <p>
        <OtherName party={side} />
      </p>
      <p>
        <Parts parts={[place(side), side.kind && label('providerKind', side.kind)]} />
      </p>
      <p className="quiet">{side.languages.map(language).join(t('shell.listSeparator'))}</p>
    </section>
  )
}

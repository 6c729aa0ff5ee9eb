import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { directoryPath } from '../directory/lists.ts'
import { isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { pairingAbilities, sideOfPairing } from '../domain/pairing/policy.ts'
import { referenceOf } from '../domain/reference.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PairingActions } from '../pairings/pairing-actions.tsx'
import { PairingHead } from '../pairings/pairing-head.tsx'
import { PairingState, useNextText } from '../pairings/pairing-state.tsx'
import { PairingTimeline } from '../pairings/pairing-timeline.tsx'
import { findRenewal, getKeptPairing, listPairingSteps } from '../pairings/queries-kept.server.ts'
import { nextStep, stateWord } from '../pairings/standing.ts'
import { TermsTable } from '../pairings/terms-table.tsx'
import { type SomeTerms, valuesOfTerms } from '../pairings/terms-values.ts'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.staff.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const pairing = await getKeptPairing(app.db, actor, params.pairingId!)
  const { jurisdictions, languages } = pairing
  // Of one that was only imported, what the public may read is all that is known.
  const known: SomeTerms = pairing.terms ?? {
    jurisdictions,
    languages,
    ipTypes: pairing.ipTypes,
    procedures: pairing.procedures,
  }
  return json({
    pairing,
    values: valuesOfTerms(known),
    steps: await listPairingSteps(app.db, actor, pairing.id),
    abilities: pairingAbilities(actor, pairing),
    mine: sideOfPairing(actor, pairing),
    renewalId: await findRenewal(app.db, pairing.id),
    staff: isStaff(actor),
    examinedByReader: pairing.status === 'accepted' && pairing.examinedBy === actor.id,
    today: shanghaiDay(app.now()),
    names: namesFor(localeOf(request), { jurisdictions, languages }),
  })
}

export default function PairingPage() {
  const { pairing, values, steps, abilities, mine, renewalId, staff, examinedByReader, today, names } =
    useLoaderData<typeof loader>()
  const t = useT()
  const moment = useMoment()
  const write = useNextText()
  const word = stateWord(pairing, today)
  const isPublic = word === 'active' || word === 'notBegun' || word === 'ending'
  return (
    <NamesProvider names={names}>
      <PairingHead pairing={pairing} view="overview" staff={staff} />
      <Facts
        facts={[
          { term: t('pairings.page.facts.state'), value: <PairingState pairing={pairing} today={today} /> },
          { term: t('pairings.column.next'), value: write(nextStep(pairing, mine, today)) },
          {
            term: t('pairings.page.facts.term'),
            value: `${pairing.validFrom ?? '–'} – ${pairing.validTo ?? '–'}`,
          },
          {
            term: t('pairings.page.facts.joint'),
            value: t('pairings.page.jointCount', { count: pairing.jointMatters }),
          },
          {
            term: t('pairings.page.signed'),
            value:
              pairing.files === 0 ? (
                t('pairings.page.signedNone')
              ) : (
                <Link to={`/pairings/${pairing.id}/files`}>
                  {t('pairings.page.signedCount', { count: pairing.files })}
                </Link>
              ),
          },
          { term: t('shell.letterNumber'), value: referenceOf(pairing.id) },
          {
            term: t('pairings.page.facts.ref'),
            value: isPublic ? (
              <Link to={directoryPath('pairings', pairing.ref)}>{pairing.ref}</Link>
            ) : (
              pairing.ref
            ),
          },
        ]}
      />
      {pairing.status === 'suspended' && <Notice tone="warm">{t('pairings.page.suspendedWarn')}</Notice>}
      {word === 'ending' && (
        <Notice tone="warm">{t('pairings.page.noticeWarn', { day: pairing.noticeEndsOn ?? '' })}</Notice>
      )}
      {(renewalId || word === 'expired') && (
        <Notice
          tone="warm"
          title={word === 'expired' && t('pairings.page.expiredTitle', { day: pairing.validTo ?? '' })}
        >
          {renewalId ? (
            <>
              {t('pairings.page.renewalAt')}{' '}
              <Link to={`/pairings/${renewalId}`}>{t('pairings.page.renewal')}</Link>
            </>
          ) : (
            t(mine && !abilities.renew ? 'pairings.page.expiredAsk' : 'pairings.page.expiredHow')
          )}
          {!renewalId && abilities.renew && (
            <>
              {' '}
              <Link to={`/pairings/new?renews=${pairing.id}`}>{t('pairings.act.renew')}</Link>
            </>
          )}
        </Notice>
      )}
      {pairing.renewsId && (
        <p className="quiet">
          {t('pairings.page.renews')}
          {t('shell.colon')}
          <Link to={`/pairings/${pairing.renewsId}`}>{t('pairings.page.renewed')}</Link>
        </p>
      )}
      <PairingActions pairing={pairing} abilities={abilities} examinedByReader={examinedByReader} />
      {pairing.examination && (
        <section className="section">
          <h2>{t('pairings.page.examination')}</h2>
          <p>
            <strong>{t(`pairings.advice.${pairing.examination.advice}`)}</strong>{' '}
            <span className="quiet">
              {t('pairings.page.adviceBy', {
                name: pairing.examination.name,
                at: moment(pairing.examination.at),
              })}
            </span>
          </p>
          <Written text={pairing.examination.note} />
        </section>
      )}
      <section className="section">
        <h2>{t('pairings.page.terms')}</h2>
        {pairing.terms === null && <p className="quiet">{t('pairings.page.termsNone')}</p>}
        {pairing.terms !== null && !pairing.complete && (
          <p className="quiet">{t('pairings.page.termsIncomplete')}</p>
        )}
        {pairing.termsVersion > 0 && (
          <p className="quiet">{t('pairings.page.termsVersion', { version: pairing.termsVersion })}</p>
        )}
        <TermsTable values={values} />
      </section>
      {steps.length > 0 && (
        <section className="section">
          <h2>{t('pairings.page.timeline')}</h2>
          <PairingTimeline steps={steps} />
        </section>
      )}
    </NamesProvider>
  )
}

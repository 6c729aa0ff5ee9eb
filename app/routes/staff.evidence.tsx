import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { namesIn } from '../directory/party-name.tsx'
import { dayNumber, dayOfNumber, shanghaiDay } from '../domain/day.ts'
import { WARNING_DAYS } from '../domain/listing/expiry.ts'
import { canVerifyEvidence } from '../domain/listing/policy.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { EvidenceTable } from '../listings/evidence-table.tsx'
import { EXPIRING_SHOWN, listExpiring } from '../listings/queries-evidence.server.ts'
import { listUnconfirmed, namesOfParties } from '../listings/queries-parties.server.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

const UNCONFIRMED_SHOWN = 200

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('listings.staff.list'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const today = shanghaiDay(app.now())
  const last = dayOfNumber(dayNumber(today) + WARNING_DAYS[0])
  const evidence = await listExpiring(app.db, today, last, EXPIRING_SHOWN)
  return json({
    today,
    evidence,
    parties: await namesOfParties(
      app.db,
      evidence.map(({ partyId }) => partyId),
    ),
    unconfirmed: await listUnconfirmed(app.db, today, { most: UNCONFIRMED_SHOWN }),
    verifiable: canVerifyEvidence(actor),
    names: namesFor(localeOf(request), { jurisdictions: evidence.map(({ jurisdiction }) => jurisdiction) }),
  })
}

export default function ExpiringEvidence() {
  const { today, evidence, parties, unconfirmed, verifiable, names } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const nameOf = (party: { nameZh: string | null; nameEn: string | null }) =>
    namesIn(locale, party).first.text
  const named = Object.fromEntries(parties.map((party) => [party.id, nameOf(party)]))
  return (
    <NamesProvider names={names}>
      <PageHead title={t('listings.staff.list')} lede={t('listings.staff.listLede')} />
      {evidence.length === 0 ? (
        <Empty title={t('listings.staff.listNone')} />
      ) : (
        <EvidenceTable evidence={evidence} today={today} verifiable={verifiable} parties={named} />
      )}
      <section className="section">
        <h2>{t('listings.staff.unconfirmed')}</h2>
        {unconfirmed.length === 0 ? (
          <p className="quiet">{t('listings.staff.unconfirmedNone')}</p>
        ) : (
          <ul>
            {unconfirmed.map((party) => (
              <li key={party.id}>
                <Link to={`/staff/listings/${party.id}`}>
                  {t(party.everConfirmed ? 'listings.staff.lastConfirmed' : 'listings.staff.neverConfirmed', {
                    name: nameOf(party),
                    day: party.confirmedOn,
                  })}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
    </NamesProvider>
  )
}

import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { usePlaceAndRight } from '../coverage/use-place-and-right.ts'
import { shanghaiDay } from '../domain/day.ts'
import type { COUNTS } from '../domain/pairing/numbers.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { conveneHref } from '../pairings/convene-href.ts'
import { NumbersTable } from '../pairings/numbers-table.tsx'
import { listPairingGaps, pairingNumbers } from '../pairings/queries-numbers.server.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.numbers.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const rows = await pairingNumbers(app.db, app.now())
  const gaps = await listPairingGaps(app.db, app.now())
  const places = [...rows, ...gaps].flatMap(({ jurisdiction }) => jurisdiction ?? [])
  return json({
    rows,
    gaps,
    today: shanghaiDay(app.now()),
    names: namesFor(localeOf(request), { jurisdictions: places }),
  })
}

export default function PairingNumbers() {
  const { rows, gaps, today, names } = useLoaderData<typeof loader>()
  return (
    <NamesProvider names={names}>
      <Numbers rows={rows} gaps={gaps} today={today} />
    </NamesProvider>
  )
}

type NumbersProps = {
  rows: { jurisdiction: string | null; counts: Record<(typeof COUNTS)[number], number> }[]
  gaps: { jurisdiction: string; ipType: string; requests: number }[]
  today: string
}

function Numbers({ rows, gaps, today }: NumbersProps) {
  const t = useT()
  const placeAndRight = usePlaceAndRight()
  const named = (gap: NumbersProps['gaps'][number]) =>
    placeAndRight({ jurisdiction: gap.jurisdiction, ipType: gap.ipType as IpType })
  return (
    <>
      <PageHead
        title={t('pairings.numbers.title')}
        lede={t('pairings.numbers.lede', { day: today })}
        crumbs={[{ to: '/staff/pairings', label: t('pairings.staff.title') }]}
      />
      {rows.length > 1 ? <NumbersTable rows={rows} /> : <Empty title={t('pairings.numbers.none')} />}
      <p className="screen-only">
        <a href="/staff/pairings/numbers.csv" download>
          {t('pairings.staff.csv')}
        </a>
      </p>
      <p className="quiet small">{t('pairings.numbers.notes')}</p>
      <section className="section">
        <h2>{t('pairings.numbers.gapsTitle')}</h2>
        {gaps.length === 0 ? (
          <p className="quiet">{t('pairings.numbers.gapsNone')}</p>
        ) : (
          <DataTable
            caption={t('pairings.numbers.gapsCaption', { count: gaps.length })}
            columns={[
              { key: 'place', title: t('pairings.numbers.place'), heading: true, cell: named },
              {
                key: 'requests',
                title: t('pairings.numbers.gapRequests'),
                numeric: true,
                cell: ({ requests }) => requests,
              },
              {
                key: 'convene',
                title: t('pairings.numbers.gapConvene'),
                cell: (gap) => (
                  <Link
                    to={conveneHref(gap)}
                    aria-label={t('pairings.numbers.gapConveneFor', { place: named(gap) })}
                  >
                    {t('pairings.numbers.gapConvene')}
                  </Link>
                ),
              },
            ]}
            rows={gaps}
            rowKey={({ jurisdiction, ipType }) => `${jurisdiction}:${ipType}`}
          />
        )}
      </section>
    </>
  )
}

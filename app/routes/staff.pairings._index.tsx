import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { shanghaiDay } from '../domain/day.ts'
import { canConvene } from '../domain/pairing/policy.ts'
import type { PairingStatus } from '../domain/vocabulary/parties.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PairingTable } from '../pairings/pairing-table.tsx'
import { listKeptPairings } from '../pairings/queries-kept.server.ts'
import { listOpenRequests } from '../pairings/queries-requests.server.ts'
import { RequestList } from '../pairings/request-list.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.staff.title'))

const VIEWS = {
  waiting: ['accepted'],
  negotiating: ['proposed'],
  live: ['active', 'suspended'],
  over: ['terminated', 'expired'],
} as const satisfies Record<string, readonly PairingStatus[]>
type View = keyof typeof VIEWS
const VIEW_NAMES = Object.keys(VIEWS) as View[]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const asked = new URL(request.url).searchParams.get('view')
  const view = asked === 'requests' ? 'requests' : (VIEW_NAMES.find((one) => one === asked) ?? 'waiting')
  const all = (await listKeptPairings(app.db, actor)).map(({ terms: _, ...line }) => line)
  const within = (one: View) =>
    all.filter(({ status }) => (VIEWS[one] as readonly PairingStatus[]).includes(status))
  const requests = await listOpenRequests(app.db)
  // What waits longest comes first where somebody has to do something.
  const shown = view === 'requests' ? [] : within(view)
  const pairings = view === 'waiting' ? shown.toReversed() : shown
  return json({
    view,
    pairings,
    requests: view === 'requests' ? requests : [],
    counts: {
      ...Object.fromEntries(VIEW_NAMES.map((one) => [one, within(one).length])),
      requests: requests.length,
    } as Record<View | 'requests', number>,
    convenes: canConvene(actor),
    today: shanghaiDay(app.now()),
    names: namesFor(localeOf(request), {
      jurisdictions: [...pairings, ...requests].flatMap((one) => one.jurisdictions),
    }),
  })
}

export default function StaffPairings() {
  const { view, pairings, requests, counts, convenes, today, names } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <NamesProvider names={names}>
      <PageHead title={t('pairings.staff.title')} lede={t('pairings.staff.lede')} />
      <p className="actions screen-only">
        {convenes && <LinkButton to="/staff/pairings/new">{t('pairings.staff.convene')}</LinkButton>}
        <Link to="/staff/pairings/numbers">{t('pairings.staff.numbers')}</Link>
      </p>
      <Tabs
        label={t('pairings.staff.views')}
        tabs={([...VIEW_NAMES, 'requests'] as const).map((one) => ({
          to: one === 'waiting' ? '/staff/pairings' : `/staff/pairings?view=${one}`,
          label: t(`pairings.staff.${one}`),
          count: counts[one],
          current: one === view,
        }))}
      />
      {view === 'requests' && <RequestList requests={requests} convenes={convenes} />}
      {view !== 'requests' && pairings.length === 0 && (
        <Empty title={t('pairings.staff.none')}>
          <p>
            {t('pairings.staff.noneHow')}{' '}
            <Link to="/staff/pairings/numbers">{t('pairings.staff.numbers')}</Link>
          </p>
        </Empty>
      )}
      {pairings.length > 0 && <PairingTable pairings={pairings} mine={() => null} today={today} />}
    </NamesProvider>
  )
}

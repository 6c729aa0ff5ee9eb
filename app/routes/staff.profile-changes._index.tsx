import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { getCalendar } from '../calendar/queries.server.ts'
import { todayChanges } from '../desk/queries-today-vetting.server.ts'
import { namesIn } from '../directory/party-name.tsx'
import { DueText } from '../disputes/due-text.tsx'
import { getTimeLimits } from '../disputes/time-limits.server.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { shanghaiDay } from '../domain/day.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { listWaitingChanges } from '../profiles/queries-changes.server.ts'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.change.staffTitle'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const now = app.now()
  const changes = await listWaitingChanges(app.db, actor)
  const calendar = await getCalendar(app.db, CENTRE_CALENDAR)
  const limits = await getTimeLimits(app.db)
  const waits = await todayChanges(app.db, calendar, limits, now)
  const dueOf = new Map(waits.map(({ key, due, late }) => [key, { due, late }]))
  return json({
    changes: changes.map(({ id, kind, party, proposedName, proposedAt }) => ({
      ...(dueOf.get(id) ?? { due: null, late: false }),
      id,
      kind,
      party,
      proposedName,
      day: shanghaiDay(new Date(proposedAt)),
    })),
  })
}

export default function WaitingChanges() {
  const { changes } = useLoaderData<typeof loader>()
  const t = useT()
  const label = useLabel()
  const locale = useLocale()
  return (
    <>
      <PageHead title={t('profiles.change.staffTitle')} lede={t('profiles.change.staffLede')} />
      {changes.length === 0 ? (
        <p className="quiet">{t('profiles.change.staffNone')}</p>
      ) : (
        <DataTable
          caption={t('profiles.change.staffTitle')}
          captionHidden
          rows={changes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'party',
              title: t('listings.staff.party'),
              heading: true,
              cell: ({ id, party }) => (
                <Link to={`/staff/profile-changes/${id}`}>{namesIn(locale, party).first.text}</Link>
              ),
            },
            {
              key: 'type',
              title: t('vetting.queue.kind'),
              cell: ({ party }) => label('partyType', party.type),
            },
            {
              key: 'kind',
              title: t('profiles.change.title'),
              cell: ({ kind }) => t(`profiles.change.kind.${kind}`),
            },
            {
              key: 'due',
              title: t('desk.due'),
              cell: ({ due, late }) => due && <DueText due={due} late={late} />,
            },
            {
              key: 'by',
              title: t('listings.staff.steps'),
              cell: ({ proposedName, day }) => t('profiles.change.by', { name: proposedName, day }),
            },
          ]}
        />
      )}
    </>
  )
}

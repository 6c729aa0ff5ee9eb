import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ApplicationState } from '../applications/application-state.tsx'
import { beginApplication } from '../applications/commands.server.ts'
import { listApplications } from '../applications/queries.server.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useLabel, useNameOf, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('applications.list.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!appliesAs(actor)) throw new Problem('not_found', 'this account does not apply')
  const applications = await listApplications(app.db, actor)
  return json({
    applications: applications.map((one) => ({
      ...one,
      submittedOn: one.submittedAt && shanghaiDay(new Date(one.submittedAt)),
    })),
  })
}

/** Begins an application. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const form = await request.formData()
  const id = String(form.get('key') ?? '')
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Problem('bad_request', 'the form has no key')
  await beginApplication(app.db, actor, { id, callId: String(form.get('call') ?? '') || null }, app.now())
  return redirect(`/applications/${id}`, 303)
}

export default function Applications() {
  const { applications } = useLoaderData<typeof loader>()
  const t = useT()
  const label = useLabel()
  const nameIn = useNameOf()
  const nameOf = (name: TwoNames) => nameIn(name) ?? t('applications.list.unnamed')
  return (
    <>
      <PageHead
        title={t('applications.list.title')}
        crumbs={[{ to: '/apply', label: t('applications.start.title') }]}
      />
      {applications.length === 0 ? (
        <Empty title={t('applications.list.none')}>
          <LinkButton to="/apply">{t('applications.start.begin')}</LinkButton>
        </Empty>
      ) : (
        <DataTable
          caption={t('applications.list.caption', { count: applications.length })}
          columns={[
            {
              key: 'name',
              title: t('applications.list.name'),
              heading: true,
              cell: ({ id, name }) => <Link to={`/applications/${id}`}>{nameOf(name)}</Link>,
            },
            { key: 'kind', title: t('applications.list.kind'), cell: ({ kind }) => label('partyType', kind) },
            {
              key: 'stage',
              title: t('applications.list.stage'),
              cell: ({ status }) => <ApplicationState status={status} />,
            },
            ...(applications.some(({ answerBy }) => answerBy !== null)
              ? [
                  {
                    key: 'answerBy',
                    title: t('applications.page.answerBy'),
                    cell: ({ answerBy }: { answerBy: string | null }) =>
                      answerBy ? t('applications.page.answerByDay', { day: answerBy }) : '–',
                  },
                ]
              : []),
            {
              key: 'submitted',
              title: t('applications.list.submitted'),
              unbroken: true,
              cell: ({ submittedOn }) => submittedOn ?? '–',
            },
            {
              key: 'due',
              title: t('applications.list.due'),
              unbroken: true,
              cell: ({ status, dueOn }) => (status === 'changes_requested' ? '–' : (dueOn ?? '–')),
            },
          ]}
          rows={applications}
          rowKey={({ id }) => id}
        />
      )}
    </>
  )
}

import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import { addRecord } from '../centre-records/commands.server.ts'
import { readRecordForm } from '../centre-records/read-form.server.ts'
import { RecordForm } from '../centre-records/record-form.tsx'
import { isRecordKind } from '../domain/centre-record/kinds.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { disputeOptions } from '../http/dispute-options.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('records.heading'))

/** The kind that the address names. @throws Problem `not_found` */
function kindOf(request: Request) {
  const kind = new URL(request.url).searchParams.get('kind') ?? ''
  if (!isRecordKind(kind)) throw new Problem('not_found', 'there is no such kind of record')
  return kind
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const kind = kindOf(request)
  const asked = new URL(request.url).searchParams.get('dispute') ?? ''
  const disputes = await disputeOptions(app.db, localeOf(request), asked)
  return json({
    kind,
    disputes,
    disputeId: disputes.some(({ value }) => value === asked) ? asked : '',
    today: shanghaiDay(app.now()),
    id: newId(app.now()),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const kind = kindOf(request)
  const form = await request.formData()
  const read = readRecordForm(form, kind)
  if (read.input === null) return json({ problems: read.problems, values: read.values }, 422)
  const id = String(form.get('id') ?? '')
  try {
    await addRecord(app.db, actor, isId(id) ? id : newId(app.now()), read.input, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return json({ problems: [...error.fields], values: read.values }, 422)
  }
  return redirectWithMessage(app, `/staff/records?kind=${kind}`, 'records.message.saved')
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export default function NewRecord() {
  const { kind, disputes, disputeId, today, id } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const empty = { day: today, title: '', district: '', disputeId, body: '', effect: '', count: '', note: '' }
  return (
    <>
      <PageHead
        title={t(`records.add.${kind}`)}
        lede={t(`records.what.${kind}`)}
        crumbs={[{ to: '/staff/records', label: t('records.heading') }]}
      />
      <RecordForm
        kind={kind}
        values={answered?.values ?? empty}
        problems={answered?.problems ?? []}
        disputes={disputes}
        hidden={{ id }}
      />
    </>
  )
}

import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { editRecord } from '../centre-records/commands.server.ts'
import { getRecord } from '../centre-records/queries.server.ts'
import { readRecordForm } from '../centre-records/read-form.server.ts'
import { RecordForm } from '../centre-records/record-form.tsx'
import { isProblem } from '../domain/errors.ts'
import { disputeOptions } from '../http/dispute-options.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, () => data?.record.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const record = await getRecord(app.db, params.recordId!)
  const disputes = await disputeOptions(app.db, localeOf(request), record.dispute?.id ?? '')
  return json({ record, disputes })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { id, kind } = await getRecord(app.db, params.recordId!)
  const form = await request.formData()
  const read = readRecordForm(form, kind)
  if (read.input === null) return json({ problems: read.problems, values: read.values }, 422)
  try {
    await editRecord(app.db, actor, { id, version: Number(form.get('version')) }, read.input, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return json({ problems: [...error.fields], values: read.values }, 422)
  }
  return redirectWithMessage(app, `/staff/records?kind=${kind}`, 'records.message.saved')
}

export default function EditRecord() {
  const { record, disputes } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const { kind, day, title, district, dispute, body, effect, count, note, version } = record
  const values = {
    day,
    title,
    district: district ?? '',
    disputeId: dispute?.id ?? '',
    body,
    effect: effect ?? '',
    count: count === null ? '' : String(count),
    note,
  }
  return (
    <>
      <PageHead
        title={t('records.edit', { title })}
        lede={t(`records.what.${kind}`)}
        crumbs={[{ to: '/staff/records', label: t('records.heading') }]}
        here={title}
      />
      <RecordForm
        key={version}
        kind={kind}
        values={answered?.values ?? values}
        problems={answered?.problems ?? []}
        disputes={disputes}
        hidden={{ version: String(version) }}
      />
      <section className="section">
        <AskOnce act={t('records.remove')} what={t('records.removeHow', { title })}>
          <Form method="post" action={`/staff/records/${record.id}/removal`}>
            <input type="hidden" name="version" value={version} />
            <Button tone="warm">{t('records.remove')}</Button>
          </Form>
        </AskOnce>
      </section>
    </>
  )
}

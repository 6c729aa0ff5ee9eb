import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CallForm } from '../calls/call-form.tsx'
import { callFormOf, readCallForm } from '../calls/call-form-values.ts'
import { editCall } from '../calls/commands.server.ts'
import { getCall } from '../calls/queries.server.ts'
import { canPublishCalls } from '../domain/call/policy.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('calls.edit'))

async function requirePublisher({ request, context }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, context.app)
  if (!canPublishCalls(actor)) throw new Problem('not_found', 'no route has this address')
  return actor
}

export async function loader(args: LoaderFunctionArgs) {
  await requirePublisher(args)
  const { app } = args.context
  const call = await getCall(app.db, args.params.callId!, app.now())
  return json({ id: call.id, version: call.version, form: callFormOf(call) })
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePublisher(args)
  const { app } = args.context
  const { id } = await getCall(app.db, args.params.callId!, app.now())
  const sent = await args.request.formData()
  const { form, issues, facts } = readCallForm(sent)
  if (!facts) return json({ form, issues }, 422)
  await editCall(app.db, actor, id, { facts, version: versionOf(sent) }, app.now())
  return redirectWithMessage(app, `/calls/${id}`, 'calls.message.saved')
}

export default function EditCall() {
  const { id, version, form } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead title={t('calls.edit')} crumbs={[{ to: `/calls/${id}`, label: t('calls.one') }]} />
      <CallForm
        form={answered?.form ?? form}
        issues={answered?.issues ?? []}
        hidden={{ name: 'version', value: version }}
        submit={t('calls.save')}
      />
    </>
  )
}

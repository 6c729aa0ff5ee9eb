import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import { CallForm } from '../calls/call-form.tsx'
import { readCallForm } from '../calls/call-form-values.ts'
import { CallPreview } from '../calls/call-preview.tsx'
import { publishCall } from '../calls/commands.server.ts'
import { draftCallFor } from '../coverage/queries-call.server.ts'
import { canPublishCalls } from '../domain/call/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import type { CallText } from '../domain/matching/call-draft.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('calls.new'))

async function requirePublisher({ request, context }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, context.app)
  if (!canPublishCalls(actor)) throw new Problem('not_found', 'no route has this address')
  return actor
}

const textOf = ({ parts }: CallText) =>
  parts.map(({ heading, lines }) => [heading, ...lines].join('\n')).join('\n\n')
const DRAFT_MARK = /（草稿）| \(draft\)/

/** A new call; `?place=us:patent` begins it with the draft that coverage makes from the gaps of those places. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePublisher(args)
  const { app } = args.context
  const now = app.now()
  const places = new URL(args.request.url).searchParams.getAll('place')
  const draft = places.length > 0 ? await draftCallFor(app.db, places, now) : null
  return json({
    key: newId(now),
    form: {
      titleZh: draft?.zh.title.replace(DRAFT_MARK, '') ?? '',
      titleEn: draft?.en.title.replace(DRAFT_MARK, '') ?? '',
      textZh: draft ? textOf(draft.zh) : '',
      textEn: draft ? textOf(draft.en) : '',
      kinds: draft ? ['expert', 'provider'] : [],
      opensAt: `${shanghaiDay(now)}T09:00`,
      closesAt: '',
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePublisher(args)
  const { app } = args.context
  const sent = await args.request.formData()
  const { form, issues, facts } = readCallForm(sent)
  const next = sent.get('next')
  if (next === 'change') return json({ form, issues: [], shows: false })
  if (!facts) return json({ form, issues, shows: false }, 422)
  const id = String(sent.get('key') ?? '')
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Problem('bad_request', 'the form has no key')
  if (next !== 'publish') return json({ form, issues: [], shows: true })
  await publishCall(app.db, actor, id, facts, app.now())
  return redirectWithMessage(app, `/calls/${id}`, 'calls.message.published')
}

export default function NewCall() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('calls.new')}
        lede={t('calls.newLede')}
        crumbs={[{ to: '/calls', label: t('calls.title') }]}
      />
      {answered?.shows ? (
        <CallPreview form={answered.form} callKey={data.key} />
      ) : (
        <CallForm
          form={answered?.form ?? data.form}
          issues={answered?.issues ?? []}
          hidden={{ name: 'key', value: data.key }}
          submit={t('calls.preview')}
        />
      )}
    </>
  )
}

import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GROUP_BASES } from '../domain/defence-group/in-common.ts'
import { Problem } from '../domain/errors.ts'
import { askForGroup } from '../groups/commands.server.ts'
import { CommonList } from '../groups/common-list.tsx'
import { listInCommon } from '../groups/queries.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('groups.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  return json({ lines: await listInCommon(app.db) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const form = await request.formData()
  const basis = GROUP_BASES.find((one) => one === form.get('basis'))
  if (!basis) throw new Problem('bad_request', 'the form does not say what is shared')
  await askForGroup(app.db, actor, { basis, key: String(form.get('key') ?? '') }, app.now())
  return redirectWithMessage(app, '/staff/groups', 'groups.message.asked')
}

export default function Groups() {
  const { lines } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('groups.title')}
        lede={t('groups.lede')}
        crumbs={[{ to: '/staff/intake', label: t('intake.queue.title') }]}
      />
      {lines.length === 0 ? <Empty title={t('groups.none')} /> : <CommonList lines={lines} />}
    </>
  )
}

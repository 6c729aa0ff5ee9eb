import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommissionPage } from '../commissions/commission-page.tsx'
import { STAFF_STEPS } from '../commissions/steps.ts'
import { commissionPage } from '../http/commission-page.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('commissions.title'))

export async function loader({ request, params, context: { app } }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, app)
  return json(await commissionPage(request, app, actor, params.commissionId!))
}

export default function OneCommission() {
  return (
    <CommissionPage {...useLoaderData<typeof loader>()} base="/staff/commissions" possible={STAFF_STEPS} />
  )
}

import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommissionPage } from '../commissions/commission-page.tsx'
import { THINK_TANK_STEPS } from '../commissions/steps.ts'
import { commissionPage } from '../http/commission-page.server.ts'
import { requireThinkTank } from '../http/require-think-tank.server.ts'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('commissions.title'))

export async function loader({ request, params, context: { app } }: LoaderFunctionArgs) {
  const actor = await requireThinkTank(request, app)
  return json(await commissionPage(request, app, actor, params.commissionId!))
}

export default function OneCommission() {
  return (
    <CommissionPage {...useLoaderData<typeof loader>()} base="/commissions" possible={THINK_TANK_STEPS} />
  )
}

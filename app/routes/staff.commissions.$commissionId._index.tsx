import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommissionPage } from '../commissions/commission-page.tsx'
import { getCommission, listCommissionSteps } from '../commissions/queries.server.ts'
import { STAFF_STEPS } from '../commissions/steps.ts'
import { commissionAbilities } from '../domain/commission/policy.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('commissions.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const commission = await getCommission(app.db, actor, params.commissionId!)
  return json({
    commission,
    steps: await listCommissionSteps(app.db, commission.id),
    abilities: commissionAbilities(actor, commission),
    names: namesFor(localeOf(request), { jurisdictions: commission.jurisdictions }),
  })
}

export default function OneCommission() {
  const { names, ...shown } = useLoaderData<typeof loader>()
  return (
    <NamesProvider names={names}>
      <CommissionPage {...shown} base="/staff/commissions" possible={STAFF_STEPS} />
    </NamesProvider>
  )
}

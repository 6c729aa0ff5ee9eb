import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CommissionStepPage } from '../commissions/commission-step-page.tsx'
import { THINK_TANK_STEPS } from '../commissions/steps.ts'
import { commissionForStep, takeCommissionStep } from '../http/commission-step.server.ts'
import type { RefusedForm } from '../http/refused-form.server.ts'
import { requireThinkTank } from '../http/require-think-tank.server.ts'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('commissions.title'))

export async function loader(args: LoaderFunctionArgs) {
  const {
    request,
    context: { app },
  } = args
  const { commission, event } = await commissionForStep(
    args,
    await requireThinkTank(request, app),
    THINK_TANK_STEPS,
  )
  const { id, title, version, report } = commission
  return json({ id, title, version, event, kept: { report } as Record<string, string> })
}

export async function action(args: ActionFunctionArgs) {
  const {
    request,
    context: { app },
  } = args
  return takeCommissionStep(args, await requireThinkTank(request, app), {
    steps: THINK_TANK_STEPS,
    base: '/commissions',
  })
}

export default function CommissionStep() {
  const answered = useActionData() as RefusedForm | undefined
  return <CommissionStepPage {...useLoaderData<typeof loader>()} answered={answered} base="/commissions" />
}

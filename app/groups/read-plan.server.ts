import { type Plan, planSchema } from '../domain/defence-group/plan.ts'
import { readShare } from '../domain/defence-group/shares.ts'
import { readMoney } from '../domain/money.ts'
import type { PlanValues } from './plan-form.tsx'

/** What a form says of a plan, or what to mend in it. */
export type ReadPlan =
  | { plan: Plan; problems?: never }
  | { plan?: never; problems: { field: string; code: string }[] }

/** The form of a plan as it was typed. @param disputeIds whose shares it asks for */
export function planValues(form: FormData, disputeIds: readonly string[]): PlanValues {
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    subject: text('subject'),
    engagementId: text('engagementId'),
    currency: text('currency'),
    total: text('total'),
    shares: Object.fromEntries(disputeIds.map((id) => [id, text(`share-${id}`)])),
  }
}

/** Reads a plan; an empty share leaves its enterprise out of it. */
export function readPlan(values: PlanValues): ReadPlan {
  const typed = Object.entries(values.shares).filter(([, share]) => share.trim() !== '')
  const parsed = planSchema.safeParse({
    subject: values.subject,
    engagementId: values.engagementId || null,
    currency: values.currency,
    total: readMoney(values.total),
    shares: typed.map(([disputeId, share]) => ({ disputeId, points: readShare(share) })),
  })
  if (parsed.success) return { plan: parsed.data }
  const problems = parsed.error.issues.map(({ path: [field, index], message }) => ({
    field: field === 'shares' && typeof index === 'number' ? `share-${typed[index]![0]}` : String(field),
    code: message,
  }))
  return { problems }
}

import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { canSetRates } from '../domain/quote/rate-policy.ts'
import { rateSchema } from '../domain/quote/rate-schema.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { type MessageKey, translateMessage } from '../i18n/translate.ts'
import { setRate } from '../rates/commands.server.ts'
import { listAllRates } from '../rates/queries.server.ts'
import { RateForm } from '../rates/rate-form.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tag } from '../ui/tag.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('rates.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const today = shanghaiDay(app.now())
  return json({ rates: await listAllRates(app.db, today), maySet: canSetRates(actor), today })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  if (!canSetRates(actor)) throw new Problem('forbidden', 'rates are set by managers')
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 40)
  const values = { currency: text('currency'), day: text('day'), cny: text('cny') }
  const written = values.cny.normalize('NFKC').trim()
  const parsed = rateSchema.safeParse({
    ...values,
    cny: /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN,
  })
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message,
    }))
    return json({ problems, values }, 422)
  }
  try {
    await setRate(app.db, actor, parsed.data, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    const problems = error.fields.map(({ field, message }) => ({ field, code: message }))
    return json({ problems, values }, 422)
  }
  return redirectWithMessage(app, '/staff/rates', 'rates.message.set')
}

export default function Rates() {
  const { rates, maySet, today } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = (answered?.problems ?? []).map(({ field, code }: { field: string; code: string }) => ({
    field,
    message: translateMessage(t, `rates.problem.${code}` as MessageKey),
  }))
  return (
    <>
      <PageHead title={t('rates.title')} lede={t('rates.lede')} />
      {rates.length === 0 ? (
        <p className="quiet">{t('rates.none')}</p>
      ) : (
        <DataTable
          caption={t('rates.caption', { count: rates.length })}
          columns={[
            { key: 'currency', title: t('rates.currency'), heading: true, cell: (row) => row.currency },
            {
              key: 'day',
              title: t('rates.day'),
              cell: ({ day, old }) => (
                <span>
                  <span className="unbroken">{day}</span> {old && <Tag tone="warm">{t('rates.old')}</Tag>}
                </span>
              ),
            },
            { key: 'cny', title: t('rates.cny'), numeric: true, cell: (row) => row.cny },
            { key: 'by', title: t('rates.by'), cell: (row) => row.setBy },
          ]}
          rows={rates}
          rowKey={(row) => `${row.currency} ${row.day}`}
        />
      )}
      {maySet && (
        <section className="section">
          <h2>{t('rates.add')}</h2>
          <RateForm
            key={rates.length}
            values={answered?.values ?? { currency: '', day: today, cny: '' }}
            problems={problems}
          />
        </section>
      )}
    </>
  )
}

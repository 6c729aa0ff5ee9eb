import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import { commissionResearch } from '../commissions/commands.server.ts'
import { CommissionForm } from '../commissions/commission-form.tsx'
import { listThinkTanks } from '../commissions/queries.server.ts'
import { namesIn } from '../directory/party-name.tsx'
import { getDispute } from '../disputes/queries.server.ts'
import { canCommission } from '../domain/commission/policy.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('commissions.new'))

async function staffWhoCommission({ request, context }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, context.app)
  if (!canCommission(actor)) throw new Problem('not_found', 'no route has this address')
  return actor
}

const disputeOf = (request: Request) => new URL(request.url).searchParams.get('dispute') ?? ''

export async function loader(args: LoaderFunctionArgs) {
  const { app } = args.context
  const actor = await staffWhoCommission(args)
  const { id, title } = await getDispute(app.db, actor, disputeOf(args.request))
  return json({
    id: newId(app.now()),
    dispute: { id, title: titleIn(localeOf(args.request), title) },
    thinkTanks: await listThinkTanks(app.db),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app } = args.context
  const actor = await staffWhoCommission(args)
  const form = await args.request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const id = text('id')
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Problem('bad_request', 'the form does not say what it is')
  return stepOrRefuse(form, async () => {
    const given = {
      id,
      disputeId: disputeOf(args.request),
      partyId: text('partyId'),
      ...textsIn(form, { title: 300, question: 20_000 }),
      dueOn: text('dueOn'),
      forEnterprise: form.has('forEnterprise'),
    }
    await commissionResearch(app.db, actor, given, app.now())
    return redirectWithMessage(app, `/staff/commissions/${id}`, 'commissions.message.commissioned')
  })
}

export default function NewCommission() {
  const { id, dispute, thinkTanks } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const locale = useLocale()
  const typed: Record<string, string> = answered?.typed ?? { forEnterprise: 'yes' }
  const back = `/disputes/${dispute.id}`
  return (
    <CommissionForm
      title={t('commissions.new')}
      lede={t('commissions.newLede')}
      submit={t('commissions.submit')}
      crumbs={[
        { to: '/staff/commissions', label: t('commissions.title') },
        { to: back, label: dispute.title },
      ]}
      back={`${back}/research`}
      hidden={{ id: typed.id ?? id }}
      refused={answered?.refused ?? []}
    >
      {(errorOf) => (
        <>
          <SelectField
            id="partyId"
            label={t('commissions.field.partyId')}
            blank={t('commissions.choose')}
            options={thinkTanks.map((party) => ({
              value: party.id,
              label: namesIn(locale, party).first.text,
            }))}
            error={errorOf('partyId')}
            defaultValue={typed.partyId ?? ''}
          />
          <TextField
            id="title"
            label={t('commissions.field.title')}
            error={errorOf('title')}
            defaultValue={typed.title ?? ''}
          />
          <TextAreaField
            id="question"
            label={t('commissions.field.question')}
            error={errorOf('question')}
            defaultValue={typed.question ?? ''}
          />
          <TextField
            id="dueOn"
            type="date"
            label={t('commissions.field.dueOn')}
            error={errorOf('dueOn')}
            defaultValue={typed.dueOn ?? ''}
          />
          <Checkboxes
            name="forEnterprise"
            legend={t('commissions.audience')}
            options={[{ value: 'yes', label: t('commissions.field.forEnterprise') }]}
            chosen={typed.forEnterprise ? ['yes'] : []}
          />
        </>
      )}
    </CommissionForm>
  )
}

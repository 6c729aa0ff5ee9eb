import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readCreditCode } from '../domain/enterprise/credit-code.ts'
import { recordsEnterprises } from '../domain/enterprise/policy.ts'
import { Problem } from '../domain/errors.ts'
import { recordEnterprise } from '../enterprises/commands-recording.server.ts'
import { counterAddress } from '../enterprises/counter-address.ts'
import { RecordForm } from '../enterprises/record-form.tsx'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('enterprises.record.title'))

async function staffWhoRecord({ request, context }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, context.app)
  if (!recordsEnterprises(actor)) throw new Problem('not_found', 'no route has this address')
  return actor
}

/** What the form of a dispute said of the enterprise stands in its field already. */
export async function loader(args: LoaderFunctionArgs) {
  await staffWhoRecord(args)
  const said = (new URL(args.request.url).searchParams.get('enterprise') ?? '').slice(0, LONGEST_SHOWN)
  const isCode = readCreditCode(said) !== null
  return json({ typed: { nameZh: isCode ? '' : said, nameEn: '', creditCode: isCode ? said : '' } })
}

/** Characters of a field that are shown again; nobody reads a novel in a field. */
const LONGEST_SHOWN = 500

export async function action(args: ActionFunctionArgs) {
  const { app } = args.context
  const actor = await staffWhoRecord(args)
  const { confirmed, ...typed } = await typedForm(args.request, [
    'nameZh',
    'nameEn',
    'creditCode',
    'confirmed',
  ])
  const done = await recordEnterprise(app.db, actor, { ...typed, confirmed }, app.now())
  if (done.problems === null) {
    const back = counterAddress('/disputes/new', new URL(args.request.url).search, done.knownBy)
    return redirectWithMessage(app, back, 'enterprises.record.done')
  }
  const { nameZh, nameEn, creditCode } = typed
  const shown = (text: string) => text.slice(0, LONGEST_SHOWN)
  return json(
    {
      problems: done.problems,
      onRecord: done.onRecord,
      typed: { nameZh: shown(nameZh), nameEn: shown(nameEn), creditCode: shown(creditCode) },
    },
    422,
  )
}

export default function NewEnterprise() {
  const { typed } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('enterprises.record.title')}
        lede={t('enterprises.record.lede')}
        crumbs={[{ to: '/staff/intake', label: t('intake.queue.title') }]}
      />
      <RecordForm
        typed={answered?.typed ?? typed}
        problems={answered?.problems ?? []}
        onRecord={answered?.onRecord ?? []}
      />
    </>
  )
}

import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { shanghaiMinute } from '../domain/day.ts'
import { isProblem } from '../domain/errors.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { recheckRun } from '../matching/queries-recheck.server.ts'
import { RecheckResult } from '../matching/recheck-result.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('audit.recheck.title'))

/** Holds the run whose number is in the address against the audit. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const number = (new URL(request.url).searchParams.get('number') ?? '').trim()
  if (number === '') return json({ number, found: null })
  try {
    const run = await recheckRun(app.db, actor, number)
    return json({ number, found: { run, when: shanghaiMinute(run.createdAt) } })
  } catch (error) {
    if (!isProblem(error) || error.code !== 'not_found') throw error
    return json({ number, found: null }, 404)
  }
}

export default function Recheck() {
  const { number, found } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('audit.recheck.title')}
        lede={t('audit.recheck.lede')}
        crumbs={[{ to: '/staff/audit', label: t('audit.title') }]}
      />
      <Form method="get" noValidate>
        <TextField
          id="number"
          label={t('audit.recheck.number')}
          hint={t('audit.recheck.numberHint')}
          error={number !== '' && found === null ? t('audit.recheck.unknown') : undefined}
          defaultValue={number}
          autoComplete="off"
        />
        <p className="actions section">
          <Button>{t('audit.recheck.check')}</Button>
        </p>
      </Form>
      {found && <RecheckResult {...found} />}
    </>
  )
}

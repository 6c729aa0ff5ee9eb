import { type ActionFunctionArgs, json, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ComplaintProgress } from '../complaints/complaint-progress.tsx'
import { findByReceipt, letterFactsOf } from '../complaints/queries.server.ts'
import { hashOfCode } from '../complaints/receipt.server.ts'
import { complaintLetter } from '../domain/complaint/letter.ts'
import { complaintLifecycle } from '../domain/complaint/lifecycle.ts'
import { shanghaiDay } from '../domain/day.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('complaints.progress.title'))

/** Number and code are sent, not linked: what opens a complaint may stand in no address and no log. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const typed = await typedForm(request, ['number', 'code'])
  const number = typed.number.normalize('NFKC').trim().toUpperCase().slice(0, 40)
  const code = typed.code.normalize('NFKC').slice(0, 80)
  const complaint = await findByReceipt(app.db, number, hashOfCode(code))
  if (!complaint) return json({ number, code: '', standing: null, withdrawable: false }, 422)
  const letter = letterFactsOf(complaint)
  return json({
    number,
    code,
    standing: {
      number: complaint.number,
      status: complaint.status,
      party: complaint.party,
      handlerRole: complaint.handler?.role ?? null,
      receivedOn: shanghaiDay(new Date(complaint.createdAt)),
      dueOn: complaint.dueOn,
      letter: letter && complaintLetter(letter),
    },
    withdrawable: complaintLifecycle.events.withdraw.from.includes(complaint.status),
  })
}

export default function Progress() {
  const answered = useActionData<typeof action>()
  const t = useT()
  const wrong = answered && !answered.standing ? t('complaints.progress.none') : undefined
  return (
    <>
      <PageHead
        title={t('complaints.progress.title')}
        lede={answered?.standing ? undefined : t('complaints.progress.lede')}
        crumbs={[{ to: '/complaints', label: t('site.complaints.title') }]}
      />
      {answered?.standing ? (
        <ComplaintProgress {...answered} standing={answered.standing} />
      ) : (
        <>
          <ErrorSummary problems={wrong ? [{ field: 'number', message: wrong }] : []} />
          <LongForm noValidate className="application-fields">
            <TextField
              id="number"
              label={t('complaints.receipt.number')}
              defaultValue={answered?.number ?? ''}
              autoComplete="off"
              error={wrong}
            />
            <TextField
              id="code"
              label={t('complaints.receipt.code')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
            />
            <p className="actions">
              <Button>{t('complaints.progress.submit')}</Button>
            </p>
          </LongForm>
        </>
      )}
    </>
  )
}

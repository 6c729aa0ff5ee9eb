import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { stepOrBack } from '../http/refused-step.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { answerCriteria, evidenceProblems } from '../vetting/commands.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { refusedAddress } from '../vetting/refusal.ts'

/** Answers questions of the checklist. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const page = `${QUEUE_PATH}/${id}`
  const form = await request.formData()
  return stepOrBack(
    async () => {
      const given = [...form.keys()]
        .filter((key) => key.startsWith('answer-'))
        .map((key) => {
          const code = key.slice('answer-'.length)
          const evidence = String(form.get(`evidence-${code}`) ?? '').trim()
          return { code, answer: String(form.get(key)), evidence }
        })
      // What can be taken is saved, so that nobody types it twice for what cannot.
      const refused = given.filter((one) => evidenceProblems(one).length > 0)
      const whole = given.filter((one) => !refused.includes(one))
      await answerCriteria(app.db, actor, id, whole, app.now())
      await answerCriteria(app.db, actor, id, refused, app.now())
      const said = given.length > 0 ? 'answered' : 'nothingAnswered'
      return redirectWithMessage(app, page, `vetting.message.${said}`)
    },
    (fields) => refusedAddress(page, fields),
  )
}

/** There is nothing to read here: the application's own page shows it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${QUEUE_PATH}/${params.applicationId}`)
}

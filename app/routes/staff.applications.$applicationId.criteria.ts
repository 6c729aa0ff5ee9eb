import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { stepOrBack } from '../http/refused-step.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { answerCriteria, restsOnNothing } from '../vetting/commands.server.ts'
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
      // What rests on something is saved, so that nobody types it twice for what does not.
      const bare = given.filter(restsOnNothing)
      const whole = given.filter((one) => !bare.includes(one))
      await answerCriteria(app.db, actor, id, whole, app.now())
      await answerCriteria(app.db, actor, id, bare, app.now())
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

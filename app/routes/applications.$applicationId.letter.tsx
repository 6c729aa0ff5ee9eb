import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LetterSheet } from '../applications/letter-sheet.tsx'
import { isStaff } from '../domain/actor.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { getLetter } from '../vetting/queries-letter.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('applications.letter.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const id = params.applicationId!
  const back = isStaff(actor) ? `/staff/applications/${id}` : `/applications/${id}`
  return json({ back, letter: await getLetter(app.db, actor, id) })
}

/** The decision in both languages, each on a sheet of its own when printed. */
export default function DecisionLetter() {
  const { back, letter } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <div className="screen-only">
        <PageHead title={t('applications.letter.title')} />
        <p className="actions">
          <Link to={back}>{t('applications.letter.back')}</Link>
          <PrintButton>{t('applications.letter.print')}</PrintButton>
        </p>
      </div>
      <LetterSheet letter={letter.zh} lang="zh-CN" />
      <LetterSheet letter={letter.en} lang="en" />
    </>
  )
}

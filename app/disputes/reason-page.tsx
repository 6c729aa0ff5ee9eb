import { useActionData, useLoaderData } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import type { FormProblem } from './form-problem.ts'
import { type StepDispute, WordsPage } from './words-page.tsx'

/** The field of the words, in the form and in its problems. */
export const REASON_FIELD = 'words'

type Refused = { words: string; problems: FormProblem[] }

/** The page of a step that the centre takes with one text: points that lack, or a reason that goes into the notice. */
export function ReasonPage({ step }: { step: 'supplementRequest' | 'nonAcceptance' | 'termination' }) {
  const { dispute } = useLoaderData() as { dispute: StepDispute }
  const answered = useActionData() as Refused | undefined
  const t = useT()
  return (
    <WordsPage
      list={t('disputes.list.titleStaff')}
      dispute={dispute}
      title={t(`intake.${step}.title`)}
      lede={t(`intake.${step}.lede`)}
      fields={[
        {
          id: REASON_FIELD,
          label: t(`intake.${step}.words`),
          hint: t(`intake.${step}.hint`),
          value: answered?.words ?? '',
        },
      ]}
      refused={answered?.problems ?? []}
      submit={t(`intake.${step}.submit`)}
    />
  )
}

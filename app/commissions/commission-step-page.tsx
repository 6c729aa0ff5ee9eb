import type { CommissionEvent } from '../domain/commission/lifecycle.ts'
import type { FieldProblem } from '../domain/errors.ts'
import { useT } from '../i18n/context.tsx'
import { CommissionForm } from './commission-form.tsx'
import { StepFields } from './step-fields.tsx'

type CommissionStepPageProps = {
  id: string
  title: string
  version: number
  event: CommissionEvent
  /** What is there already, such as a report that was sent back. */
  kept: Readonly<Record<string, string>>
  answered: { refused: FieldProblem[]; typed: Record<string, string> } | undefined
  /** The list that the commission's page belongs to. */
  base: string
}

/** The page of one step of a commission. */
export function CommissionStepPage({
  id,
  title,
  version,
  event,
  kept,
  answered,
  base,
}: CommissionStepPageProps) {
  const t = useT()
  const back = `${base}/${id}`
  return (
    <CommissionForm
      title={t(`commissions.event.${event}`)}
      lede={t(`commissions.lede.${event}`)}
      submit={t(`commissions.event.${event}`)}
      crumbs={[
        { to: base, label: t('commissions.title') },
        { to: back, label: title },
      ]}
      back={back}
      version={version}
      refused={answered?.refused ?? []}
    >
      {(errorOf) => <StepFields event={event} typed={answered?.typed ?? kept} errorOf={errorOf} />}
    </CommissionForm>
  )
}

import { Form } from '@remix-run/react'
import { DECLINE_REASONS } from '../domain/invitation/decline.ts'
import { DECLINE_NOTE_LIMIT } from '../domain/invitation/limits.ts'
import type { InvitationAbilities } from '../domain/invitation/policy.ts'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

type AnswerFormsProps = { id: string; abilities: InvitationAbilities }

/** What an invited party can do now: the next step first, then the ways out. */
export function AnswerForms({ id, abilities }: AnswerFormsProps) {
  const t = useT()
  const at = `/invitations/${id}`
  return (
    <div className="answer">
      {abilities.ask_names && (
        <AskOnce main act={t('invitations.mine.askNames')} what={t('invitations.mine.askNamesHow')}>
          <Form method="post" action={`${at}/names`}>
            <Button>{t('invitations.mine.askNames')}</Button>
          </Form>
        </AskOnce>
      )}
      {abilities.accept && <LinkButton to={`${at}/acceptance`}>{t('invitations.mine.accept')}</LinkButton>}
      {abilities.deliver && <LinkButton to={`${at}/opinion`}>{t('invitations.mine.deliver')}</LinkButton>}
      {abilities.decline && <Decline at={at} />}
    </div>
  )
}

function Decline({ at }: { at: string }) {
  const t = useT()
  return (
    <AskOnce act={t('invitations.mine.decline')} what={t('invitations.mine.declineHow')}>
      <LongForm beside="decline" action={`${at}/refusal`}>
        <Checkboxes
          name="reason"
          single
          legend={t('invitations.mine.declineReason')}
          options={DECLINE_REASONS.map((value) => ({ value, label: t(`invitations.decline.${value}`) }))}
          chosen={[DECLINE_REASONS[0]]}
        />
        <TextAreaField
          id="note"
          label={t('invitations.mine.declineNote')}
          optional
          rows={2}
          maxLength={DECLINE_NOTE_LIMIT}
        />
        <Button tone="warm">{t('invitations.mine.decline')}</Button>
      </LongForm>
    </AskOnce>
  )
}

import { Form, Link } from '@remix-run/react'
import type { DisputeAbilities } from '../domain/dispute/policy.ts'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { useOnce } from '../ui/once.ts'

type IntakeActionsProps = {
  id: string
  version: number
  abilities: DisputeAbilities
  mayGiveOpinion: boolean
}

/** What the centre may decide about a dispute now. */
export function IntakeActions({ id, version, abilities, mayGiveOpinion }: IntakeActionsProps) {
  const t = useT()
  const page = `/disputes/${id}`
  const once = useOnce(`${page}/case-file`)
  const accepts = abilities.accept || abilities.accept_engaged
  return (
    <>
      {accepts && (
        <AskOnce main act={t('intake.accept.submit')} what={t('intake.accept.how')}>
          <LongForm action={`${page}/acceptance`} className="words-form">
            <VersionField version={version} />
            <TextAreaField
              id="words"
              label={t('intake.accept.note')}
              hint={t('intake.accept.noteHint')}
              optional
              rows={2}
              maxLength={2_000}
            />
            <p className="actions">
              <Button>{t('intake.accept.submit')}</Button>
            </p>
          </LongForm>
        </AskOnce>
      )}
      <ul className="plain-list">
        {abilities.request_supplement && (
          <li>
            <Link to={`${page}/supplement-request`}>{t('intake.supplementRequest.title')}</Link>
          </li>
        )}
        {abilities.decline_acceptance && (
          <li>
            <Link to={`${page}/non-acceptance`}>{t('intake.nonAcceptance.title')}</Link>
          </li>
        )}
        {abilities.terminate && (
          <li>
            <Link to={`${page}/termination`}>{t('intake.termination.title')}</Link>
          </li>
        )}
      </ul>
      {mayGiveOpinion && (
        <p className="actions">
          <LinkButton to={`${page}/opinion`} tone="quiet">
            {t('intake.opinion.title')}
          </LinkButton>
          <LinkButton to={`/staff/records/new?kind=follow_up&dispute=${id}`} tone="quiet">
            {t('intake.followUp')}
          </LinkButton>
        </p>
      )}
      <Form method="post" action={once} className="actions">
        <Button tone="quiet">{t('intake.caseFile')}</Button>
      </Form>
    </>
  )
}

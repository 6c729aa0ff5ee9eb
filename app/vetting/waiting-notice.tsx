import { Form } from '@remix-run/react'
import type { Awaited } from '../domain/application/answer-by.ts'
import type { ApplicationAbilities } from '../domain/application/policy.ts'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { QUEUE_PATH } from './queue-query.ts'

type WaitingNoticeProps = {
  application: Awaited & { id: string; version: number }
  /** True once the last day is over. */
  late: boolean
  abilities: Pick<ApplicationAbilities, 'extend' | 'resume'>
}

/** That it waits for its applicant and until when, and what staff may do about it. */
export function WaitingNotice({ application, late, abilities }: WaitingNoticeProps) {
  const t = useT()
  const { id, version, status, answerBy } = application
  if (status !== 'changes_requested') return null
  return (
    <Notice tone={late ? 'warm' : 'calm'} title={t(late ? 'vetting.page.answerLate' : 'vetting.page.waits')}>
      <p>
        {answerBy
          ? t(late ? 'vetting.page.answerLateHow' : 'vetting.page.waitsUntil', { day: answerBy })
          : t('vetting.page.waitsOpen')}
      </p>
      {abilities.extend && (
        <p className="actions">
          <LinkButton to={`${QUEUE_PATH}/${id}/answer-date`} tone={late ? 'solid' : 'quiet'}>
            {t(answerBy ? 'vetting.page.extend' : 'vetting.page.setAnswerBy')}
          </LinkButton>
        </p>
      )}
      {late && abilities.resume && (
        <AskOnce act={t('vetting.page.resume')} what={t('vetting.page.resumeHow')}>
          <Form method="post" action={`${QUEUE_PATH}/${id}/resumption`}>
            <input type="hidden" name="version" value={version} />
            <Button>{t('vetting.page.resume')}</Button>
          </Form>
        </AskOnce>
      )}
    </Notice>
  )
}

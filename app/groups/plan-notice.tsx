import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { directoryPath, LIST_OF } from '../directory/lists.ts'
import type { Consent } from '../domain/defence-group/formed.ts'
import type { PlanState } from '../domain/defence-group/plan.ts'
import { writtenShare } from '../domain/defence-group/shares.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useT } from '../i18n/context.tsx'
import { Amount } from '../invitations/amount.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Written } from '../ui/written.tsx'

type Own = {
  id: string
  subject: string
  currency: string
  total: number
  status: PlanState
  counsel: { ref: string; type: PartyType; name: string }[]
  points: number
  amount: number
  answer: Consent
}

/** What is shared by those who defend together, as one of them sees it: the whole, and its own share. */
export function PlanNotice({
  disputeId,
  plan,
  mayAnswer,
}: {
  disputeId: string
  plan: Own
  mayAnswer: boolean
}) {
  const t = useT()
  const { id, subject, currency, total, status, counsel, points, amount, answer } = plan
  const waits = status === 'proposed' && answer === 'asked' && mayAnswer
  return (
    <Notice tone={status === 'agreed' ? 'good' : 'warm'} title={t(`groups.plan.state.${status}`)}>
      <Written text={subject} />
      <dl className="account">
        {counsel.length > 0 && (
          <div>
            <dt>{t('groups.plan.counsel')}</dt>
            <dd>
              {counsel.map(({ ref, type, name }, index) => (
                <span key={ref}>
                  {index > 0 && ' + '}
                  <Link to={directoryPath(LIST_OF[type], ref)}>{name}</Link>
                </span>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('groups.plan.total')}</dt>
          <dd>
            <Amount amount={total} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{t('groups.plan.yours')}</dt>
          <dd>
            <Amount amount={amount} currency={currency} /> ({writtenShare(points)}%)
          </dd>
        </div>
      </dl>
      {waits && (
        <>
          <p>{t('groups.plan.how')}</p>
          <div className="actions">
            <AskOnce main act={t('groups.plan.yes')} what={t('groups.plan.yesHow')}>
              <Answer disputeId={disputeId} planId={id}>
                <Button name="answer" value="yes">
                  {t('groups.plan.yes')}
                </Button>
              </Answer>
            </AskOnce>
            <AskOnce act={t('groups.plan.no')} what={t('groups.plan.noHow')}>
              <Answer disputeId={disputeId} planId={id}>
                <Button tone="warm" name="answer" value="no">
                  {t('groups.plan.no')}
                </Button>
              </Answer>
            </AskOnce>
          </div>
        </>
      )}
      {status === 'proposed' && answer === 'given' && <p>{t('groups.plan.waits')}</p>}
      {status === 'agreed' && <p>{t('groups.plan.agreedHow')}</p>}
    </Notice>
  )
}

type AnswerProps = { disputeId: string; planId: string; children: ReactNode }

function Answer({ disputeId, planId, children }: AnswerProps) {
  return (
    <Form method="post" action={`/disputes/${disputeId}/group-plan`}>
      <input type="hidden" name="plan" value={planId} />
      {children}
    </Form>
  )
}

import { Form, Link } from '@remix-run/react'
import { directoryPath, LIST_OF } from '../directory/lists.ts'
import type { Consent } from '../domain/defence-group/formed.ts'
import type { PlanState } from '../domain/defence-group/plan.ts'
import { writtenShare } from '../domain/defence-group/shares.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useT } from '../i18n/context.tsx'
import { Amount } from '../invitations/amount.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

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
      <p className="written">{subject}</p>
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
        <Form method="post" action={`/disputes/${disputeId}/group-plan`}>
          <input type="hidden" name="plan" value={id} />
          <p>{t('groups.plan.how')}</p>
          <p className="actions">
            <Button name="answer" value="yes">
              {t('groups.plan.yes')}
            </Button>
            <Button tone="quiet" name="answer" value="no">
              {t('groups.plan.no')}
            </Button>
          </p>
        </Form>
      )}
      {status === 'proposed' && answer === 'given' && <p>{t('groups.plan.waits')}</p>}
      {status === 'agreed' && <p>{t('groups.plan.agreedHow')}</p>}
    </Notice>
  )
}

import { Form } from '@remix-run/react'
import { REASON_LIMIT } from '../domain/engagement/limits.ts'
import { useT } from '../i18n/context.tsx'
import { FeeFacts } from '../invitations/quote-facts.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { Written } from '../ui/written.tsx'
import type { AgreedTerms, TermsOf } from './terms.ts'
import { TermsComparison } from './terms-comparison.tsx'
import { ProposedBy } from './terms-versions.tsx'

type Proposal = NonNullable<TermsOf['proposal']>

export type RefusalTyped = {
  /** What was written and has to be mended. */
  reason?: string | undefined
  error?: string | undefined
}

type TermsProposalProps = RefusalTyped & {
  engagementId: string
  proposal: Proposal
  current: AgreedTerms | null
  /** It would be in force already: bills of days that are over fall under it too. */
  begun: boolean
}

/** What is proposed, beside what is agreed now, and what its reader can do about it. */
export function TermsProposal({ engagementId, proposal, current, begun, ...typed }: TermsProposalProps) {
  const t = useT()
  const { scope, reason, from } = proposal
  return (
    <section className="section record" id="proposal">
      <h2>{t('engagements.terms.proposal')}</h2>
      <ProposedBy change={proposal} />
      <dl className="account">
        <div>
          <dt>{t('engagements.terms.from')}</dt>
          <dd>
            <time dateTime={from}>{from}</time>
            {begun && <span className="sum attention small">{t('engagements.terms.begun', { from })}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('engagements.terms.reason')}</dt>
          <Written as="dd" text={reason} />
        </div>
        <div>
          <dt>{t('engagements.terms.scope')}</dt>
          <Written as="dd" text={scope} />
        </div>
        {!current && <FeeFacts fees={proposal} />}
      </dl>
      {current && <TermsComparison current={current} proposed={proposal} />}
      <p className="quiet">{t(waitsFor(proposal))}</p>
      <ProposalActs engagementId={engagementId} proposal={proposal} {...typed} />
    </section>
  )
}

function waitsFor({ may, side }: Proposal) {
  if (may.accept) return 'engagements.terms.yours'
  return side === 'enterprise' ? 'engagements.terms.waitsParty' : 'engagements.terms.waitsEnterprise'
}

type ProposalActsProps = RefusalTyped & { engagementId: string; proposal: Proposal }

function ProposalActs({ engagementId, proposal: { id, from, may }, reason, error }: ProposalActsProps) {
  const t = useT()
  const act = `/engagements/${engagementId}/terms/${id}`
  return (
    <>
      {may.accept && (
        <AskOnce main act={t('engagements.terms.accept')} what={t('engagements.terms.acceptHow', { from })}>
          <Form method="post" action={`${act}/acceptance`}>
            <Button>{t('engagements.terms.accept')}</Button>
          </Form>
        </AskOnce>
      )}
      {may.decline && (
        <AskOnce
          act={t('engagements.terms.decline')}
          what={t('engagements.terms.declineHow')}
          {...(error !== undefined && { open: true })}
        >
          <LongForm action={`${act}/refusal`} noValidate className="work-form">
            <TextAreaField
              id="reason"
              label={t('engagements.terms.refusal')}
              hint={t('engagements.terms.refusalHint')}
              rows={3}
              maxLength={REASON_LIMIT}
              error={error}
              defaultValue={reason}
            />
            <Button tone="warm">{t('engagements.terms.decline')}</Button>
          </LongForm>
        </AskOnce>
      )}
      {may.withdraw && (
        <AskOnce act={t('engagements.terms.withdraw')} what={t('engagements.terms.withdrawHow')}>
          <Form method="post" action={`${act}/withdrawal`}>
            <Button tone="warm">{t('engagements.terms.withdraw')}</Button>
          </Form>
        </AskOnce>
      )}
    </>
  )
}

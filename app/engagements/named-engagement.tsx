import { Form, Link } from '@remix-run/react'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import { REASON_LIMIT } from '../domain/engagement/limits.ts'
import { referenceOf } from '../domain/reference.ts'
import { useT } from '../i18n/context.tsx'
import { Moment } from '../i18n/moment.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Facts } from '../ui/facts.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'
import type { NamedEngagement, NamedPage } from './named.ts'

type NamedEngagementProps = NamedPage & {
  /** What was written and has to be mended. */
  reason?: string
  problems?: readonly { field: string; message: string }[]
}

/** What a party needs to recognise an engagement in which it was named, and what it can answer. */
export function NamedEngagementPage({ named, may, reason, problems = [] }: NamedEngagementProps) {
  const t = useT()
  return (
    <>
      <PageHead
        title={t('engagements.naming.title')}
        lede={t('engagements.naming.ledeParty')}
        crumbs={[{ to: '/engagements', label: t('engagements.list.title') }]}
      />
      <ErrorSummary problems={problems} />
      <NamedState named={named} />
      <Facts
        facts={[
          {
            term: t('engagements.page.facts.enterprise'),
            value: <EnterpriseName names={named.enterprise} />,
          },
          { term: t('shell.letterNumber'), value: referenceOf(named.id) },
          { term: t('engagements.naming.matter'), value: named.what },
          ...(named.pairSide
            ? [
                {
                  term: t('engagements.naming.as'),
                  value: t(`engagements.naming.pairSide.${named.pairSide}`),
                },
              ]
            : []),
          {
            term: t('engagements.naming.noted'),
            value: <Moment at={named.notedAt} />,
          },
          {
            term: t('engagements.naming.askedBy'),
            value: (
              <>
                {named.askedName} · {t(`engagements.messages.side.${named.askedSide}`)} ·{' '}
                <Moment at={named.askedAt} />
              </>
            ),
          },
        ]}
      />
      {named.words !== '' && (
        <section className="section">
          <h2>{t('engagements.naming.wordsOf')}</h2>
          <Written text={named.words} />
        </section>
      )}
      {(may.confirm || may.contest) && (
        <section className="section record">
          <p className="quiet">{t('engagements.naming.limits')}</p>
          {named.pairSide && <p className="quiet">{t('engagements.naming.confirmPair')}</p>}
          {may.confirm && <ConfirmationForm id={named.id} version={named.version} />}
          {may.contest && (
            <ContestForm
              id={named.id}
              version={named.version}
              reason={reason}
              error={problems.find(({ field }) => field === 'reason')?.message}
            />
          )}
        </section>
      )}
    </>
  )
}

function NamedState({ named }: { named: NamedEngagement }) {
  const t = useT()
  if (named.state === 'confirmed') {
    return named.confirmed ? (
      <Notice tone="good" title={t('engagements.naming.mine.confirmed')}>
        <Link to={`/engagements/${named.id}`}>{t('engagements.naming.open')}</Link>
      </Notice>
    ) : (
      <Notice tone="good">{t('engagements.naming.waitsForOther')}</Notice>
    )
  }
  if (named.over) return <Notice>{t('engagements.naming.over')}</Notice>
  if (named.state !== 'contested') return null
  return (
    <Notice tone="warm" title={t('engagements.naming.saidContested')}>
      <p className="written">
        {t('engagements.naming.reasonGiven')}
        <Written as="span" className="written-words" text={named.reason} />
      </p>
      <p>{t('engagements.naming.saidContestedHow')}</p>
    </Notice>
  )
}

function ConfirmationForm({ id, version }: { id: string; version: number }) {
  const t = useT()
  return (
    <AskOnce main act={t('engagements.naming.confirm')} what={t('engagements.naming.confirmHow')}>
      <Form method="post" action={`/engagements/${id}/confirmation`}>
        <input type="hidden" name="version" value={version} />
        <Button>{t('engagements.naming.confirm')}</Button>
      </Form>
    </AskOnce>
  )
}

type ContestFormProps = {
  id: string
  version: number
  reason: string | undefined
  error: string | undefined
}

function ContestForm({ id, version, reason, error }: ContestFormProps) {
  const t = useT()
  return (
    <AskOnce
      act={t('engagements.naming.contest')}
      what={t('engagements.naming.contestHow')}
      {...(error !== undefined && { open: true })}
    >
      <LongForm action={`/engagements/${id}/objection`} noValidate className="work-form">
        <VersionField version={version} />
        <TextAreaField
          id="reason"
          label={t('engagements.naming.reason')}
          hint={t('engagements.naming.reasonHint')}
          rows={3}
          maxLength={REASON_LIMIT}
          error={error}
          defaultValue={reason}
        />
        <Button tone="warm">{t('engagements.naming.contest')}</Button>
      </LongForm>
    </AskOnce>
  )
}

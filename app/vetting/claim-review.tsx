import { Form, useFetcher } from '@remix-run/react'
import { ClaimState } from '../applications/claim-table.tsx'
import { WrittenValues } from '../applications/written-values.tsx'
import type { Basis } from '../domain/application/basis.ts'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import { type ClaimKind, SECTION_OF_CLAIM } from '../domain/application/sections.ts'
import { one, type Values } from '../domain/application/values.ts'
import { BasisFields, BasisLine } from '../evidence/basis-fields.tsx'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { Written } from '../ui/written.tsx'
import { QUEUE_PATH } from './queue-query.ts'
import { sayVettingProblems } from './say-problems.ts'

export type ReviewedClaim = {
  id: string
  kind: ClaimKind
  facts: Values
  status: 'open' | 'verified' | 'rejected'
  verifierName: string | null
  verifiedOn: string | null
  expiresOn: string | null
  basis: Basis | null
  note: string
}

type ClaimReviewProps = {
  applicationId: string
  claims: readonly ReviewedClaim[]
  /** The documents on file, on which a finding may rest. */
  files: readonly { id: string; label: string }[]
  examinable: boolean
  /** What was refused of the one claim that is shown. */
  answered?: AnsweredFinding
}

/** Each claim with what the centre found: by whom, when, until when, and what it rests on. */
export function ClaimReview({ applicationId, claims, files, examinable, answered }: ClaimReviewProps) {
  const t = useT()
  const actionFor = ({ id }: ReviewedClaim) => `${QUEUE_PATH}/${applicationId}/claims/${id}`
  if (claims.length === 0) return <p className="quiet">{t('vetting.page.noClaims')}</p>
  return (
    <ol className="plain-list claim-review">
      {claims.map((claim) => (
        <li key={claim.id} id={`claim-${claim.id}`}>
          <div>
            <h3>{t(`applications.section.${SECTION_OF_CLAIM[claim.kind]}`)}</h3>
            <WrittenValues
              fields={CLAIM_FIELDS[claim.kind].filter(({ name }) => one(claim.facts, name) !== '')}
              values={claim.facts}
            />
          </div>
          <div className="claim-finding">
            <ClaimState status={claim.status} />
            {claim.status !== 'open' && <Finding claim={claim} />}
            {examinable && claim.status === 'open' && (
              <FindingForm action={actionFor(claim)} claim={claim} files={files} answered={answered} />
            )}
            {examinable && claim.status !== 'open' && <ReopenForm action={actionFor(claim)} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Finding({ claim }: { claim: ReviewedClaim }) {
  const t = useT()
  return (
    <p>
      {t('vetting.page.judged', { name: claim.verifierName ?? '', day: claim.verifiedOn ?? '' })}
      {claim.expiresOn && ` · ${t('vetting.page.until', { day: claim.expiresOn })}`}
      {claim.basis && <BasisLine basis={claim.basis} />}
      {claim.note && <Written as="span" className="application-line written-words" text={claim.note} />}
    </p>
  )
}

/** What a claim's form was answered with where it was refused: why at which field, and what was typed. */
export type AnsweredFinding = {
  refused: readonly { field: string; message: string; about?: string }[]
  typed: Readonly<Record<string, string>>
}

type FindingFormProps = {
  action: string
  claim: ReviewedClaim
  files: ClaimReviewProps['files']
  answered: AnsweredFinding | undefined
}

/** Sent without leaving the page, so that what stands in other forms of it stays; without scripts as any form. */
function FindingForm({ action, claim, files, answered }: FindingFormProps) {
  const t = useT()
  const fetcher = useFetcher()
  const { refused = [], typed = {} } = (fetcher.data as AnsweredFinding | undefined) ?? answered ?? {}
  const problems = sayVettingProblems(t, refused).map(({ field, message }) => ({
    field: `${field}-${claim.id}`,
    message,
  }))
  const errorOf = (field: string) =>
    problems.find((problem) => problem.field === `${field}-${claim.id}`)?.message
  return (
    <fetcher.Form method="post" action={action} className="finding-form" noValidate>
      <ErrorSummary problems={problems} />
      <BasisFields of={claim.id} files={files} errorOf={errorOf} typed={typed} />
      <TextField
        id={`expiresOn-${claim.id}`}
        name="expiresOn"
        type="date"
        label={t('vetting.page.expiresOn')}
        hint={t('vetting.page.expiresHint')}
        error={errorOf('expiresOn')}
        defaultValue={typed.expiresOn ?? one(claim.facts, 'validTo')}
        optional
      />
      <TextField
        id={`note-${claim.id}`}
        name="note"
        label={t('vetting.page.note')}
        error={errorOf('note')}
        defaultValue={typed.note ?? ''}
        optional
      />
      <p className="actions">
        <Button name="status" value="verified">
          {t('vetting.page.verify')}
        </Button>
        <Button tone="quiet" name="status" value="rejected">
          {t('vetting.page.reject')}
        </Button>
      </p>
    </fetcher.Form>
  )
}

function ReopenForm({ action }: { action: string }) {
  const t = useT()
  return (
    <Form method="post" action={action} preventScrollReset>
      <Button tone="quiet" name="status" value="open">
        {t('vetting.page.reopen')}
      </Button>
    </Form>
  )
}

import { Form } from '@remix-run/react'
import { ClaimState } from '../applications/claim-table.tsx'
import { WrittenValues } from '../applications/written-values.tsx'
import type { Basis } from '../domain/application/basis.ts'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import { type ClaimKind, SECTION_OF_CLAIM } from '../domain/application/sections.ts'
import { one, type Values } from '../domain/application/values.ts'
import { BasisFields, BasisLine } from '../evidence/basis-fields.tsx'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'

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
  /** The claim whose finding was refused, and why. */
  refused: { claimId: string; field: string; message: string } | null
}

/** Each claim with what the centre found: by whom, when, until when, and what it rests on. */
export function ClaimReview({ applicationId, claims, files, examinable, refused }: ClaimReviewProps) {
  const t = useT()
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
            {examinable && (
              <FindingForm
                applicationId={applicationId}
                claim={claim}
                files={files}
                refused={refused?.claimId === claim.id ? refused : null}
              />
            )}
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
      {claim.note && <span className="application-line">{claim.note}</span>}
    </p>
  )
}

function FindingForm({
  applicationId,
  claim,
  files,
  refused,
}: {
  applicationId: string
  claim: ReviewedClaim
  files: ClaimReviewProps['files']
  refused: { field: string; message: string } | null
}) {
  const t = useT()
  const action = `/staff/applications/${applicationId}/claims/${claim.id}`
  if (claim.status !== 'open') {
    return (
      <Form method="post" action={action} preventScrollReset>
        <Button tone="quiet" name="status" value="open">
          {t('vetting.page.reopen')}
        </Button>
      </Form>
    )
  }
  const errorOf = (field: string) => (refused?.field === field ? refused.message : undefined)
  return (
    <Form method="post" action={action} preventScrollReset className="finding-form">
      <BasisFields of={claim.id} files={files} errorOf={errorOf} />
      <TextField
        id={`expiresOn-${claim.id}`}
        name="expiresOn"
        type="date"
        label={t('vetting.page.expiresOn')}
        hint={t('vetting.page.expiresHint')}
        error={errorOf('expiresOn')}
        defaultValue={one(claim.facts, 'validTo')}
        optional
      />
      <TextField
        id={`note-${claim.id}`}
        name="note"
        label={t('vetting.page.note')}
        error={errorOf('note')}
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
    </Form>
  )
}
